import type { TeamMember } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { useCan, useMe } from '../../kit/session.tsx';
import { teamQuery } from '../queries.ts';

export type State = TeamMember['availability'];

/** In the order in which they are offered. */
export const states: readonly State[] = ['available', 'away'];

/** Whether one takes new work, and the way to say so; null while that is not known, and for whoever answers nobody. */
export function useAvailability(): { state: State | null; choose: (next: string) => Promise<void> } {
  const t = useT();
  const { member } = useMe();
  const answers = useCan('messages:send');
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...teamQuery, enabled: answers });
  const [wanted, setWanted] = useState<State | null>(null);
  const mine = answers ? data?.items.find(({ id }) => id === member.id)?.availability : undefined;

  async function choose(value: string) {
    const next = value === 'away' ? 'away' : 'available';
    setWanted(next);
    try {
      await api.put('/team/availability', { state: next });
      notify(t('team.saved', { state: t(`team.${next}`) }));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['team'] });
      setWanted(null);
    }
  }

  return { state: wanted ?? mine ?? null, choose };
}
