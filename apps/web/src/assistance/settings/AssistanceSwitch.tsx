import type { AssistanceSettings } from '@madoguchi/contract';
import { Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { settingsQuery } from '../queries.ts';

/** The one switch: it acts at once, whatever else is being entered. */
export function AssistanceSwitch({ settings }: { settings: AssistanceSettings }) {
  const t = useT();
  const queryClient = useQueryClient();
  // What was asked for is shown at once, and the truth when the server has answered.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { enabled, baseUrl, model } = settings;
  const isSet = baseUrl !== '' && model !== '';

  async function turn(next: boolean) {
    setWanted(next);
    setFailure(null);
    try {
      const saved = await api.patch<AssistanceSettings>('/assistance', { enabled: next });
      putAnswer(queryClient, settingsQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['assistance'] });
    } catch (error) {
      setFailure(error);
    } finally {
      setWanted(null);
    }
  }

  return (
    <Section>
      <Switch
        label={t('assistance.switch')}
        description={t(
          enabled ? 'assistance.switchOn' : isSet ? 'assistance.switchOff' : 'assistance.switchNeeds',
        )}
        checked={wanted ?? enabled}
        disabled={!enabled && !isSet}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      <FormFailure error={failure} />
    </Section>
  );
}
