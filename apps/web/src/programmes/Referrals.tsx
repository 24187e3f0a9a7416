import type { Referral } from '@madoguchi/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../customers/logic/callName.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { formatMoney } from '../orders/money.ts';
import { Decide, type Deciding } from './Decide.tsx';
import { referralStates, rewardText } from './logic.ts';
import styles from './programmes.module.css';
import { referralsQuery } from './queries.ts';
import { useWords } from './words.ts';

/** How each referral stands, why, and what was done about it. */
export function Referrals({ programmeId }: { programmeId: string }) {
  const w = useWords();
  const [state, setState] = useState('');
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const t = useT();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    referralsQuery(programmeId, state),
  );
  const [first] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={w('programme.referral')} lead={w('programme.referral.lead')}>
      {first !== undefined && (
        <dl className={styles['tally']}>
          {referralStates.map((each) => (
            <div key={each}>
              <dt>{w(`programme.state.${each}`)}</dt>
              <dd>{first.counts[each]}</dd>
            </div>
          ))}
        </dl>
      )}
      {first?.truncated === true && <p className={styles['quiet']}>{w('programme.referral.truncated')}</p>}
      <NativeSelect
        className={styles['filter'] ?? ''}
        label={w('programme.referral.filter')}
        value={state}
        data={[
          { value: '', label: w('programme.referral.all') },
          ...referralStates.map((value) => ({ value, label: w(`programme.state.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => setState(value)}
      />
      {data === undefined &&
        (error === null ? <Skeletons /> : <ErrorState error={error} onRetry={() => void refetch()} />)}
      {data !== undefined && items.length === 0 && (
        <p className={styles['quiet']}>{w('programme.referral.empty')}</p>
      )}
      {items.length > 0 && (
        <Rows label={w('programme.referral')}>
          {items.map((referral) => (
            <ReferralRow key={referral.orderId} referral={referral} onDecide={setDeciding} />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
      <Decide programmeId={programmeId} deciding={deciding} onClose={() => setDeciding(null)} />
    </Section>
  );
}

type Props = { referral: Referral; onDecide: (deciding: Deciding) => void };

export function ReferralRow({ referral, onDecide }: Props) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const yen = (sum: number) => formatMoney(sum, referral.currency, locale);
  const { state, reason, inviter, invited, signs, ruling, grants, holdUntil, orderId } = referral;
  const who = (person: Referral['inviter'], unknown: string) =>
    person === null ? unknown : callName(person);
  return (
    <Row
      title={w('programme.referral.who', {
        inviter: who(inviter, w('programme.erased')),
        invited: who(invited, w('programme.nobody')),
      })}
      detail={
        <span className={styles['facts']}>
          <span className={styles['state']} data-state={state}>
            {w(`programme.state.${state}`)}
          </span>
          {reason !== null && <span>{w(`programme.reason.${reason}`)}</span>}
          {reason === 'hold' && holdUntil !== null && (
            <span>
              {w('programme.holdUntil')} <When at={holdUntil} />
            </span>
          )}
          <Link to="/orders/$orderId" params={{ orderId }}>
            {w('programme.order', { number: referral.number, total: yen(referral.total) })}
          </Link>
          <When at={referral.placedAt} />
          <span>{w(`programme.via.${referral.via}`)}</span>
          {referral.refunded > 0 && <span>{w('programme.refunded', { sum: yen(referral.refunded) })}</span>}
        </span>
      }
      actions={<Actions referral={referral} onDecide={onDecide} />}
    >
      <ul className={styles['trail']}>
        {signs.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>{w(`programme.sign.${kind}`, { value })}</li>
        ))}
        {ruling !== null && (
          <li>
            {w(`programme.ruling.${ruling.ruling}`, { reason: ruling.reason })} <When at={ruling.at} />{' '}
            <span lang="ja">{ruling.by?.name}</span>
          </li>
        )}
        {grants.map(({ id, side, reward, note, at, by, undone }) => (
          <li key={id}>
            {w('programme.granted', {
              side: w(`programme.side.${side}`),
              reward: rewardText(reward, w, (sum) => formatMoney(sum, 'JPY', locale)),
              note,
            })}{' '}
            <When at={at} /> <span lang="ja">{by?.name}</span>
            {undone !== null && (
              <>
                {' '}
                {w('programme.undone', { note: undone.note })} <When at={undone.at} />{' '}
                <span lang="ja">{undone.by?.name}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Actions({ referral, onDecide }: Props) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  if (!mayWrite) return null;
  const { state, due, grants, signs, ruling, number } = referral;
  const given = grants.filter(({ undone }) => undone === null);
  const isEarned = state === 'earned' || state === 'granted';
  return (
    <>
      {isEarned &&
        due.map(({ side }) => (
          <Button
            key={side}
            aria-label={w('programme.giveOf', { side: w(`programme.side.${side}`), number })}
            onClick={() => onDecide({ act: 'give', referral, side })}
          >
            {w('programme.give', { side: w(`programme.side.${side}`) })}
          </Button>
        ))}
      {given.map(({ id, side }) => (
        <Button
          key={id}
          variant="subtle"
          aria-label={w('programme.undoOf', { side: w(`programme.side.${side}`), number })}
          onClick={() => onDecide({ act: 'undo', referral, grantId: id })}
        >
          {w('programme.undo')}
        </Button>
      ))}
      {signs.length > 0 && ruling?.ruling !== 'allowed' && (
        <Button
          variant="default"
          aria-label={w('programme.allowOf', { number })}
          onClick={() => onDecide({ act: 'rule', referral, ruling: 'allowed' })}
        >
          {w('programme.allow')}
        </Button>
      )}
      {state !== 'refused' && given.length === 0 && (
        <Button
          variant="subtle"
          aria-label={w('programme.refuseOf', { number })}
          onClick={() => onDecide({ act: 'rule', referral, ruling: 'refused' })}
        >
          {w('programme.refuse')}
        </Button>
      )}
      {ruling !== null && (
        <Button
          variant="subtle"
          aria-label={w('programme.withdrawOf', { number })}
          onClick={() => onDecide({ act: 'rule', referral, ruling: 'withdrawn' })}
        >
          {w('programme.withdraw')}
        </Button>
      )}
    </>
  );
}
