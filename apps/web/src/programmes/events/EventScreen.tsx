import type { Gathering } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useSaving } from '../../growth/useSaving.ts';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { Door } from './Door.tsx';
import { EventForm } from './EventForm.tsx';
import { FollowedSection } from './FollowedSection.tsx';
import { Guests } from './Guests.tsx';
import { eventQuery } from './queries.ts';

const route = getRouteApi('/signed-in/growth/programmes/events/$eventId');

export default function EventScreen() {
  return <EventView id={route.useParams().eventId} />;
}

/** One event: the door, who is invited and what they answered, and what followed. */
export function EventView({ id }: { id: string }) {
  const w = useWords();
  const mayTick = useCan('conversations:write');
  const { data, error, refetch } = useQuery(eventQuery(id));
  return (
    <Screen
      title={data?.name.ja ?? w('event.title')}
      back={{ to: '/growth/programmes/events', label: w('event.title') }}
    >
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={5} />}
      {data !== undefined && (
        <>
          {data.cancelled && <Notice tone="careful">{w('event.cancelledNow')}</Notice>}
          <About event={data} />
          {mayTick && !data.cancelled && <Door eventId={id} />}
          <Guests event={data} />
          <FollowedSection eventId={id} />
        </>
      )}
    </Screen>
  );
}

const counted = ['invited', 'yes', 'no', 'open', 'came'] as const;

function About({ event }: { event: Gathering }) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const { saving, error, save } = useSaving();
  const [editing, setEditing] = useState(false);
  const { id, revision: basedOn, place, startsAt, endsAt, answerBy, seats, counts, cancelled } = event;
  if (editing)
    return (
      <Section title={w('event.change')}>
        <EventForm
          event={event}
          onSave={async (given) => {
            await api.patch(`/gatherings/${id}`, { basedOn, ...given });
            notify(w('programme.saved'));
            setEditing(false);
          }}
        />
      </Section>
    );
  return (
    <Section title={w('event.about')}>
      <p className={styles['facts']}>
        <When at={startsAt} />
        {endsAt !== null && (
          <span>
            {w('event.until')} <When at={endsAt} />
          </span>
        )}
        <span lang="ja">{place.ja}</span>
        {answerBy !== null && (
          <span>
            {w('event.answerBy')} <When at={answerBy} />
          </span>
        )}
        <span>{w('event.taken', { yes: counts.yes, seats })}</span>
      </p>
      <dl className={styles['tally']}>
        {counted.map((each) => (
          <div key={each}>
            <dt>{w(`event.count.${each}`)}</dt>
            <dd>{counts[each]}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && (
        <div className={styles['facts']}>
          <Button variant="default" onClick={() => setEditing(true)}>
            {w('event.change')}
          </Button>
          <Button
            variant="subtle"
            loading={saving}
            onClick={() =>
              void save(() => api.patch(`/gatherings/${id}`, { basedOn, cancelled: !cancelled }))
            }
          >
            {w(cancelled ? 'event.takeUp' : 'event.callOff')}
          </Button>
        </div>
      )}
      <FormFailure error={error} />
    </Section>
  );
}
