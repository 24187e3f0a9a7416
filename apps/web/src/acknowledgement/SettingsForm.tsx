import { Button, Group, Select } from '@mantine/core';
import type { AcknowledgementSettings } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import styles from './acknowledgement.module.css';
import { Channels } from './Channels.tsx';
import { quietChoices, unknownIn } from './logic.ts';
import { settingsQuery } from './queries.ts';
import { Texts } from './Texts.tsx';

type Props = { saved: AcknowledgementSettings; readOnly: boolean };

/** All of the settings, kept as a whole. Keyed by their revision. */
export function SettingsForm({ saved, readOnly }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [rules, setRules] = useState(saved.rules);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const written = [...rules.texts.map(({ text }) => text), rules.untimed.ja, rules.untimed.en];
  const wrong = written.some((text) => text.trim() === '' || unknownIn(text).length > 0);
  const dirty = JSON.stringify(rules) !== JSON.stringify(saved.rules);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (wrong || pending || readOnly || !dirty) return;
    setPending(true);
    setFailure(null);
    try {
      const body = { rules, revision: saved.revision };
      const answer = await api.put<AcknowledgementSettings>('/acknowledgement-settings', body);
      putAnswer(queryClient, settingsQuery.queryKey, answer);
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  const quiet = [...new Set([...quietChoices, rules.quietMinutes])].toSorted((a, b) => a - b);
  return (
    <form noValidate onSubmit={(event) => void save(event)} className={styles.parts}>
      <Channels
        rules={rules}
        known={saved.channels}
        readOnly={readOnly}
        onChange={(channels) => setRules({ ...rules, channels })}
      />
      <Section title={t('ack.limits')}>
        <div className={styles.pair}>
          <Select
            label={t('ack.quiet')}
            description={t('ack.quietLead')}
            allowDeselect={false}
            disabled={readOnly}
            value={String(rules.quietMinutes)}
            onChange={(value) => setRules({ ...rules, quietMinutes: Number(value ?? rules.quietMinutes) })}
            data={quiet.map((minutes) => ({
              value: String(minutes),
              label:
                minutes % 60 === 0
                  ? t('ack.quiet.hours', { count: minutes / 60 })
                  : t('ack.quiet.minutes', { count: minutes }),
            }))}
          />
          <Select
            label={t('ack.harassment')}
            allowDeselect={false}
            disabled={readOnly}
            value={rules.harassment}
            onChange={(value) => setRules({ ...rules, harassment: value === 'neutral' ? 'neutral' : 'none' })}
            data={(['none', 'neutral'] as const).map((value) => ({
              value,
              label: t(`ack.harassment.${value}`),
            }))}
          />
        </div>
      </Section>
      <Texts rules={rules} readOnly={readOnly} onChange={(change) => setRules({ ...rules, ...change })} />
      <FormFailure error={failure} />
      {!readOnly && (
        <Group justify="flex-end">
          <Button type="submit" loading={pending} disabled={!dirty || wrong}>
            {t('common.save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
