/**
 * What telephone systems write where a caller withholds the number. Twilio: `anonymous`, or a number that spells it
 * (+266696687 ANONYMOUS, +7378742833 RESTRICTED, +2562533 BLOCKED, +8566 UNKNOWN, +86282452253 UNAVAILABLE); systems in Japan write it out.
 */
const withheld =
  /^(?:anonymous|restricted|blocked|unknown|unavailable|private|withheld|非通知(?:設定)?|公衆電話|表示圏外|通知不可能?|\+?(?:266696687|7378742833|2562533|8566|86282452253|464))?$/iu;

export type Caller =
  | { kind: 'number'; text: string }
  | { kind: 'withheld' }
  /** A SIP address or a browser of ours: no number, and nobody who withholds one. */
  | { kind: 'address'; text: string };

/** Who calls, as the telephone system says it. */
export function callerOf(from: string | null | undefined): Caller {
  const text = (from ?? '').normalize('NFKC').trim();
  const [, user = ''] = /^sips?:([^@;]*)/iu.exec(text) ?? [];
  if (/^sips?:/iu.test(text)) {
    if (withheld.test(user)) return { kind: 'withheld' };
    return /^\+?\d{6,}$/u.test(user) ? { kind: 'number', text: user } : { kind: 'address', text };
  }
  if (withheld.test(text)) return { kind: 'withheld' };
  return /^client:/iu.test(text) ? { kind: 'address', text } : { kind: 'number', text };
}
