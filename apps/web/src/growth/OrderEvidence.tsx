import type { OrderAttribution } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import { formatMoney } from '../orders/money.ts';
import styles from './growth.module.css';
import { evidenceQuery } from './queries.ts';
import { useWords } from './words.ts';

/** What led to an order: each click and code, what it may claim, and what became known later. */
export function OrderEvidence({ orderId }: { orderId: string }) {
  const w = useWords();
  const { data } = useQuery(evidenceQuery(orderId));
  return data === undefined ? null : (
    <Section title={w('growth.evidence.title')}>
      <Evidence evidence={data} />
    </Section>
  );
}

export function Evidence({ evidence }: { evidence: OrderAttribution }) {
  const w = useWords();
  const locale = useLocale();
  const { touches, heardOf, changes, currency } = evidence;
  const yen = (amount: number) => formatMoney(amount, currency, locale);
  return (
    <div className={styles.stack}>
      {touches.length === 0 && <p className={styles.quiet}>{w('growth.evidence.none')}</p>}
      <ol className={styles.trail}>
        {touches.map(({ kind, at, channel, campaign, link, code, money }) => (
          <li key={`${at} ${link?.id ?? code ?? ''}`}>
            <div>
              {kind === 'code'
                ? w('growth.evidence.code', { code: code ?? '' })
                : w(`growth.evidence.${kind}`)}
              {link !== null && (
                <>
                  {' '}
                  <Link to="/growth/links/$linkId" params={{ linkId: link.id }}>
                    {link.name}
                  </Link>
                </>
              )}
            </div>
            <div className={styles.facts}>
              <When at={at} />
              <span>{channel[locale]}</span>
              {campaign !== null && <span lang="ja">{campaign.name}</span>}
            </div>
            <div className={styles.facts}>
              {w('growth.evidence.shares', {
                first: yen(money.first),
                last: yen(money.last),
                linear: yen(money.linear),
              })}
            </div>
          </li>
        ))}
      </ol>
      {heardOf !== null && (
        <dl className={styles.list}>
          <dt>{w('growth.evidence.heard')}</dt>
          <dd lang="ja">{heardOf}</dd>
        </dl>
      )}
      {changes.length > 0 && (
        <div>
          <h3 className={styles.subtitle}>{w('growth.evidence.changes')}</h3>
          <ul className={styles.trail}>
            {changes.map(({ at, cause, keptBefore, keptAfter, touchesBefore, touchesAfter }) => (
              <li key={`${at} ${cause} ${keptBefore} ${touchesBefore}`}>
                <div className={styles.facts}>
                  <When at={at} />
                  <span>{w(`growth.cause.${cause}`)}</span>
                </div>
                {w('growth.evidence.change', {
                  before: yen(keptBefore),
                  after: yen(keptAfter),
                  touchesBefore,
                  touchesAfter,
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
