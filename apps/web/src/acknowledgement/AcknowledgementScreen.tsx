import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { toSettings } from '../settings/back.ts';
import { Latest } from './Latest.tsx';
import { settingsQuery } from './queries.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** When customers are told that what they wrote has come, and with which words. */
export default function AcknowledgementScreen() {
  const t = useT();
  const mayWrite = useCan('automation:write');
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Screen
      title={t('settings.acknowledgement.title')}
      lead={
        <>
          {t('settings.acknowledgement.lead')} {!mayWrite && t('ack.readOnly')}
        </>
      }
      back={toSettings(t)}
    >
      {data !== undefined ? (
        <>
          <SettingsForm key={data.revision} saved={data} readOnly={!mayWrite} />
          <Latest />
        </>
      ) : error === null ? (
        <Skeletons rows={4} height={80} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}
