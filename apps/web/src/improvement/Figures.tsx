import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './improvement.module.css';
import { shownMonths, totalOf } from './logic/figures.ts';
import { figuresQuery } from './queries.ts';

/** How many, how many with their effect confirmed, how many again; and by cause. Nothing where there is nothing. */
export function Figures() {
  const t = useT();
  const figures = useQuery(figuresQuery).data;
  if (figures === undefined) return null;
  const months = shownMonths(figures.months, 6);
  const total = totalOf(figures.months);
  if (total.opened + total.closed === 0) return null;
  return (
    <>
      <Section title={t('improvement.figures')} lead={t('improvement.figuresLead')}>
        <dl className={styles.tally}>
          <div>
            <dt>{t('improvement.figures.opened')}</dt>
            <dd>{total.opened}</dd>
          </div>
          <div>
            <dt>{t('improvement.figures.confirmed')}</dt>
            <dd>
              {total.share === null ? '—' : `${total.share}%`}{' '}
              <small>{t('improvement.figures.of', { count: total.confirmed, all: total.closed })}</small>
            </dd>
          </div>
          <div>
            <dt>{t('improvement.figures.recurrences')}</dt>
            <dd>{total.recurrences}</dd>
          </div>
        </dl>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('improvement.figures.month')}</th>
              <th scope="col">{t('improvement.figures.opened')}</th>
              <th scope="col">{t('improvement.figures.closed')}</th>
              <th scope="col">{t('improvement.figures.confirmedShort')}</th>
              <th scope="col">{t('improvement.figures.recurrences')}</th>
              <th scope="col">{t('improvement.figures.apology')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{month.month.replace('-', '/')}</th>
                <td>{month.opened}</td>
                <td>{month.closed}</td>
                <td>{month.confirmed}</td>
                <td>{month.recurrences}</td>
                <td>
                  {month.apologyHours === null
                    ? '—'
                    : t('improvement.figures.hours', { hours: month.apologyHours, count: month.apologies })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {figures.causes.length > 0 && (
        <Section title={t('improvement.causes')} lead={t('improvement.causesLead')}>
          <ul className={styles.plain}>
            {figures.causes.map(({ name, cases, recurrences }) => (
              <li key={name}>
                <span className={styles.between}>
                  <Link to="/improvements" search={{ list: 'all', cause: name }}>
                    {name}
                  </Link>
                  <span className={styles.quiet}>
                    {t('improvement.causes.count', { cases, recurrences })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
