import type { OrderFact } from '@madoguchi/contract';
import { useLocale, useT } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import { factWords } from './factWords.ts';
import styles from './orders.module.css';

/** Everything that was told of an order, the newest first; what is older than what is known says so. */
export function Told({ facts }: { facts: readonly OrderFact[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ol className={styles.trail}>
      {facts.map((fact) => (
        <li key={fact.id}>
          <span>{factWords(t, fact, locale)}</span>
          <span className={styles.facts}>
            <When at={fact.receivedAt} />
            <span>{fact.actor?.name ?? t(`orders.via.${fact.via}`)}</span>
            {!fact.current && <span>{t('orders.outdated')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
