import { findMarkers, type Finding } from '@madoguchi/contract';

/**
 * What a template left to be filled in by hand, as findings: marked while one writes, and never sent to a customer. This
 * is no rule that a lead could switch off.
 */
export function unfilledIn(text: string): Finding[] {
  return findMarkers(text).map(({ start, end, name }) => ({
    id: `unfilled:${start}`,
    rule: 'unfilled',
    severity: 'error',
    action: 'block',
    source: 'workspace',
    start,
    end,
    at: text.slice(start, end),
    message: {
      ja: `「${name}」がまだ記入されていません。お客様に合わせて書き、括弧ごと置き換えてください。`,
      en: `«${name}» is still to be filled in. Write it over the brackets before you send.`,
    },
    suggest: [],
  }));
}
