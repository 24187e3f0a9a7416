import type { FollowedGroup, GatheringFollowed } from '@madoguchi/contract';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import table from '../../growth/growth.module.css';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { followedQuery } from './queries.ts';

const spans = [30, 90, 180, 365];

/** What people did afterwards: those who came beside those who were invited and did not, with how sure that is. */
export function FollowedSection({ eventId }: { eventId: string }) {
  const w = useWords();
  const [days, setDays] = useState(90);
  const { data, error, refetch } = useQuery(followedQuery(eventId, days));
  return (
    <Section title={w('event.followed')} lead={w('event.followed.lead')}>
      <NativeSelect
        className={styles['filter'] ?? ''}
        label={w('event.followed.days')}
        value={String(days)}
        data={spans.map((value) => ({
          value: String(value),
          label: w('event.followed.span', { count: value }),
        }))}
        onChange={({ currentTarget: { value } }) => setDays(Number(value))}
      />
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={3} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && <Figures followed={data} />}
    </Section>
  );
}

export function Figures({ followed }: { followed: GatheringFollowed }) {
  const w = useWords();
  const callName = useCallName();
  const region = useRef<HTMLElement>(null);
  const { came, stayedAway, people, over, until } = followed;
  const rows = ['bought', 'mentioned', 'referred'] as const;
  return (
    <div className={styles['stack']}>
      <ScrollRegion region={region} label={w('event.followed')} className={table['scroll']}>
        <table className={`${table['table']} ${styles['wrapping']}`}>
          <thead>
            <tr>
              <th scope="col">{w('event.followed.what')}</th>
              <th scope="col">{w('event.followed.came', { count: came.people })}</th>
              <th scope="col">{w('event.followed.away', { count: stayedAway.people })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{w(`event.followed.${row}`)}</th>
                <Cell group={came} row={row} />
                <Cell group={stayedAway} row={row} />
              </tr>
            ))}
            <tr>
              <th scope="row">{w('event.followed.orders')}</th>
              <td>{came.orders}</td>
              <td>{stayedAway.orders}</td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      {!over && (
        <p className={styles['quiet']}>
          {w('event.followed.notOver')} <When at={until} />
        </p>
      )}
      <Notice tone="careful">{w('event.followed.warning')}</Notice>
      {people.length > 0 && (
        <details>
          <summary>{w('event.followed.evidence')}</summary>
          <ul className={styles['list']}>
            {people.map(({ customer, came: isHere, orders, mentions, referrals }) => (
              <li key={customer.id} className={styles['facts']}>
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {callName(customer)}
                </Link>
                <span>{w(isHere ? 'event.arrived' : 'event.followed.notCome')}</span>
                <span>{w('event.followed.each', { orders, mentions, referrals })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Cell({ group, row }: { group: FollowedGroup; row: 'bought' | 'mentioned' | 'referred' }) {
  const w = useWords();
  const locale = useLocale();
  const { people, share } = group[row];
  const percent = new Intl.NumberFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <td>
      {w('event.followed.people', { count: people })}
      <span className={table['interval']}>
        {share === null
          ? w('event.followed.tooFew')
          : w('event.followed.share', {
              value: percent.format(share.value),
              low: percent.format(share.low),
              high: percent.format(share.high),
            })}
      </span>
    </td>
  );
}
