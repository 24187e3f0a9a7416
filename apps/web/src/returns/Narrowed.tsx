import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import styles from '../orders/orders.module.css';
import { useFigureWords } from './figures/words.ts';
import type { ReturnsSearch } from './search.ts';

/** To which cases the list is narrowed, where it is, and the way back to all. */
export function Narrowed({ search: { list, from, until, reason, product } }: { search: ReturnsSearch }) {
  const t = useT();
  const w = useFigureWords();
  const parts = [
    from === undefined ? null : w('since', { from }),
    until === undefined ? null : w('to', { until }),
    reason === undefined ? null : t(`returns.reason.${reason}`),
    product ?? null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className={styles.quiet}>
      {`${w('narrowed')}: ${parts.join(' · ')} `}
      <Link to="/orders/returns" search={list === undefined ? {} : { list }}>
        {w('all')}
      </Link>
    </p>
  );
}
