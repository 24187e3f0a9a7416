import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { weightsQuery } from '../queries.ts';
import { WeightsForm } from './WeightsForm.tsx';

/** How much each kind of sign weighs. */
export default function WeightsScreen() {
  const t = useT();
  const mayChange = useCan('attention:write');
  const { data, error, refetch } = useQuery(weightsQuery);
  const lead = data === undefined ? '' : t('attention.weights.lead', data.thresholds);
  return (
    <Screen
      wide
      title={t('settings.attention.title')}
      lead={mayChange ? lead : `${lead}${t('attention.weights.readOnly')}`}
      back={toSettings(t)}
      actions={
        <Button component={Link} to="/attention/outcomes" variant="default">
          {t('attention.weights.outcomes')}
        </Button>
      }
    >
      {data !== undefined ? (
        <WeightsForm key={data.revision} saved={data} readOnly={!mayChange} />
      ) : error === null ? (
        <Skeletons rows={6} height={64} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
