import type { Continuity } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { ChangeRows } from './ChangeRows.tsx';
import styles from './handovers.module.css';
import { HandoversNav } from './HandoversNav.tsx';
import { shareOf } from './logic.ts';
import { continuityQuery } from './queries.ts';
import { customerWord } from './words.ts';

/** `2026年11月` or `November 2026`. */
const monthText = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-US', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`));

/** How steady people are to customers: by month, by contact person, with the changes behind the figures. */
export default function ChangesScreen() {
  const t = useT();
  const { data, error, refetch } = useQuery(continuityQuery);
  return (
    <Screen
      title={t('changes.title')}
      lead={t('changes.lead')}
      back={{ to: '/customers', label: t('customers.title') }}
    >
      <HandoversNav />
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={6} height={40} />}
      {data !== undefined && <Figures continuity={data} />}
      <ChangeRows />
    </Screen>
  );
}

function Share({ row }: { row: { conversations: number; kept: number } }) {
  const t = useT();
  const share = shareOf(row);
  return (
    <>
      {share === null ? t('changes.noData') : `${share}%`}{' '}
      <span className={styles.quiet}>
        {t('changes.shareOf', { kept: row.kept, conversations: row.conversations })}
      </span>
    </>
  );
}

function Figures({ continuity: { months, members, customers } }: { continuity: Continuity }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <Section>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('changes.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('changes.month')}</th>
                <th scope="col">{t('changes.share')}</th>
                <th scope="col">{t('changes.partly')}</th>
                <th scope="col">{t('changes.others')}</th>
                <th scope="col">{t('changes.contact')}</th>
                <th scope="col">{t('changes.unnecessary')}</th>
                <th scope="col">{t('changes.answerer')}</th>
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map((row) => (
                <tr key={row.month}>
                  <td>{monthText(row.month, locale)}</td>
                  <td>
                    <Share row={row} />
                  </td>
                  <td>{row.partly}</td>
                  <td>{row.others}</td>
                  <td>{row.contactChanges}</td>
                  <td className={row.unnecessary > 0 ? styles.careful : undefined}>{row.unnecessary}</td>
                  <td>{row.answererChanges}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className={styles.lead}>
          <p>{t('changes.shareRule')}</p>
          <p>{t('changes.rule')}</p>
        </div>
      </Section>
      {members.length > 0 && (
        <Section title={t('changes.members')}>
          <ul className={styles.lines}>
            {members.map((row) => (
              <li key={row.member.id}>
                <span>{row.member.name ?? t('changes.former')}</span>
                <span>
                  <Share row={row} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {customers.length > 0 && (
        <Section title={t('changes.customers')}>
          <ul className={styles.lines}>
            {customers.map(({ customer, contactChanges, answererChanges }) => (
              <li key={customer.id}>
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {customerWord(customer)}
                </Link>
                <span className={styles.quiet}>
                  {t('changes.customerCounts', { contact: contactChanges, answerer: answererChanges })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
