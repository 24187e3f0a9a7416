import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useT } from '../kit/i18n.tsx';
import type { PlainKey } from '../kit/translate.ts';
import styles from './FilterChips.module.css';
import { filtersOf, findItem, withItem, without } from './query.ts';

/** What is offered to narrow a search with, as it is typed. */
const offered: PlainKey[] = [
  'search.offer.open',
  'search.offer.mine',
  'search.offer.lastWeek',
  'search.offer.attachment',
  'search.offer.note',
  'search.offer.from',
];

/** Filters to press instead of typing them: they write into the field, and so teach how they are written. */
export function FilterChips({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const t = useT();
  const offers = offered.map((key) => t(key));
  const others = filtersOf(query).filter(
    (token) => !offers.some((item) => findItem(item, query.slice(token.start, token.end)) !== undefined),
  );
  return (
    <div className={styles.chips} role="group" aria-label={t('search.filters')}>
      {others.map((token) => (
        <UnstyledButton
          key={token.start}
          className={styles.chip}
          data-on
          aria-label={t('search.remove', { item: query.slice(token.start, token.end) })}
          onClick={() => onChange(without(query, token))}
        >
          {query.slice(token.start, token.end)}
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      ))}
      {offers.map((item) => {
        const used = findItem(query, item);
        return (
          <UnstyledButton
            key={item}
            className={styles.chip}
            data-on={used !== undefined}
            aria-pressed={used !== undefined}
            onClick={() => {
              onChange(used === undefined ? withItem(query, item) : without(query, used));
              document.getElementById('search-box')?.focus();
            }}
          >
            {item}
            {used !== undefined && <IconX size={14} aria-hidden />}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
