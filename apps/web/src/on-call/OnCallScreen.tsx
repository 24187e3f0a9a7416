import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { toSettings } from '../settings/back.ts';
import { FeedSection } from '../calendar-feeds/FeedSection.tsx';
import { NotesSection } from './NotesSection.tsx';
import { NowSection } from './NowSection.tsx';
import { rotaQuery, scheduleQuery } from './queries.ts';
import { ScheduleSection } from './ScheduleSection.tsx';
import { SwapsSection } from './swaps/SwapsSection.tsx';

/** Who is on call now and next, swaps, what to tell the next one, and one's own calendar. */
export default function OnCallScreen() {
  const t = useT();
  const mayDecide = useCan('channels:write');
  const rota = useQuery(rotaQuery);
  const schedule = useQuery(scheduleQuery);
  const error = rota.error ?? schedule.error;
  const retry = () => void Promise.all([rota.refetch(), schedule.refetch()]);
  const isNew = rota.data?.revision === 0;
  return (
    <Screen
      title={t('settings.on-call.title')}
      lead={t('settings.on-call.lead')}
      back={toSettings(t)}
      actions={
        mayDecide &&
        rota.data !== undefined &&
        !isNew && (
          <Button
            component={Link}
            to="/settings/on-call/edit"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t('onCall.edit')}
          </Button>
        )
      }
    >
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {error === null && (rota.data === undefined || schedule.data === undefined) && (
        <Skeletons rows={4} height={64} />
      )}
      {isNew && (
        <EmptyState
          title={t('onCall.now.none')}
          action={
            mayDecide && (
              <Button component={Link} to="/settings/on-call/edit">
                {t('onCall.create')}
              </Button>
            )
          }
        >
          {t('onCall.now.noneHint')}
        </EmptyState>
      )}
      {rota.data !== undefined && !isNew && schedule.data !== undefined && (
        <>
          <NowSection schedule={schedule.data} at={new Date(schedule.dataUpdatedAt)} />
          <ScheduleSection schedule={schedule.data} at={new Date(schedule.dataUpdatedAt)} />
          <SwapsSection />
          <NotesSection />
          <FeedSection
            path="/on-call/feed"
            queryKey={['on-call', 'feed']}
            title={t('onCall.feed')}
            lead={t('onCall.feedLead')}
          />
        </>
      )}
    </Screen>
  );
}
