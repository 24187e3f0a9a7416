import type { Conversation, Deadline } from '@madoguchi/contract';
import { Popover, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { floating } from '../inbox/floating.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatDateTime } from '../kit/time.ts';
import { useTags } from '../tags/queries.ts';
import { useChannels } from '../inbox/data/useDesk.ts';
import { DueChip } from './DueChip.tsx';
import { ruleName, sentenceOf } from './logic/sentence.ts';
import { deadlinesQuery } from './queries.ts';
import styles from './ThreadDeadlines.module.css';

type Props = { conversation: Conversation; now: Date };

const isOpen = ({ metAt, endedAt }: Deadline): boolean => metAt === null && endedAt === null;
/** What was met long ago is in the statistics. */
const mostShown = 8;

/** Every deadline of a conversation: by when, by which rule and why; what was met is below. */
export function ThreadDeadlines({ conversation, now }: Props) {
  const t = useT();
  const { data } = useQuery(deadlinesQuery(conversation));
  const { dueAt } = conversation;
  // What the list knows already is there at once.
  if (data === undefined) return dueAt === null ? null : <DueChip dueAt={dueAt} now={now} />;
  if (data.length === 0) return null;
  const running = data.filter(isOpen);
  const settled = data.filter((one) => !isOpen(one)).toReversed();
  return (
    <>
      {running.map(
        (one) =>
          one.dueAt !== null && (
            <DueChip key={one.id} dueAt={one.dueAt} now={now} what={t(`deadlines.kind.${one.kind}`)} />
          ),
      )}
      <Popover {...floating} position="bottom-start" width={360} trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.open}>
            <IconInfoCircle size={15} aria-hidden />
            {t('deadlines.all')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('deadlines.all')}>
          <ul className={styles.list}>
            {[...running, ...settled].slice(0, mostShown).map((one) => (
              <One key={one.id} deadline={one} now={now} />
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

export function One({ deadline, now }: { deadline: Deadline; now: Date }) {
  const t = useT();
  const { kind, dueAt, why, startedAt } = deadline;
  const locale = useLocale();
  const timeZone = useTimeZone();
  const channels = useChannels() ?? [];
  const tags = useTags();
  const names = Object.fromEntries([...channels, ...tags].map(({ id, name }) => [id, name]));
  const exact = (at: string) => formatDateTime(at, locale, timeZone, now);
  const { term } = why.rule;
  const before = term.kind === 'clock' && term.early !== null ? term.early.before : null;
  const name = ruleName(t, why.rule);
  return (
    <li className={styles.one}>
      <div className={styles.head}>
        <strong>{t(`deadlines.kind.${kind}`)}</strong>
        {isOpen(deadline) ? (
          dueAt === null ? (
            <span className={styles.quiet}>{t('deadlines.heldNow')}</span>
          ) : (
            <DueChip dueAt={dueAt} now={now} />
          )
        ) : (
          <span className={styles.state} data-state={deadline.state}>
            {t(`deadlines.state.${deadline.state}`)}
          </span>
        )}
      </div>
      {dueAt !== null && !isOpen(deadline) && <p>{t('deadlines.chipTitle', { time: exact(dueAt) })}</p>}
      <Outcome deadline={deadline} exact={exact} />
      {name !== '' && <p>{t('deadlines.byRule', { name })}</p>}
      <p className={styles.quiet}>{sentenceOf(t, why.rule, names)}</p>
      <p className={styles.quiet}>
        {t('deadlines.received', { time: exact(startedAt) })}{' '}
        {why.since !== undefined && t('deadlines.since', { time: exact(why.since) })}{' '}
        {before !== null &&
          why.early !== null &&
          t(why.early ? 'deadlines.early' : 'deadlines.lateArrival', { time: before })}{' '}
        {why.heldMinutes > 0 && t('deadlines.movedByHold', { count: why.heldMinutes })}
      </p>
    </li>
  );
}

function Outcome({ deadline, exact }: { deadline: Deadline; exact: (at: string) => string }) {
  const t = useT();
  const { metAt, endedAt, member } = deadline;
  if (metAt !== null && member !== null)
    return <p>{t('deadlines.metBy', { time: exact(metAt), name: member.name })}</p>;
  if (metAt !== null) return <p>{t('deadlines.metAt', { time: exact(metAt) })}</p>;
  if (endedAt !== null) return <p>{t('deadlines.endedAt', { time: exact(endedAt) })}</p>;
  return null;
}
