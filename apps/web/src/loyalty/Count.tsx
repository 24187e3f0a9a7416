import { Link } from '@tanstack/react-router';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { shareText } from './chart.ts';
import styles from './loyalty.module.css';
import type { BuyersSearch } from './search.ts';
import { useWords } from './words.ts';

type Props = {
  count: number;
  /** Shown in place of the count. */
  share?: number;
  /** The row and the column the figure stands in. */
  what: string;
  part: string;
  search: BuyersSearch;
};

/** A figure that opens to its customers; of none there is nothing to open. Its name says where it stands, and itself as shown. */
export function Count({ count, share, what, part, search }: Props) {
  const w = useWords();
  const locale = useLocale();
  const shown = formatCount(count, locale);
  const text = share === undefined ? w('loyalty.customers', { count: shown }) : shareText(share, locale);
  if (count === 0) return <span className={styles.few}>{text}</span>;
  const label = w(share === undefined ? 'loyalty.behind' : 'loyalty.behindShare', {
    what,
    part,
    text,
    count: shown,
  });
  return (
    <Link to="/loyalty/customers" search={search} className={styles.figure} aria-label={label}>
      {text}
    </Link>
  );
}
