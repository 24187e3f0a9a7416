import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { returnSettingsQuery } from '../queries.ts';
import { ReturnSettingsForm } from './ReturnSettingsForm.tsx';

/** The shop's rules for goods that come back, from which day each holds. */
export default function ReturnSettingsScreen() {
  const t = useT();
  const mayWrite = useCan('returns:decide');
  const { data, error, refetch } = useQuery(returnSettingsQuery);
  return (
    <Screen
      title={t('returns.settings.title')}
      lead={
        <>
          {t('returns.settings.lead')} {!mayWrite && t('returns.settings.readOnly')}
        </>
      }
      back={toSettings(t)}
    >
      {data !== undefined ? (
        <ReturnSettingsForm key={data.revision} saved={data} readOnly={!mayWrite} />
      ) : error === null ? (
        <Skeletons rows={4} height={80} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
