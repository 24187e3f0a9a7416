import { Button, Select } from '@mantine/core';
import type { Calendar } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { toSettings } from '../settings/back.ts';
import { CalendarForm } from './CalendarForm.tsx';
import styles from './calendar.module.css';
import { calendarQuery, channelCalendarQuery } from './queries.ts';

const route = getRouteApi('/signed-in/settings/calendar');

/** When somebody is there: for the whole desk, or by one channel. */
export default function CalendarScreen() {
  const t = useT();
  const { channel } = route.useSearch();
  const canWrite = useCan('channels:write');
  const { data, error, refetch } = useQuery(calendarQuery);
  return (
    <Screen
      wide
      title={t('settings.calendar.title')}
      lead={
        <>
          {t('settings.calendar.lead')} {!canWrite && t('calendar.readOnly')}
        </>
      }
      back={toSettings(t)}
    >
      {data !== undefined ? (
        <>
          {data.channels.length > 0 && <Scope calendar={data} channel={channel} />}
          {channel === undefined ? (
            <CalendarForm key="all" saved={data} path="/calendar" readOnly={!canWrite} />
          ) : (
            <OfChannel key={channel} id={channel} canWrite={canWrite} />
          )}
        </>
      ) : error === null ? (
        <Skeletons rows={4} height={120} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Screen>
  );
}

/** Chooses whose calendar is shown. */
function Scope({ calendar: { channels }, channel }: { calendar: Calendar; channel: string | undefined }) {
  const t = useT();
  const navigate = route.useNavigate();
  return (
    <Select
      className={styles.scope ?? ''}
      label={t('calendar.scope')}
      value={channel ?? 'all'}
      data={[
        { value: 'all', label: t('calendar.scopeAll') },
        ...channels.map(({ id, name, own }) => ({
          value: id,
          label: t(own ? 'calendar.scopeOwn' : 'calendar.scopeFollows', { name }),
        })),
      ]}
      onChange={(value) =>
        void navigate({ search: value === null || value === 'all' ? {} : { channel: value } })
      }
    />
  );
}

/** A channel's calendar: its own, or the common one with the way to one of its own. */
function OfChannel({ id, canWrite }: { id: string; canWrite: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(channelCalendarQuery(id));
  const [fresh, setFresh] = useState(false);
  const [asking, setAsking] = useState(false);
  if (data === undefined)
    return error === null ? (
      <Skeletons rows={4} height={120} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      {!data.own && !fresh && (
        <Notice
          tone="quiet"
          action={
            canWrite && (
              <Button variant="default" onClick={() => setFresh(true)}>
                {t('calendar.makeOwn')}
              </Button>
            )
          }
        >
          {t('calendar.follows')}
        </Notice>
      )}
      {data.own && canWrite && (
        <Notice
          tone="quiet"
          action={
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('calendar.follow')}
            </Button>
          }
        >
          {t('calendar.own')}
        </Notice>
      )}
      <CalendarForm
        key={String(data.own)}
        saved={data}
        path={`/channels/${id}/calendar`}
        readOnly={!canWrite || !(data.own || fresh)}
        fresh={fresh && !data.own}
        onDone={() => setFresh(false)}
      />
      <Confirm
        opened={asking}
        title={t('calendar.followAsk')}
        confirmLabel={t('calendar.follow')}
        onConfirm={async () => {
          await api.delete(`/channels/${id}/calendar`);
          await queryClient.invalidateQueries({ queryKey: ['calendar'] });
          notify(t('calendar.followed'));
        }}
        onClose={() => setAsking(false)}
      >
        {t('calendar.followConsequence')}
      </Confirm>
    </>
  );
}
