import { Button } from '@mantine/core';
import type { DeadlineEntry } from '@madoguchi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { behindQuery, type BehindQuery } from './queries.ts';
import styles from './rules.module.css';
import type { Grouping, Outcome } from './search.ts';
import { useLineName } from './useLineName.ts';

type Props = {
  of: string;
  state: Outcome;
  by: Grouping;
  span: Pick<BehindQuery, 'from' | 'to' | 'kind'>;
  name: string;
  onClose: () => void;
};

/** What is asked for to see what is behind a figure of a line. */
export function questionOf({ of, state, by, span }: Omit<Props, 'name' | 'onClose'>): BehindQuery {
  const query = { ...span, state };
  if (by === 'month') return { ...query, from: of, to: of };
  return { ...query, [by]: of };
}

/** The conversations behind a figure, the latest first. */
export function Behind(props: Props) {
  const t = useT();
  const { of, state, by, name, onClose } = props;
  const nameOf = useLineName(by);
  const query = useInfiniteQuery(behindQuery(questionOf(props)));
  const title = t('deadlines.behind', {
    what: nameOf({ key: of, name }),
    state: t(`deadlines.state.${state}`),
  });
  const entries = query.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={styles.behind} aria-label={title}>
      <div className={styles.behindHead}>
        <h2>{title}</h2>
        <Button variant="subtle" onClick={onClose}>
          {t('deadlines.behindClose')}
        </Button>
      </div>
      {entries === undefined ? (
        query.error === null ? (
          <Skeletons rows={3} height={64} />
        ) : (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        )
      ) : (
        <Rows label={title}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Rows>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('deadlines.more')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: DeadlineEntry }) {
  const t = useT();
  const callName = useCallName();
  const { dueAt, metAt, endedAt, member, customer, channel } = entry;
  const outcome = metAt === null ? 'endedAt' : 'metAt';
  const at = metAt ?? endedAt;
  return (
    <Row
      title={
        <Link to="/inbox/$conversationId" params={{ conversationId: entry.conversationId }} search={{}}>
          {entry.subject === '' ? t(`deadlines.kind.${entry.kind}`) : entry.subject}
        </Link>
      }
      detail={
        <>
          {callName(customer)} · {channel.name} · {t(`deadlines.kind.${entry.kind}`)}
          {member !== null && ` · ${member.name}`}
        </>
      }
    >
      <div className={styles.quiet}>
        {t('deadlines.due')} {dueAt !== null && <When at={dueAt} />}
        {at !== null && (
          <>
            {' → '}
            <When at={at} />
            {outcome === 'endedAt' && ` ${t('deadlines.state.ended')}`}
          </>
        )}
      </div>
    </Row>
  );
}
