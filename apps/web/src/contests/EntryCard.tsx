import type { Contest, ContestEntry, EntryState } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import growth from '../growth/growth.module.css';
import { apiUrl } from '../kit/api.ts';
import { When } from '../kit/When.tsx';
import styles from './contests.module.css';
import { stepName } from './Decide.tsx';
import { stepsFrom } from './logic.ts';
import { useContestWords } from './words.ts';

type Props = {
  contest: Contest;
  entry: ContestEntry;
  /** Null for who may only look. */
  onDecide: ((to: EntryState) => void) | null;
};

/** What somebody handed in, how it stands, what may be done with it, and what was decided. */
export function EntryCard({ contest, entry, onDecide }: Props) {
  const w = useContestWords();
  const callName = useCallName();
  const { title, comment, shownName, email, customer, photos, state, prize, decisions } = entry;
  const name = title === '' ? w('contest.entry.erased') : title;
  const yes = (may: boolean) => w(may ? 'contest.entry.yes' : 'contest.entry.no');
  const steps =
    onDecide === null ? [] : stepsFrom(entry).filter((to) => to !== 'winner' || contest.prizes.length > 0);
  return (
    <li className={styles['entry']}>
      <div className={styles['photos']}>
        {photos.map(({ id }, at) => (
          <img
            key={id}
            src={apiUrl(`/contest-photos/${id}`)}
            alt={w('contest.entry.photo', { title: name, no: at + 1 })}
            loading="lazy"
          />
        ))}
      </div>
      <h3>{name}</h3>
      <div className={growth.facts}>
        <span className={styles['state']} data-state={state}>
          {w(`contest.entry.${state}`)}
        </span>
        {entry.withdrawnAt !== null && <strong>{w('contest.entry.withdrawn')}</strong>}
        {prize !== null && (
          <strong>{w('contest.entry.prize', { what: contest.prizes[prize]?.what ?? '' })}</strong>
        )}
        <When at={entry.submittedAt} />
      </div>
      {comment !== '' && <p className={styles['lines']}>{comment}</p>}
      <div className={growth.facts}>
        {shownName !== '' && <span>{shownName}</span>}
        {email !== '' && <span className={growth.address}>{email}</span>}
        {customer !== null && (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {callName(customer)}
          </Link>
        )}
      </div>
      <div className={growth.facts}>
        <span>
          {w('contest.entry.show')}: {yes(entry.mayShow)}
        </span>
        <span>
          {w('contest.entry.advertise')}: {yes(entry.mayAdvertise)}
        </span>
        <span>{w('contest.entry.agreed', { version: entry.rulesVersion })}</span>
      </div>
      {onDecide !== null && steps.length > 0 && (
        <div className={styles['buttons']}>
          {steps.map((to) => {
            const label = w(`contest.decide.${stepName(state, to)}`);
            return (
              <Button
                key={to}
                size="xs"
                variant="default"
                aria-label={w('contest.decide.of', { label, title: name })}
                onClick={() => onDecide(to)}
              >
                {label}
              </Button>
            );
          })}
        </div>
      )}
      {decisions.length > 0 && (
        <details>
          <summary>{w('contest.entry.record')}</summary>
          <ol className={growth.trail}>
            {decisions.map(({ no, state: decided, reason, by, at }) => (
              <li key={no} className={growth.facts}>
                <strong>{w(`contest.entry.${decided}`)}</strong>
                <When at={at} />
                <span>{by?.name ?? w('contest.entry.system')}</span>
                {reason !== '' && <span>{reason}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
