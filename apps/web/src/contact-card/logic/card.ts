import type { CardNumber, ContactCard, SaveCardNumber } from '@madoguchi/contract';
import type { PlainKey } from '../../kit/translate.ts';

/** A number as its fields hold it; `source` is a telephone of the desk, or `other`. */
export type Fields = {
  key: number;
  source: string;
  number: string;
  label: string;
  hours: string;
  say: string;
  labelEn: string;
  hoursEn: string;
  sayEn: string;
  validFrom: string;
  validUntil: string;
};

const empty = {
  source: 'other',
  number: '',
  label: '',
  hours: '',
  say: '',
  labelEn: '',
  hoursEn: '',
  sayEn: '',
  validFrom: '',
  validUntil: '',
};

function fieldsOf({ channelId, shownNumber, words, validFrom, validUntil }: CardNumber, key: number): Fields {
  const { ja, en } = words;
  return {
    key,
    source: channelId ?? 'other',
    number: channelId === null ? (shownNumber ?? '') : '',
    label: ja.label,
    hours: ja.hours,
    say: ja.say,
    labelEn: en.label,
    hoursEn: en.hours,
    sayEn: en.say,
    validFrom: validFrom ?? '',
    validUntil: validUntil ?? '',
  };
}

/** What stands in the form: one's own numbers, or one empty to begin with. */
export function draftOf({ numbers, inherited }: ContactCard, firstPhone: string | null): Fields[] {
  const own = inherited === null ? numbers : [];
  if (own.length > 0) return own.map(fieldsOf);
  return [{ ...empty, key: 0, source: firstPhone ?? 'other' }];
}

export function withNumber(draft: readonly Fields[]): Fields[] {
  const key = Math.max(-1, ...draft.map((each) => each.key)) + 1;
  return [...draft, { ...empty, key }];
}

/** What is wrong with a number as it is entered, or null. */
export function problemOf({ source, number, label, validFrom, validUntil }: Fields): PlainKey | null {
  if (source === 'other' && number.trim() === '') return 'card.problem.number';
  if (label.trim() === '') return 'card.problem.label';
  const isTurned = validFrom !== '' && validUntil !== '' && validFrom > validUntil;
  return isTurned ? 'card.problem.dates' : null;
}

export function bodyOf(fields: Fields): SaveCardNumber {
  const { source, number, validFrom, validUntil } = fields;
  const trimmed = (label: string, hours: string, say: string) => ({
    label: label.trim(),
    hours: hours.trim(),
    say: say.trim(),
  });
  const isOther = source === 'other';
  return {
    channelId: isOther ? null : source,
    number: isOther ? number.trim() : null,
    words: {
      ja: trimmed(fields.label, fields.hours, fields.say),
      en: trimmed(fields.labelEn, fields.hoursEn, fields.sayEn),
    },
    validFrom: validFrom === '' ? null : validFrom,
    validUntil: validUntil === '' ? null : validUntil,
  };
}

/** The card's address set for a printer, in the reader's language. */
export function printAddress(address: string, print: 'a4' | 'card', language: string): string {
  return `${address}?${new URLSearchParams({ print, lang: language }).toString()}`;
}
