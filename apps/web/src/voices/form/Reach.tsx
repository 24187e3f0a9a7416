import type { Channel } from '@madoguchi/contract';
import { Checkbox, Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import form from '../../kit/form.module.css';
import { channelsQuery } from '../../kit/queries.ts';
import { Section } from '../../kit/Screen.tsx';
import type { SurveyDraft } from '../logic/draft.ts';
import styles from '../voices.module.css';
import { useVoices } from '../words.ts';

type Rules = SurveyDraft['rules'];
type Props = { rules: Rules; onChange: (rules: Rules) => void; fault: (name: string) => string | null };

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** When, to how many, and by which ways. */
export function Reach({ rules, onChange, fault }: Props) {
  const v = useVoices();
  const channels = useQuery(channelsQuery).data ?? [];
  const change = (part: Partial<Rules>) => onChange({ ...rules, ...part });
  const number = (name: 'delayHours' | 'share' | 'monthly' | 'target', label: string, hint?: string) => (
    <TextInput
      label={label}
      inputMode="numeric"
      value={rules[name]}
      maxLength={7}
      {...(hint === undefined ? {} : { description: hint })}
      onChange={(event) => change({ [name]: event.currentTarget.value.trim() })}
      error={fault(name)}
    />
  );
  const ofType = (type: Channel['type']) => [
    { value: '', label: v('form.firstChannel') },
    ...channels
      .filter((channel) => channel.type === type)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <Section title={v('form.limits')} lead={v('form.limitsLead')}>
        <div className={form['form']}>
          {rules.trigger === 'schedule' ? (
            <Chip.Group
              multiple
              value={rules.months.map(String)}
              onChange={(values) => change({ months: values.map(Number).toSorted((a, b) => a - b) })}
            >
              <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
                <legend>{v('form.months')}</legend>
                <p className={styles.quiet}>{v('form.monthsHint')}</p>
                <Group gap={6} mt={8}>
                  {months.map((month) => (
                    <Chip key={month} value={String(month)}>
                      {v('form.month', { month })}
                    </Chip>
                  ))}
                </Group>
                {fault('months') !== null && <p role="alert">{v('form.monthsMissing')}</p>}
              </fieldset>
            </Chip.Group>
          ) : (
            rules.trigger !== 'manual' && number('delayHours', v('form.delay'), v('form.delayHint'))
          )}
          {rules.trigger !== 'manual' && (
            <div className={form['pair']}>
              {number('share', v('form.share'))}
              {number('monthly', v('form.monthly'), v('form.unlimited'))}
            </div>
          )}
          {number('target', v('form.target'), v('form.unlimited'))}
          <Checkbox
            label={v('form.rest')}
            description={v('form.restHint')}
            checked={rules.restInAttention}
            onChange={(event) => change({ restInAttention: event.currentTarget.checked })}
          />
        </div>
      </Section>
      <Section title={v('form.ways')}>
        <div className={form['form']}>
          <div className={form['pair']}>
            <NativeSelect
              label={v('form.mail')}
              value={rules.mailChannelId ?? ''}
              data={ofType('email')}
              onChange={(event) => change({ mailChannelId: event.currentTarget.value || null })}
            />
            <NativeSelect
              label={v('form.line')}
              value={rules.lineChannelId ?? ''}
              data={ofType('line')}
              onChange={(event) => change({ lineChannelId: event.currentTarget.value || null })}
            />
          </div>
          <Checkbox
            label={v('form.chat')}
            checked={rules.chat}
            onChange={(event) => change({ chat: event.currentTarget.checked })}
          />
        </div>
      </Section>
    </>
  );
}
