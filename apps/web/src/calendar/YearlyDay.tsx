import { NativeSelect } from '@mantine/core';
import { useLocale, useT } from '../kit/i18n.tsx';
import styles from './calendar.module.css';

type Props = {
  label: string;
  /** What begins or ends on it, for those who do not see where the fields stand. */
  of: string;
  /** `12-29`. */
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
};

const two = (number: number) => String(number).padStart(2, '0');
const daysIn = (month: number) => new Date(Date.UTC(2024, month, 0)).getUTCDate();

/** A day of every year, by its month and its number. */
export function YearlyDay({ label, of, value, readOnly, onChange }: Props) {
  const t = useT();
  const locale = useLocale();
  const [month = 1, day = 1] = value.split('-').map(Number);
  const names = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  const set = (m: number, d: number) => onChange(`${two(m)}-${two(Math.min(d, daysIn(m)))}`);
  return (
    <div className={`${styles.yearly} ${styles.end}`} role="group" aria-label={`${of} ${label}`}>
      <NativeSelect
        label={label}
        aria-label={t('calendar.monthOf', { name: `${of} ${label}` })}
        value={month}
        disabled={readOnly}
        data={Array.from({ length: 12 }, (_, nth) => ({
          value: String(nth + 1),
          label: names.format(Date.UTC(2024, nth, 1)),
        }))}
        onChange={(event) => set(Number(event.currentTarget.value), day)}
      />
      <NativeSelect
        aria-label={t('calendar.dayOf', { name: `${of} ${label}` })}
        value={day}
        disabled={readOnly}
        data={Array.from({ length: daysIn(month) }, (_, nth) => ({
          value: String(nth + 1),
          label: t('calendar.dayNumber', { day: nth + 1 }),
        }))}
        onChange={(event) => set(month, Number(event.currentTarget.value))}
      />
    </div>
  );
}
