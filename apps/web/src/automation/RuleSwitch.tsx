import type { AutomationRule } from '@madoguchi/contract';
import { Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { StateDot } from '../kit/StateDot.tsx';

const tones = { on: 'good', off: 'quiet', paused: 'careful' } as const;

/** Whether a rule is at work, to be switched by those who may. */
export function RuleSwitch({ rule, canWrite }: { rule: AutomationRule; canWrite: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { id, name, version, state } = rule;

  async function turn(enabled: boolean) {
    setWanted(enabled);
    try {
      await api.patch(`/automation-rules/${id}`, { basedOn: version, enabled });
      notify(t(enabled ? 'automation.switchedOn' : 'automation.switchedOff', { name }));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['automation'] });
      setWanted(null);
    }
  }

  if (!canWrite) return <StateDot tone={tones[state]}>{t(`automation.${state}`)}</StateDot>;
  return (
    <Switch
      checked={wanted ?? state === 'on'}
      disabled={wanted !== null}
      label={t(`automation.${wanted === null ? state : wanted ? 'on' : 'off'}`)}
      aria-label={t('automation.switch', { name })}
      onChange={(event) => void turn(event.currentTarget.checked)}
    />
  );
}
