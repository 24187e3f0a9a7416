import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { toSettings } from '../../settings/back.ts';
import { settingsQuery } from '../queries.ts';
import { DevicesSection } from './DevicesSection.tsx';
import { HoursSection } from './HoursSection.tsx';
import { KindsSection } from './KindsSection.tsx';
import { MailSection } from './MailSection.tsx';
import { QuietSection } from './QuietSection.tsx';

/** What one is told, how and when. Everything is kept as soon as it is chosen. */
export default function NotificationSettingsScreen() {
  const t = useT();
  const { data: settings, error, refetch } = useQuery(settingsQuery);
  return (
    <Screen
      title={t('settings.notifications.title')}
      lead={t('settings.notifications.lead')}
      back={toSettings(t)}
    >
      {settings === undefined ? (
        error === null ? (
          <Skeletons rows={4} height={120} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <QuietSection settings={settings} />
          <KindsSection settings={settings} />
          <DevicesSection />
          <MailSection settings={settings} />
          <HoursSection settings={settings} />
        </>
      )}
    </Screen>
  );
}
