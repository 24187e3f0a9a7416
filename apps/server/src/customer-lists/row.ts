import type { ImportErrorCode, ImportField, ImportMapping } from '@madoguchi/contract';
import { readEmail, readPhone } from '../customers/index.ts';
import type { ListRow } from '../lists/index.ts';
import { readDates, type RowDates } from './dates.ts';

export type RowValues = Partial<Record<ImportField, string>>;
export type RowError = { code: ImportErrorCode; field: ImportField | null };

/** A row as customers understand it. */
export type Candidate = {
  name: string;
  reading: string | null;
  honorific: string | null;
  company: string | null;
  title: string | null;
  emails: { value: string; key: string }[];
  phones: { value: string; key: string }[];
  postalCode: string | null;
  address: string | null;
  note: string | null;
  care: { kind: 'allergy' | 'caution' | 'preference'; text: string }[];
  contactPerson: string | null;
  dates: RowDates;
};

export type ReadRow =
  | { ok: true; values: RowValues; candidate: Candidate }
  | { ok: false; values: RowValues; error: RowError };

/** Signs that make a spreadsheet read a cell as a formula; our own lists put an apostrophe before them. */
const disarmed = /^'(?=[=+\-@\t\r＝＋－＠])/u;
const needed: ImportField[] = ['name', 'familyName', 'givenName', 'email', 'phone'];
const emptyWords = /^(?:-|ー|―|なし|無し|ナシ|n\/?a|null|none|特になし)$/iu;

const most: Partial<Record<ImportField, number>> = {
  honorific: 10,
  postalCode: 12,
  note: 4000,
  allergy: 200,
  caution: 200,
  preference: 200,
};

/** Reads a row by the mapping; what stands against taking it over is named with the column it stands in. */
export function readRow(row: ListRow, mapping: ImportMapping): ReadRow {
  const values: RowValues = {};
  for (const [column, field] of mapping.entries()) {
    const cell = (row.cells[column] ?? '').replace(disarmed, '').trim();
    if (field !== null && cell !== '') values[field] = cell;
  }
  const fail = (code: ImportErrorCode, field: ImportField | null = null): ReadRow => ({
    ok: false,
    values,
    error: { code, field },
  });
  if (row.cells.slice(mapping.length).some((cell) => cell.trim() !== '')) return fail('wrong_columns');
  if (mapping.some((field, column) => column >= row.cells.length && field !== null && needed.includes(field)))
    return fail('wrong_columns');
  for (const [field, value] of Object.entries(values) as [ImportField, string][])
    if (value.length > (most[field] ?? 254)) return fail('too_long', field);

  const emails: Candidate['emails'] = [];
  for (const field of ['email', 'email2'] as const) {
    const given = word(values[field]);
    if (given === null) continue;
    const email = readEmail(given);
    if (email === null) return fail('email_invalid', field);
    if (!emails.some(({ key }) => key === email.key)) emails.push(email);
  }
  const phones: Candidate['phones'] = [];
  for (const field of ['phone', 'mobile'] as const) {
    const given = word(values[field]);
    if (given === null) continue;
    const phone = readPhone(given) ?? readPhone(withZero(given));
    if (phone === null) return fail('phone_invalid', field);
    if (!phones.some(({ key }) => key === phone.key)) phones.push(phone);
  }
  const dates = readDates((field) => word(values[field]));
  if ('code' in dates) return fail(dates.code, dates.field);
  const name = nameOf(values, emails[0]?.value);
  if (name === null) return fail('name_missing');
  if (name.length > 120) return fail('too_long', 'name');
  const address = joined([values.prefecture, values.city, values.address, values.building]);
  if ((address ?? '').length > 300) return fail('too_long', 'address');
  return {
    ok: true,
    values,
    candidate: {
      name,
      reading: word(values.reading) ?? spaced([values.familyReading, values.givenReading]),
      honorific: values.honorific ?? null,
      company: word(values.company)?.slice(0, 120) ?? null,
      title: word(values.title)?.slice(0, 120) ?? null,
      emails,
      phones,
      postalCode: values.postalCode?.normalize('NFKC').replace('〒', '').trim() ?? null,
      address,
      note: word(values.note),
      care: (['allergy', 'caution', 'preference'] as const).flatMap((kind) => {
        const text = word(values[kind]);
        return text === null ? [] : [{ kind, text }];
      }),
      contactPerson: word(values.contactPerson),
      dates,
    },
  };
}

/** A cell that says something: «なし» and «-» say nothing. */
function word(cell: string | undefined): string | null {
  return cell === undefined || emptyWords.test(cell) ? null : cell;
}

/** A spreadsheet takes a telephone for a number and drops its first zero: 9012345678. */
function withZero(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/[\s-]/gu, '');
  return /^[1-9]\d{8,9}$/u.test(digits) ? `0${digits}` : '';
}

function spaced(parts: (string | undefined)[]): string | null {
  const text = parts.filter((part) => part !== undefined && part !== '').join(' ');
  return text === '' ? null : text;
}

function joined(parts: (string | undefined)[]): string | null {
  const present = parts.filter((part) => part !== undefined && part !== '');
  const isLatin = present.every((part) => /^[\u0020-\u024f]+$/u.test(part ?? ''));
  const text = present.join(isLatin ? ', ' : '');
  return text === '' ? null : text;
}

/** The name; where a list has none, the company’s (for 御中) or the first part of the address. */
function nameOf(values: RowValues, email: string | undefined): string | null {
  const name = word(values.name) ?? spaced([values.familyName, values.givenName]) ?? word(values.company);
  return name?.replaceAll(/\s+/gu, ' ') ?? email?.split('@')[0] ?? null;
}
