import type { PrizeNote } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { formatMoney } from '../orders/money.ts';
import styles from '../programmes/programmes.module.css';
import { RuleLines } from '../programmes/RuleLines.tsx';
import { useContestWords } from './words.ts';

const tones = { open: 'good', within: 'good', over: 'bad', unclear: 'careful' } as const;

/** How the prizes stand beside the limits, with the rule it rests on; counsel decides. */
export function PrizeLaw({ note }: { note: PrizeNote }) {
  const w = useContestWords();
  const locale = useLocale();
  const { verdict, rule, limit, highest, total } = note;
  if (verdict === 'none') return null;
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  return (
    <Notice tone={tones[verdict]} title={w('contest.law', { verdict: w(`contest.law.${verdict}`) })}>
      {limit !== null && (
        <p className={styles['plain']}>
          {w('contest.law.beside', {
            highest: yen(highest),
            each: yen(limit.each),
            total: yen(total),
            limit: limit.total === null ? w('contest.law.unknownLimit') : yen(limit.total),
          })}
        </p>
      )}
      {verdict === 'unclear' && limit !== null && (
        <p className={styles['plain']}>{w('contest.law.tellSales')}</p>
      )}
      {rule !== null && <RuleLines rule={rule} />}
      <p className={styles['quiet']}>{w('contest.law.counsel')}</p>
    </Notice>
  );
}
