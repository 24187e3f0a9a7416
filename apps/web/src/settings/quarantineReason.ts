import type { PlainKey } from '../kit/translate.ts';

const known = [
  'empty',
  'too_large',
  'headers_too_large',
  'too_many_parts',
  'too_deep',
  'unparseable',
  'reader_failed',
  'not_storable',
] as const;

/** The sentence for why a mail could not be read; null for a reason this page does not know yet. */
export function quarantineReasonKey(code: string): PlainKey | null {
  const found = known.find((one) => one === code);
  return found === undefined ? null : `quarantine.reason.${found}`;
}
