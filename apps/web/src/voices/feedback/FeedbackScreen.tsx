import { Button } from '@mantine/core';
import { IconMessage2Heart, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import rows from '../../improvement/improvement.module.css';
import { useNow } from '../../inbox/data/useNow.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { daysSince, isOpen } from '../logic/names.ts';
import { Paged } from '../Paged.tsx';
import { feedbackFiguresQuery, feedbackQuery } from '../queries.ts';
import { feedbackLists, type FeedbackSearch } from '../search.ts';
import { VoicesNav } from '../VoicesNav.tsx';
import { useVoices } from '../words.ts';
import { ItemRow } from './ItemRow.tsx';
import { NewItemDialog } from './NewItemDialog.tsx';
import { PublicList } from './PublicList.tsx';

const route = getRouteApi('/signed-in/voices/feedback');

export default function FeedbackScreen() {
  return <Feedback {...route.useSearch()} />;
}

/** What customers said, by where it stands; on the wall what is open longest. */
export function Feedback({ list = 'open' }: FeedbackSearch) {
  const v = useVoices();
  const mayWrite = useCan('conversations:write');
  const [adding, setAdding] = useState(false);
  const items = useInfiniteQuery(feedbackQuery(list));
  const known = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen
      title={v('title')}
      lead={v('lead')}
      actions={
        mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {v('feedback.new')}
          </Button>
        )
      }
    >
      <VoicesNav part="feedback" />
      <Tally />
      <nav aria-label={v('feedback.lists')} className={rows.lists}>
        {feedbackLists.map((each) => (
          <Link
            key={each}
            to="/voices/feedback"
            search={each === 'open' ? {} : { list: each }}
            className={rows.list}
            aria-current={each === list ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {v(`list.${each}`)}
          </Link>
        ))}
      </nav>
      {list === 'public' && known.length > 0 && <PublicList items={known} />}
      <Paged
        list={items}
        label={v(`list.${list}`)}
        empty={
          <EmptyState icon={<IconMessage2Heart size={36} stroke={1.5} />} title={v('feedback.empty')}>
            {v('feedback.emptyBody')}
          </EmptyState>
        }
      >
        {(item) => <ItemRow key={item.id} item={item} />}
      </Paged>
      {adding && <NewItemDialog place={null} onClose={() => setAdding(false)} />}
    </Screen>
  );
}

/** How it stands, at a glance. */
function Tally() {
  const v = useVoices();
  const now = useNow(60_000);
  const figures = useQuery(feedbackFiguresQuery).data;
  if (figures === undefined) return null;
  const open = figures.states.filter(({ state }) => isOpen(state)).reduce((sum, { count }) => sum + count, 0);
  const days = (count: number | null) => (count === null ? '—' : v('figures.days', { days: count }));
  const oldest = figures.oldestAt === null ? null : daysSince(figures.oldestAt, now);
  const told = v('figures.toldOf', { told: figures.told, all: figures.toTell });
  const facts = [
    ['figures.open', String(open)],
    ['figures.overdue', String(figures.overdue)],
    ['figures.oldest', days(oldest)],
    ['figures.median', days(figures.medianDays)],
    ['figures.told', figures.toTell === 0 ? '—' : told],
  ] as const;
  return (
    <dl className={rows.tally}>
      {facts.map(([key, text]) => (
        <div key={key}>
          <dt>{v(key)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
