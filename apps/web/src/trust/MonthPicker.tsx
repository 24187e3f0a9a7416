import { Button, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLocale } from '../kit/i18n.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { monthAfter } from './figures.ts';
import styles from './trust.module.css';
import { useThisMonth } from './useThisMonth.ts';
import { useWords } from './words.ts';

/** Months that are counted, the present one included. */
const mostMonths = 24;

/** Which month is looked at: the one before, the one after, or any of the last two years. */
export function MonthPicker({ month, onPick }: { month: string; onPick: (month: string) => void }) {
  const w = useWords();
  const locale = useLocale();
  const present = useThisMonth();
  const months = Array.from({ length: mostMonths }, (_, back) => monthAfter(present, -back));
  return (
    <div className={styles.months}>
      <Button
        variant="default"
        className={styles.arrow ?? ''}
        aria-label={w('trust.earlier')}
        onClick={() => onPick(monthAfter(month, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </Button>
      <NativeSelect
        label={w('trust.month')}
        value={month}
        data={(months.includes(month) ? months : [...months, month]).map((value) => ({
          value,
          label: monthWords(value, locale),
        }))}
        onChange={({ currentTarget: { value } }) => onPick(value)}
      />
      <Button
        variant="default"
        className={styles.arrow ?? ''}
        aria-label={w('trust.later')}
        disabled={month >= present}
        onClick={() => onPick(monthAfter(month, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </Button>
    </div>
  );
}
