import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What people and input methods write between digits, as one sign. The long vowel mark stands for a dash between digits only. */
const dashes = /[‐‑‒–—―−－〜~]|(?<=[\d)])\s*ー\s*(?=[\d(])/gu;
/** Signs that nobody sees, as they come along when one copies from a contact list. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const label =
  /^(?:電話番号|電話|携帯電話|携帯|自宅|会社|直通|代表|連絡先|telephone|phone|mobile|tel|☎|📞)\s*[:.]?\s*/iu;
/** 184 withholds the caller's number, 186 shows it: they belong to a call and not to the number. */
const showing = /^18[46][-\s]*(?=[0(+])/u;
const abroad = /^00[-\s]*(?=81)/u;

/** `+81 (0)90`: the zero is dialled within Japan only. */
const zeroWithin = /^(\+\d{1,3})[\s-]*\(0\)/u;
/** What a number is written with; what follows begins with something else. */
const digitsFirst = /^(?<number>[+\d(][\d\s().+/-]*)(?<rest>.*)$/u;
/** What ends the number, but belongs to what follows. */
const loose = /[\s(./-]+$/u;
const extensionOnly =
  /^[\s([]*(?:内線|内|extension|ext|x|#)(?:番号)?[\s.:)\]]*(?<extension>\d{1,7})[\s)\]]*$/iu;

/**
 * Telephones in Japan have nine digits after the 0; those that begin with 0X0, as mobile and IP telephones, and 0800 have
 * ten (numbering plan of the Ministry of Internal Affairs and Communications). 03-0… and 06-0… are nobody's: examples.
 */
const japanese = /^(?:[1-9]0\d{8}|[36]0\d{7}|800\d{7}|(?![1-9]0|800)[1-9]\d{8})$/u;

/** The text with one width, one dash, and nothing invisible. */
export function tidyPhone(text: string): string {
  return text
    .replaceAll('☎', ' ')
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll(dashes, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The digits as they are dialled: without a label, 184 or 186; 0081 is +81. */
export function plainPhone(text: string): string {
  return tidyPhone(text).replace(label, '').replace(showing, '').replace(abroad, '+');
}

export type PhoneNumber = {
  /** As it was written, without what does not belong to it; an extension stays. */
  value: string;
  /** E.164: what numbers are compared by. */
  key: string;
};

/**
 * A telephone number in any of the ways in which people in Japan write one, or null. A remark after it («（母）»,
 * « 平日のみ») is left out; where digits follow that are no extension, as of a second number, nothing is guessed.
 */
export function readPhone(text: string): PhoneNumber | null {
  if (text.length > 200) return null;
  const { number, rest } = digitsFirst.exec(plainPhone(text).replace(zeroWithin, '$1 '))?.groups ?? {};
  if (number === undefined || rest === undefined) return null;
  const written = number.replace(loose, '');
  const extension = extensionOf(number.slice(written.length) + rest);
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: 'JP', extract: false });
  if (extension === null || parsed === undefined || !isWhole(parsed)) return null;
  return { value: extension === '' ? written : `${written} 内線${extension}`, key: parsed.number };
}

/** The extension in what follows a number; empty for none, null where something stands there that is no remark either. */
function extensionOf(rest: string): string | null {
  const remarked = rest.replace(/^\s*[([](?!内)\D*?[)\]]/u, '');
  if (remarked.trim() === '') return '';
  const { extension } = extensionOnly.exec(remarked)?.groups ?? {};
  if (extension !== undefined) return extension;
  return /^[\s([]/u.test(remarked) && !/\d/u.test(remarked) ? '' : null;
}

function isWhole(parsed: NonNullable<ReturnType<typeof parsePhoneNumberFromString>>): boolean {
  return parsed.countryCallingCode === '81' ? japanese.test(parsed.nationalNumber) : parsed.isPossible();
}

/** An E.164 number as one reads and dials it in Japan: 03-1234-5678; those of other countries with their code. */
export function displayPhone(key: string): string {
  const parsed = parsePhoneNumberFromString(key);
  if (parsed === undefined) return key;
  return parsed.countryCallingCode === '81' ? parsed.formatNational() : parsed.formatInternational();
}
