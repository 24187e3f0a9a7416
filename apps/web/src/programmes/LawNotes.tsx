import type { JudgedReferralTerms, PremiumNote } from '@madoguchi/contract';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { formatMoney } from '../orders/money.ts';
import { reckonedText } from './logic.ts';
import styles from './programmes.module.css';
import { RuleLines } from './RuleLines.tsx';
import { useWords } from './words.ts';

const tones = { nothing: 'quiet', outside: 'good', within: 'good', over: 'bad', unclear: 'careful' } as const;

/** How both rewards look beside the limits for premiums, with the rule each judgement rests on; counsel decides. */
export function LawNotes({ law }: { law: JudgedReferralTerms }) {
  const w = useWords();
  const notes = (['inviter', 'invited'] as const).filter((side) => law[side].verdict !== 'nothing');
  if (notes.length === 0) return null;
  return (
    <div className={styles['stack']}>
      {notes.map((side) => (
        <Note key={side} side={side} note={law[side]} />
      ))}
      <p className={styles['quiet']}>{w('programme.counsel')}</p>
    </div>
  );
}

function Note({ side, note }: { side: 'inviter' | 'invited'; note: PremiumNote }) {
  const w = useWords();
  const locale = useLocale();
  const { verdict, rule, worth, limit } = note;
  const yen = (sum: number) => formatMoney(sum, 'JPY', locale);
  return (
    <Notice
      tone={tones[verdict]}
      title={w(`programme.law.${side}`, { verdict: w(`programme.law.${verdict}`) })}
    >
      {worth !== null && limit !== null && (
        <p className={styles['plain']}>
          {w('programme.law.beside', { worth: yen(worth), limit: yen(limit.each) })}{' '}
          {reckonedText(limit, w, yen)}
        </p>
      )}
      {verdict === 'unclear' && <p className={styles['plain']}>{w('programme.law.tellLeast')}</p>}
      {rule !== null && <RuleLines rule={rule} />}
    </Notice>
  );
}
