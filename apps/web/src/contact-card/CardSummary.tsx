import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../kit/i18n.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import styles from './card.module.css';
import { cardQuery, type Owner } from './queries.ts';

/** Which numbers of ours a customer or company was given; leads to the whole card. */
export function CardSummary({ owner, editable }: { owner: Owner; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { data: card } = useQuery(cardQuery(owner));
  if (card === undefined) return null;
  const { numbers, inherited, address } = card;
  const isEmpty = numbers.length === 0;
  const label = isEmpty || inherited !== null ? 'card.create' : 'card.open';
  return (
    <div className={styles.summary}>
      <div className={styles.head}>
        <h2>{t('card.title')}</h2>
        {!isEmpty && (
          <StateDot tone={address === null ? 'quiet' : 'good'}>
            {t(address === null ? 'card.private' : 'card.published')}
          </StateDot>
        )}
      </div>
      {isEmpty && (
        <p className={styles.quiet}>{t(owner.kind === 'companies' ? 'card.noneCompany' : 'card.none')}</p>
      )}
      {inherited !== null && (
        <p className={styles.quiet}>{t('card.inherited', { company: inherited.company })}</p>
      )}
      {!isEmpty && (
        <ul className={styles.list}>
          {numbers.map(({ shownNumber, words, onCall }, at) => (
            <li key={at}>
              <span lang={locale === 'en' && words.en.label === '' ? 'ja' : undefined}>
                {locale === 'en' && words.en.label !== '' ? words.en.label : words.ja.label}
              </span>
              <span className={styles.telephone}>{shownNumber ?? t('card.noNumber')}</span>
              {onCall && <span className={styles.quiet}>{t('card.onCall')}</span>}
            </li>
          ))}
        </ul>
      )}
      {(editable || !isEmpty) && (
        <div>
          <Button
            variant="default"
            size="xs"
            renderRoot={(props) =>
              owner.kind === 'customers' ? (
                <Link to="/customers/$customerId/contact-card" params={{ customerId: owner.id }} {...props} />
              ) : (
                <Link
                  to="/customers/companies/$companyId/contact-card"
                  params={{ companyId: owner.id }}
                  {...props}
                />
              )
            }
          >
            {t(label)}
          </Button>
        </div>
      )}
    </div>
  );
}
