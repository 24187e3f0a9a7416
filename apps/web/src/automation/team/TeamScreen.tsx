import type { TeamMember } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Choices } from '../../kit/Choices.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Rows } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan, useMe } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { teamQuery } from '../queries.ts';
import { TeamRow } from './TeamRow.tsx';

/** Who takes new work, who knows what, and how much everybody has. */
export default function TeamScreen() {
  const t = useT();
  const { member } = useMe();
  const canWrite = useCan('automation:write');
  const team = useQuery(teamQuery);
  const mine = team.data?.items.find(({ id }) => id === member.id);
  return (
    <Screen title={t('settings.team.title')} lead={t('settings.team.lead')} back={toSettings(t)}>
      {team.data === undefined && team.error === null && <Skeletons rows={4} />}
      {team.error !== null && <ErrorState error={team.error} onRetry={() => void team.refetch()} />}
      {mine !== undefined && <Mine state={mine.availability} />}
      {team.data !== undefined && (
        <Section title={t('team.members')} lead={t('team.membersLead')}>
          <Rows label={t('team.members')}>
            {team.data.items.map((one) => (
              <TeamRow key={one.id} member={one} known={team.data.skills} canWrite={canWrite} />
            ))}
          </Rows>
        </Section>
      )}
    </Screen>
  );
}

function Mine({ state }: { state: TeamMember['availability'] }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState<TeamMember['availability'] | null>(null);

  async function choose(next: TeamMember['availability']) {
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

  return (
    <Section lead={t('team.mineLead')}>
      <Choices
        label={t('team.mine')}
        name="availability"
        value={wanted ?? state}
        onChange={(next) => void choose(next === 'away' ? 'away' : 'available')}
        choices={(['available', 'away'] as const).map((one) => ({ value: one, label: t(`team.${one}`) }))}
      />
    </Section>
  );
}
