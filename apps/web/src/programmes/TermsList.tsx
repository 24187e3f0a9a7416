import type { ReferralTerms } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { formatDate } from '../mentions/days.ts';
import { formatMoney } from '../orders/money.ts';
import { rewardText } from './logic.ts';
import styles from './programmes.module.css';
import { useWords } from './words.ts';

/** What a programme promises and asks, line by line. */
export function TermsList({ terms, target }: { terms: ReferralTerms; target: string | null }) {
  const w = useWords();
  const locale = useLocale();
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  const { startsOn, endsOn, who, inviter, invited, holdDays, holdFrom, limit, minTotal } = terms;
  const period = {
    from: formatDate(startsOn, locale),
    to: endsOn === null ? '' : formatDate(endsOn, locale),
  };
  const lines = [
    [w('programme.field.period'), w('programme.period', period)],
    [w('programme.field.who'), w(`programme.who.${who}`)],
    [w('programme.side.inviter'), rewardText(inviter, w, yen)],
    [w('programme.side.invited'), rewardText(invited, w, yen)],
    [w('programme.field.hold'), w(`programme.hold.${holdFrom}`, { count: holdDays })],
    [
      w('programme.field.limit'),
      limit === null ? w('programme.noLimit') : w('programme.limit', { count: limit }),
    ],
    [w('programme.field.minTotal'), minTotal === 0 ? w('programme.noMinimum') : yen(minTotal)],
    ...(target === null ? [] : [[w('programme.field.target'), target]]),
  ];
  return (
    <dl className={styles['terms']}>
      {lines.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
