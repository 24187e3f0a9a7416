import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../kit/figures.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { useMe } from '../../kit/session.tsx';
import type { PromisesSearch } from '../logic/search.ts';
import { promisePeopleQuery } from '../queries.ts';
import styles from './board.module.css';

/** Who has promised how much, those with late ones first; each leads to theirs. */
export function PeopleLine({ search }: { search: PromisesSearch }) {
  const t = useT();
  const me = useMe().member.id;
  const locale = useLocale();
  const { data } = useQuery(promisePeopleQuery);
  if (data === undefined || data.items.length === 0) return null;
  const figure = (count: number) => formatCount(count, locale, data.cap);
  return (
    <nav className={styles.people} aria-label={t('promise.people')}>
      {data.items.map(({ member, open, late, today }) => {
        const owner = member === null ? 'none' : member.id === me ? undefined : member.id;
        return (
          <Link
            key={member?.id ?? 'none'}
            to="/promises"
            search={owner === undefined ? {} : { owner }}
            className={styles.person}
            aria-current={search.owner === owner ? 'page' : undefined}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            <span>{member?.name ?? t('promise.filter.nobody')}</span>
            <span className={styles.number}>{t('promise.people.open', { count: figure(open) })}</span>
            {late > 0 && (
              <span className={styles.lateNumber}>{t('promise.people.late', { count: figure(late) })}</span>
            )}
            {today > 0 && (
              <span className={styles.number}>{t('promise.people.today', { count: figure(today) })}</span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
