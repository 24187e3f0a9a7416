import { Button, Group, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '../customers/data/useAttempt.ts';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { contactSettingsQuery } from './queries.ts';

/** Above how many open conversations nobody gets new ones: a lead's to set. */
export function Ceiling() {
  const t = useT();
  const queryClient = useQueryClient();
  const { data } = useQuery(contactSettingsQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const { attempt, pending } = useAttempt();
  if (data === undefined) return null;
  const { ceiling, revision } = data;
  const text = typed ?? (ceiling === null ? '' : String(ceiling));
  const value = text.trim() === '' ? null : Number(text.normalize('NFKC'));
  const wrong = value !== null && !(Number.isInteger(value) && value >= 1 && value <= 1000);

  async function save() {
    const saved = await attempt(() => api.put('/contact-settings', { basedOn: revision, ceiling: value }));
    await queryClient.invalidateQueries({ queryKey: contactSettingsQuery.queryKey });
    if (!saved) return;
    setTyped(null);
    notify(t('common.saved'));
  }

  return (
    <Section title={t('absence.ceiling')} lead={t('absence.ceiling.lead')}>
      <Group align="flex-end" gap={10}>
        <TextInput
          label={t('absence.ceiling.label')}
          inputMode="numeric"
          maw={180}
          value={text}
          error={wrong && t('absence.ceiling.wrong')}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={wrong || typed === null}
          loading={pending}
          onClick={() => void save()}
        >
          {t('common.save')}
        </Button>
      </Group>
    </Section>
  );
}
