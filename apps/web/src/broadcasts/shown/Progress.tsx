import type { Broadcast, BroadcastReason } from '@madoguchi/contract';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Section } from '../../kit/Screen.tsx';
import type { PlainKey } from '../../kit/translate.ts';
import { When } from '../../kit/When.tsx';
import styles from '../broadcasts.module.css';
import { progressOf } from '../logic/standing.ts';

const tallied = ['sent', 'waiting', 'skipped', 'failed', 'doubtful'] as const;

/** How far a broadcast has come, what it waits for, and why it stands still. */
export function Progress({ broadcast }: { broadcast: Broadcast }) {
  const t = useT();
  const { state, reason, detail, waits, counts, scheduledAt, startedAt, finishedAt, nextAt } = broadcast;
  const percent = progressOf(counts);
  const isBegun = startedAt !== null;
  return (
    <>
      {reason !== null && (state === 'paused' || reason === 'restored') && (
        <Notice tone={reason === 'person' ? 'careful' : 'bad'} title={t(`broadcasts.paused.${reason}`)}>
          {detail !== null && reason === 'channel' && <p lang="en">{detail}</p>}
          <p>{t(hintOf(reason))}</p>
        </Notice>
      )}
      <Section title={t('broadcasts.progress')}>
        <div className={styles.progress}>
          {isBegun && (
            <>
              <div
                className={styles.bar}
                role="progressbar"
                aria-label={t('broadcasts.progress')}
                aria-valuenow={percent}
                aria-valuemin={0}
                aria-valuemax={100}
              >
                <div style={{ inlineSize: `${percent}%` }} />
              </div>
              <dl className={styles.tally}>
                {tallied.map((name) => (
                  <div key={name}>
                    <dt>{t(`broadcasts.recipients.${name}`)}</dt>
                    <dd>{counts[name].toLocaleString()}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          {(state === 'sending' || state === 'scheduled') && waits !== null && (
            <p className={styles.quiet}>{t(`broadcasts.waits.${waits}`)}</p>
          )}
          <p className={styles.times}>
            {!isBegun && scheduledAt !== null && (
              <Time label={t('broadcasts.scheduledFor')} at={scheduledAt} />
            )}
            {startedAt !== null && <Time label={t('broadcasts.startedAt')} at={startedAt} />}
            {(waits === 'night' || waits === 'retry') && nextAt !== null && (
              <Time label={t('broadcasts.nextAt')} at={nextAt} />
            )}
            {finishedAt !== null && <Time label={t('broadcasts.finishedAt')} at={finishedAt} />}
          </p>
        </div>
      </Section>
    </>
  );
}

/** What one can do about it, where that is not simply going on. */
const hints: Partial<Record<BroadcastReason, PlainKey>> = {
  quota: 'broadcasts.paused.quotaHint',
  restored: 'broadcasts.restoredHint',
  tiers: 'broadcasts.paused.tiersHint',
  page_cancelled: 'broadcasts.paused.page_cancelledHint',
  page_closed: 'broadcasts.paused.page_closedHint',
  page_over: 'broadcasts.paused.page_overHint',
  page_gone: 'broadcasts.paused.page_goneHint',
};
const hintOf = (reason: BroadcastReason): PlainKey => hints[reason] ?? 'broadcasts.pausedHint';

function Time({ label, at }: { label: string; at: string }) {
  return (
    <span>
      {label} <When at={at} />
    </span>
  );
}
