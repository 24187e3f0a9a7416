import type { ReturnRule, ReturnSettings } from '@madoguchi/contract';
import { Button, Group, NumberInput, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { returnSettingsQuery } from '../queries.ts';
import styles from '../returns.module.css';
import { RuleFields } from './RuleFields.tsx';
import { newRule } from './rules.ts';

type Props = { saved: ReturnSettings; readOnly: boolean };

/** All of the rules, kept as a whole. Keyed by their revision. */
export function ReturnSettingsForm({ saved, readOnly }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [rules, setRules] = useState(saved.rules);
  const [leadAbove, setLeadAbove] = useState<number | string>(saved.leadAbove ?? '');
  const [address, setAddress] = useState(saved.address);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isTwice = new Set(rules.map(({ from }) => from)).size < rules.length;
  const change = (at: number, rule: ReturnRule) =>
    setRules(rules.map((one, nth) => (nth === at ? rule : one)));

  async function save(event: FormEvent) {
    event.preventDefault();
    if (pending || readOnly || isTwice) return;
    setPending(true);
    setFailure(null);
    const limit = typeof leadAbove === 'number' ? leadAbove : null;
    try {
      const body = { basedOn: saved.revision, rules, leadAbove: limit, address: address.trim() };
      const answer = await api.put<ReturnSettings>('/return-settings', body);
      putAnswer(queryClient, returnSettingsQuery.queryKey, answer);
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className={styles.parts}>
      <Section title={t('returns.settings.rules')}>
        <div className={styles.form}>
          {rules.length === 0 && <p className={styles.lead}>{t('returns.settings.noRules')}</p>}
          {rules.map((rule, at) => (
            <RuleFields
              key={at}
              rule={rule}
              readOnly={readOnly}
              onChange={(changed) => change(at, changed)}
              onRemove={() => setRules(rules.filter((_one, nth) => nth !== at))}
            />
          ))}
          {isTwice && <Notice tone="bad">{t('returns.settings.twice')}</Notice>}
          {!readOnly && (
            <div>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setRules([newRule(rules[0]), ...rules])}
              >
                {t('returns.settings.add')}
              </Button>
            </div>
          )}
          <p className={styles.lead}>{t('returns.counsel')}</p>
        </div>
      </Section>
      <Section title={t('returns.settings.money')}>
        <div className={styles.form}>
          <NumberInput
            label={t('returns.settings.leadAbove')}
            description={t('returns.settings.leadAboveHint')}
            value={leadAbove}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=","
            disabled={readOnly}
            onChange={setLeadAbove}
          />
          <Textarea
            label={t('returns.settings.address')}
            description={t('returns.settings.addressHint')}
            autosize
            minRows={2}
            maxLength={400}
            value={address}
            disabled={readOnly}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        </div>
      </Section>
      <FormFailure error={failure} />
      {!readOnly && (
        <Group justify="flex-end">
          <Button type="submit" loading={pending} disabled={isTwice}>
            {t('common.save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
