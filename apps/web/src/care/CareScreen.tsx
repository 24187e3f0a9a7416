import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useShortcut } from '../kit/keys.ts';
import { Screen } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import styles from './care.module.css';
import { CarePages } from './CarePages.tsx';
import { purposes } from './logic/choices.ts';
import type { CareSearch } from './logic/search.ts';
import { byWeek, dayWords, todayIn, type Week } from './logic/weeks.ts';
import { tasksQuery } from './queries.ts';
import { TaskLine } from './TaskLine.tsx';

/** Moves the focus from task to task, in the order in which they are shown. */
function walk(direction: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-care-line]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  lines[at === -1 ? 0 : at + direction]?.focus();
}

/** What is to be done for customers on our own initiative, by week. */
export default function CareScreen() {
  const t = useT();
  const navigate = useNavigate();
  const timeZone = useTimeZone();
  const search = useSearch({ from: '/signed-in/care' });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    tasksQuery(search),
  );
  useShortcut('j', 'aftercare.keys.next', () => walk(1));
  useShortcut('k', 'aftercare.keys.previous', () => walk(-1));
  const tasks = data?.pages.flatMap((page) => page.items);
  const show = (next: CareSearch) => void navigate({ to: '/care', search: next, replace: true });
  return (
    <Screen title={t('aftercare.title')} lead={t('aftercare.lead')} wide>
      <CarePages />
      <Filters search={search} onChange={show} />
      {tasks === undefined &&
        (error === null ? (
          <Skeletons rows={6} height={48} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {tasks?.length === 0 && <Nothing isFiltered={Object.keys(search).length > 0} />}
      {tasks !== undefined && tasks.length > 0 && (
        <>
          {search.state === 'closed' ? (
            <ul className={styles.lines} aria-label={t('aftercare.week.closed')}>
              {tasks.map((task) => (
                <TaskLine key={task.id} task={task} />
              ))}
            </ul>
          ) : (
            byWeek(tasks, todayIn(timeZone)).map((week) => (
              <WeekOf key={`${week.kind} ${week.monday}`} week={week} />
            ))
          )}
          {hasNextPage && (
            <div>
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('common.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Screen>
  );
}

function Filters({ search, onChange }: { search: CareSearch; onChange: (next: CareSearch) => void }) {
  const t = useT();
  const { whose, state, purpose } = search;
  const without = <Key extends keyof CareSearch>(key: Key): CareSearch =>
    Object.fromEntries(Object.entries(search).filter(([name]) => name !== key));
  return (
    <div className={styles.filters}>
      <SegmentedControl
        aria-label={t('aftercare.whose')}
        value={whose ?? 'team'}
        onChange={(value) =>
          onChange({
            ...without('whose'),
            ...(value === 'me' || value === 'nobody' ? { whose: value } : {}),
          })
        }
        data={(['team', 'me', 'nobody'] as const).map((value) => ({
          value,
          label: t(`aftercare.whose.${value}`),
        }))}
      />
      <SegmentedControl
        aria-label={t('aftercare.filter.state')}
        value={state ?? 'open'}
        onChange={(value) =>
          onChange({ ...without('state'), ...(value === 'closed' ? { state: value } : {}) })
        }
        data={(['open', 'closed'] as const).map((value) => ({ value, label: t(`aftercare.state.${value}`) }))}
      />
      <Select
        aria-label={t('aftercare.filter.purpose')}
        value={purpose ?? ''}
        allowDeselect={false}
        data={[
          { value: '', label: t('aftercare.filter.all') },
          ...purposes.map((value) => ({ value, label: t(`aftercare.purpose.${value}`) })),
        ]}
        onChange={(value) => {
          const known = purposes.find((each) => each === value);
          onChange({ ...without('purpose'), ...(known === undefined ? {} : { purpose: known }) });
        }}
      />
    </div>
  );
}

function WeekOf({ week: { kind, monday, tasks } }: { week: Week }) {
  const t = useT();
  const locale = useLocale();
  const title =
    kind === 'later'
      ? t('aftercare.week.later', { day: dayWords(monday, locale) })
      : t(`aftercare.week.${kind}`);
  return (
    <section className={styles.week} data-kind={kind}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.lines} aria-label={title}>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useT();
  if (isFiltered) return <EmptyState title={t('aftercare.emptyFiltered')} />;
  return (
    <EmptyState
      icon={<IconHeartHandshake size={36} stroke={1.5} />}
      title={t('aftercare.empty')}
      action={
        <Button renderRoot={(props) => <Link to="/care/plans" {...props} />}>
          {t('aftercare.emptyAction')}
        </Button>
      }
    >
      {t('aftercare.emptyHint')}
    </EmptyState>
  );
}
