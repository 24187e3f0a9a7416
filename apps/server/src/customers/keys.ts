import { foldForSearch, queryGrams } from '@madoguchi/nihongo/search';
import { formatAddressKey } from '../channels/email/index.ts';
import { plainPhone } from './phone-number.ts';

const spaces = /[\s\p{P}\p{S}]+/gu;

/** A name or reading for comparison: folded (width, kana, kanji variants), without spaces and punctuation. */
export function nameKey(name: string): string {
  return foldForSearch(name).text.replaceAll(spaces, '');
}

/** A company's name for comparison: folded, without spaces; 株式会社, ㈱ and (株) are one, wherever they stand. */
export function companyKey(name: string): string {
  return foldForSearch(name)
    .text.replaceAll(/\s+/gu, '')
    .replaceAll('(株)', '株式会社')
    .replaceAll('(有)', '有限会社')
    .replaceAll('(同)', '合同会社');
}

export type ContactValue = { value: string; key: string };

/** An e-mail address as it is shown and compared, or null when the text is none. */
export function readEmail(text: string): ContactValue | null {
  const value = text.normalize('NFKC').trim();
  if (value.length > 254 || !/^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+$/u.test(value)) return null;
  return { value, key: formatAddressKey(value) };
}

/** The domain of an address, in small letters. */
export function domainOf(addressKey: string): string {
  return addressKey.slice(addressKey.lastIndexOf('@') + 1).toLowerCase();
}

/** The digits that a telephone is found by: as dialled within Japan. */
function digitsOf(text: string): string {
  const plain = plainPhone(text);
  const digits = plain.replaceAll(/\D/gu, '');
  return plain.startsWith('+81') ? `0${digits.slice(2).replace(/^0/u, '')}` : digits;
}

export type Searched = {
  name: string;
  reading: string | null;
  company: string | null;
  companyReading: string | null;
  title: string | null;
  postalCode: string | null;
  address: string | null;
  points: readonly { kind: string; value: string; key: string }[];
};

/** Everything a customer is found by, folded: what a query stands in is found. */
export function searchTextOf(customer: Searched): string {
  const { name, reading, company, companyReading, title, postalCode, address, points } = customer;
  const words = [name, unspaced(name), reading, unspaced(reading), company, companyReading, title, address];
  const folded = words.flatMap((word) => (word === null || word === '' ? [] : [foldForSearch(word).text]));
  const contacts = points.map(({ kind, value, key }) =>
    kind === 'phone' ? digitsOf(key) : foldForSearch(value).text,
  );
  const postal = postalCode === null ? [] : [postalCode.normalize('NFKC').replaceAll(/\D/gu, '')];
  return [...new Set([...folded, ...contacts, ...postal])].join('\n');
}

const unspaced = (text: string | null): string | null => text?.replaceAll(/[\s\u3000]+/gu, '') ?? null;

/** The grams under which a text is listed: its pairs of characters, and each kanji. */
export function gramsOf(searchText: string): string[] {
  const kanji = searchText.match(/\p{sc=Han}/gu) ?? [];
  return [...new Set([...queryGrams(searchText), ...kanji])].filter((gram) => isListed(gram));
}

/** Single kana and letters are in nearly every text: nothing is gained by listing them. */
const isListed = (gram: string): boolean => [...gram].length > 1 || /\p{sc=Han}/u.test(gram);

/** A part of a query: one of its texts must stand in what a customer is found by. */
export type Term = { texts: string[] };

/** A query's words, all of which must be found; what may be a telephone number is looked for by its digits too. */
export function termsOf(query: string): Term[] {
  const trimmed = query.normalize('NFKC').trim();
  if (trimmed === '') return [];
  const digits = digitsOf(trimmed);
  if (/^[+\d(][\d\s()+./\-‐-―ー−]*$/u.test(trimmed) && digits.length >= 3)
    return [{ texts: [...new Set([foldForSearch(trimmed).text, digits])] }];
  return trimmed.split(/\s+/u).map((word) => ({ texts: [foldForSearch(word).text] }));
}

/** The grams that a text must have; none when it can only be found by reading all. */
export function gramsToAsk(text: string): string[] {
  return queryGrams(text).filter(isListed);
}
