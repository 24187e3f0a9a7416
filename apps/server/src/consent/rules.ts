/** A duty to keep records of consent: where it stands, since when, and for how long after the last of it. */
export type KeepingRule = {
  id: string;
  source: string;
  region: 'JP';
  inForceFrom: string;
  /** After the last promotional message to the person, or their withdrawal. */
  months: number;
};

/** Newest knowledge of November 2026; a change of law is another row with its own day. */
export const keepingRules: readonly KeepingRule[] = [
  {
    id: 'tokusho-12-3',
    source:
      '特定商取引に関する法律12条の3第3項・施行規則（e-mail advertising: three years after the last one)',
    region: 'JP',
    inForceFrom: '2008-12-01',
    months: 36,
  },
  {
    id: 'tokutei-denshi-mail-3-2',
    source: '特定電子メールの送信の適正化等に関する法律3条2項・施行規則4条 (one month after the last one)',
    region: 'JP',
    inForceFrom: '2008-12-01',
    months: 1,
  },
];

/** Until when a record must stay whose person is sent nothing more from `end` on: the longest of the duties in force. */
export function keepUntil(end: Date, rules: readonly KeepingRule[] = keepingRules): Date {
  const inForce = rules.filter(({ inForceFrom }) => Date.parse(inForceFrom) <= end.getTime());
  const months = Math.max(0, ...inForce.map((rule) => rule.months));
  const until = new Date(end);
  until.setUTCMonth(until.getUTCMonth() + months);
  return until;
}
