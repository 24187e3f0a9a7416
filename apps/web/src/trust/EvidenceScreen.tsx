import type { TrustEvidence } from '@madoguchi/contract';
import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { segmentText } from './figures.ts';
import { addressOf } from './places.ts';
import { evidenceQuery, segmentsQuery } from './queries.ts';
import styles from './trust.module.css';
import { useThisMonth } from './useThisMonth.ts';
import { useWords } from './words.ts';

/** The records that a share was counted from, the newest first. */
export default function EvidenceScreen() {
  const w = useWords();
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/trust/evidence' });
  const present = useThisMonth();
  const { month = present, segment = 'all', input, hit } = search;
  const segments = useQuery(segmentsQuery).data?.items ?? [];
  const query = useInfiniteQuery(evidenceQuery({ ...search, month }));
  const items = query.data?.pages.flatMap((page) => page.items);
  const title = w(`trust.input.${input}`);
  const who = segmentText(w, segment, segments.find(({ key }) => key === segment)?.name ?? null);
  return (
    <Screen
      title={title}
      back={{ to: '/trust', label: w('trust.title') }}
      lead={w('trust.evidenceLead', { month: monthWords(month, locale), segment: who })}
    >
      <div>
        <SegmentedControl
          aria-label={w('trust.evidence')}
          value={hit ?? 'all'}
          data={[
            { value: 'all', label: w('trust.evidenceAll') },
            { value: 'yes', label: w('trust.evidenceHit') },
            { value: 'no', label: w('trust.evidenceMiss') },
          ]}
          onChange={(value) => {
            const { hit: _hit, ...rest } = search;
            const next = value === 'yes' || value === 'no' ? { ...rest, hit: value } : rest;
            void navigate({ to: '/trust/evidence', search: next, replace: true });
          }}
        />
      </div>
      {items === undefined &&
        (query.error === null ? (
          <Skeletons rows={6} height={56} />
        ) : (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ))}
      {items?.length === 0 && <p role="status">{w('trust.evidenceNone')}</p>}
      {items !== undefined && items.length > 0 && (
        <Rows label={title}>
          {items.map((item) => (
            <EvidenceRow key={item.id} item={item} />
          ))}
        </Rows>
      )}
      {query.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </Screen>
  );
}

/** One record: whose, when, how it came out, and the way to it. */
export function EvidenceRow({ item: { at, hit, customer, subject, opens } }: { item: TrustEvidence }) {
  const w = useWords();
  const callName = useCallName();
  const address = addressOf(opens);
  return (
    <Row
      title={
        customer === null ? (
          w('trust.noCustomer')
        ) : (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {callName(customer)}
          </Link>
        )
      }
      detail={
        <>
          <When at={at} />
          {subject !== '' && ` · ${subject}`}
        </>
      }
      actions={
        <>
          <span className={styles.outcome} data-hit={hit}>
            {w(hit ? 'trust.evidenceHit' : 'trust.evidenceMiss')}
          </span>
          {address !== null && (
            <Link to={address} className={styles.figure}>
              {w(`trust.open.${opens.kind}`)}
            </Link>
          )}
        </>
      }
    />
  );
}
