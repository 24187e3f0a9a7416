import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatDateTime } from '../kit/time.ts';
import styles from './DueChip.module.css';
import { distanceTo, momentOf } from './logic/due.ts';

type Props = {
  dueAt: string;
  now: Date;
  /** What is due, where that is not plain. */
  what?: string;
};

/** By when something is due: the exact time first, then how much is left of it once that matters, or by how much it is late. */
export function DueChip({ dueAt, now, what }: Props) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { level, unit, amount } = distanceTo(dueAt, now);
  const time = momentOf(dueAt, locale, timeZone, now);
  const moment = level === 'late' ? time : t('deadlines.until', { time });
  const rest =
    level === 'calm' ? null : t(`deadlines.${level === 'late' ? 'over' : 'left'}.${unit}`, { count: amount });
  const Icon = level === 'late' ? IconAlertTriangle : IconHourglass;
  return (
    <span
      className={styles.chip}
      data-level={level}
      title={t('deadlines.chipTitle', { time: formatDateTime(dueAt, locale, timeZone, now) })}
    >
      <Icon size={13} aria-hidden />
      {what !== undefined && <span className={styles.what}>{what}</span>}
      <span className={styles.text}>{rest === null ? moment : `${moment}・${rest}`}</span>
    </span>
  );
}
