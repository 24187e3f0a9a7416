import type { Contest, ContestTally, EntryFilter } from '@madoguchi/contract';
import { entryFilters } from '@madoguchi/contract/contest-names';
import { Button, NativeSelect } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import growth from '../growth/growth.module.css';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './contests.module.css';
import { Decide, type Deciding } from './Decide.tsx';
import { EntryCard } from './EntryCard.tsx';
import { entriesQuery, tallyQuery } from './queries.ts';
import { useContestWords } from './words.ts';

/** What was handed in: how many in each state, and the photos to decide on. */
export function Entries({ contest }: { contest: Contest }) {
  const w = useContestWords();
  const [state, setState] = useState<EntryFilter | ''>('');
  const { data: tally, error, refetch } = useQuery(tallyQuery(contest.id));
  if (tally === undefined)
    return error === null ? (
      <Skeletons rows={3} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  const all = entryFilters.reduce((sum, each) => sum + tally[each], 0);
  return (
    <Section title={w('contest.entries')}>
      <div className={growth.stack}>
        <div className={growth.facts}>
          <span>{w('contest.entries.people', { count: tally.people })}</span>
          {contest.prizes.map(({ what, count }, at) => (
            // Prizes are known by their place: two may have one name.
            <span key={at}>{w('contest.prize.given', { what, given: tally.given[at] ?? 0, count })}</span>
          ))}
        </div>
        <NativeSelect
          className={styles['filter'] ?? ''}
          label={w('contest.entries.state')}
          value={state}
          data={[
            { value: '', label: w('contest.entries.count', { label: w('contest.entries.all'), count: all }) },
            ...entryFilters.map((value) => ({
              value,
              label: w('contest.entries.count', { label: w(`contest.entry.${value}`), count: tally[value] }),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setState(entryFilters.find((each) => each === value) ?? '')
          }
        />
        <Gallery contest={contest} tally={tally} state={state} />
      </div>
    </Section>
  );
}

type GalleryProps = { contest: Contest; tally: ContestTally; state: EntryFilter | '' };

function Gallery({ contest, tally, state }: GalleryProps) {
  const w = useContestWords();
  const t = useT();
  const mayWrite = useCan('growth:write');
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    entriesQuery(contest.id, state),
  );
  if (data === undefined)
    return error === null ? <Skeletons /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0)
    return state === '' ? (
      <EmptyState icon={<IconPhoto size={36} stroke={1.5} />} title={w('contest.entries.empty')}>
        {w('contest.entries.emptyBody')}
      </EmptyState>
    ) : (
      <p role="status">{w('contest.entries.none')}</p>
    );
  return (
    <>
      <ul className={styles['gallery']} aria-label={w('contest.entries')}>
        {entries.map((entry) => (
          <EntryCard
            key={entry.id}
            contest={contest}
            entry={entry}
            onDecide={mayWrite ? (to) => setDeciding({ entry, to }) : null}
          />
        ))}
      </ul>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
      <Decide contest={contest} tally={tally} deciding={deciding} onClose={() => setDeciding(null)} />
    </>
  );
}
