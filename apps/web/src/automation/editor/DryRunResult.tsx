import type { AutomationDefinition, DryRun } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Row, Rows } from '../../kit/Rows.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../automation.module.css';
import { conditionWords, isTroubled, resultWords, type Names } from '../logic/words.ts';

type Props = { result: DryRun; definition: AutomationDefinition; names: Names };

/** What a rule would have done, and what kept it from the others. */
export function DryRunResult({ result, definition, names }: Props) {
  const t = useT();
  const { looked, matched, conversations, complete, missed, items } = result;
  if (looked === 0) return <Notice tone="quiet">{t('automation.try.nothing')}</Notice>;
  const lacking = definition.conditions.flatMap((condition, index) => {
    const count = missed[index] ?? 0;
    return count === 0 ? [] : [{ condition: conditionWords(t, condition, names), count }];
  });
  return (
    <div className={styles.tried}>
      <Notice
        tone={matched > 0 ? 'good' : 'quiet'}
        title={
          matched > 0
            ? t('automation.try.result', { looked, matched, conversations })
            : t('automation.try.none', { looked })
        }
      >
        {!complete && `${t('automation.try.some')} `}
        {t('automation.try.now')}
      </Notice>
      {lacking.length > 0 && (
        <>
          <p className={styles.label}>{t('automation.try.missed')}</p>
          <ul className={styles.list}>
            {lacking.map((one) => (
              <li key={one.condition}>{t('automation.try.missedOne', one)}</li>
            ))}
          </ul>
        </>
      )}
      {items.length > 0 && (
        <Rows label={t('automation.try.list')}>
          {items.map(({ conversation, at, found, results }, index) => (
            <Row
              key={index}
              title={
                <Link
                  to="/inbox/$conversationId"
                  params={{ conversationId: conversation.id }}
                  className={styles.link}
                >
                  {conversation.subject === '' ? t('automation.log.noSubject') : conversation.subject}
                </Link>
              }
              detail={
                <>
                  {t('inbox.customer', { name: conversation.customer.name })} · <When at={at} />
                  {found.length > 0 && (
                    <div>{t('automation.reason.found', { list: found.join(t('automation.and')) })}</div>
                  )}
                </>
              }
            >
              <ul className={styles.list}>
                {results.map((one, place) => (
                  <li key={place} className={isTroubled(one) ? styles.troubled : undefined}>
                    {resultWords(t, one)}
                  </li>
                ))}
              </ul>
            </Row>
          ))}
        </Rows>
      )}
      {matched > items.length && <p className={styles.hint}>{t('automation.try.more')}</p>}
    </div>
  );
}
