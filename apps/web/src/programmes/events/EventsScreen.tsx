import type { Gathering } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconCalendarHeart, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import styles from '../programmes.module.css';
import { ProgrammesNav } from '../ProgrammesNav.tsx';
import { useWords } from '../words.ts';
import { eventsQuery } from './queries.ts';

/** 催し: small events to which customers are invited by name. */
export default function EventsScreen() {
  const w = useWords();
  const navigate = useNavigate();
  const mayWrite = useCan('growth:write');
  return (
    <Screen
      wide
      title={w('event.title')}
      lead={w('event.lead')}
      actions={
        mayWrite && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/growth/programmes/events/new' })}
          >
            {w('event.new')}
          </Button>
        )
      }
    >
      <ProgrammesNav part="events" />
      <PagedRows
        query={eventsQuery}
        label={w('event.title')}
        empty={
          <EmptyState icon={<IconCalendarHeart size={36} stroke={1.5} />} title={w('event.empty')}>
            {w('event.emptyBody')}
          </EmptyState>
        }
        renderRow={(event) => <EventRow key={event.id} event={event} />}
      />
    </Screen>
  );
}

function EventRow({ event }: { event: Gathering }) {
  const w = useWords();
  const { id, name, place, startsAt, seats, cancelled, counts } = event;
  const [now] = useState(() => Date.now());
  // The door may open before it begins.
  const mayHaveCome = counts.came > 0 || Date.parse(startsAt) <= now;
  return (
    <Row
      title={
        <Link to="/growth/programmes/events/$eventId" params={{ eventId: id }} lang="ja">
          {name.ja}
        </Link>
      }
      detail={
        <span className={styles['facts']}>
          {cancelled && <strong>{w('event.cancelled')}</strong>}
          <When at={startsAt} />
          <span lang="ja">{place.ja}</span>
          <span>{w('event.taken', { yes: counts.yes, seats })}</span>
          {mayHaveCome && <span>{w('event.came', { count: counts.came })}</span>}
        </span>
      }
    />
  );
}
