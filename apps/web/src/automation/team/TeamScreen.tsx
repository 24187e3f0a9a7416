import { useQuery } from '@tanstack/react-query';
import { Choices } from '../../kit/Choices.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Rows } from '../../kit/Rows.tsx';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { teamQuery } from '../queries.ts';
import { TeamRow } from './TeamRow.tsx';
import { states, useAvailability } from './useAvailability.ts';

/** Who takes new work, who knows what, and how much everybody has. */
export default function TeamScreen() {
  const t = useT();
  const canWrite = useCan('automation:write');
  const team = useQuery(teamQuery);
  return (
    <Screen title={t('settings.team.title')} lead={t('settings.team.lead')} back={toSettings(t)}>
      {team.data === undefined && team.error === null && <Skeletons rows={4} />}
      {team.error !== null && <ErrorState error={team.error} onRetry={() => void team.refetch()} />}
      <Mine />
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

function Mine() {
  const t = useT();
  const { state, choose } = useAvailability();
  if (state === null) return null;
  return (
    <Section lead={t('team.mineLead')}>
      <Choices
        label={t('team.mine')}
        name="availability"
        value={state}
        onChange={(next) => void choose(next)}
        choices={states.map((one) => ({ value: one, label: t(`team.${one}`) }))}
      />
    </Section>
  );
}
