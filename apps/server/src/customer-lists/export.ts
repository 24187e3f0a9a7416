import { Readable } from 'node:stream';
import { csvOf, encodeShiftJis } from '../lists/index.ts';
import type { Database } from '../platform/db/index.ts';
import { writeListedDate } from './date.ts';
import { pageForExport, type ExportedCustomer } from './export.store.ts';

const pageSize = 500;

type Column = { ja: string; en: string; of: (customer: ExportedCustomer) => string | null };

const point = (customer: ExportedCustomer, kind: string, nth: number): string | null =>
  customer.contactPoints.filter((each) => each.kind === kind)[nth]?.value ?? null;
const care = (customer: ExportedCustomer, kind: string): string =>
  customer.care.flatMap((note) => (note.kind === kind ? [note.text] : [])).join('、');

const date = (customer: ExportedCustomer, kind: string): string => {
  const found = customer.dates.find((each) => each.kind === kind);
  return found === undefined ? '' : writeListedDate(found);
};

/** The columns of a list, under headings that are recognised when it is brought in again. */
const columns: readonly Column[] = [
  { ja: '氏名', en: 'Name', of: ({ name }) => name },
  { ja: 'ふりがな', en: 'Reading', of: ({ reading, readingGuessed }) => (readingGuessed ? null : reading) },
  { ja: '敬称', en: 'Honorific', of: ({ honorific }) => honorific },
  { ja: '会社名', en: 'Company', of: ({ company }) => company },
  { ja: '役職', en: 'Title', of: ({ title }) => title },
  { ja: 'メールアドレス', en: 'E-mail', of: (customer) => point(customer, 'email', 0) },
  { ja: 'メールアドレス2', en: 'E-mail 2', of: (customer) => point(customer, 'email', 1) },
  { ja: '電話番号', en: 'Phone', of: (customer) => point(customer, 'phone', 0) },
  { ja: '携帯電話', en: 'Mobile', of: (customer) => point(customer, 'phone', 1) },
  { ja: '郵便番号', en: 'Postal code', of: ({ postalCode }) => postalCode },
  { ja: '住所', en: 'Address', of: ({ address }) => address },
  { ja: 'メモ', en: 'Note', of: ({ note }) => note },
  { ja: 'アレルギー', en: 'Allergies', of: (customer) => care(customer, 'allergy') },
  { ja: '注意', en: 'Caution', of: (customer) => care(customer, 'caution') },
  { ja: 'お好み', en: 'Preferences', of: (customer) => care(customer, 'preference') },
  { ja: '担当者', en: 'Contact person', of: ({ contactPerson }) => contactPerson },
  { ja: '誕生日', en: 'Birthday', of: (customer) => date(customer, 'birthday') },
  { ja: '創立記念日', en: 'Company anniversary', of: (customer) => date(customer, 'company_anniversary') },
  { ja: '契約更新日', en: 'Contract renewal', of: (customer) => date(customer, 'contract_end') },
  { ja: '購入日', en: 'Bought on', of: ({ boughtOn }) => boughtOn },
  { ja: 'お届け日', en: 'Delivered on', of: ({ deliveredOn }) => deliveredOn },
];

export type ExportOptions = { encoding: 'utf-8' | 'shift_jis'; language: 'ja' | 'en' };

/** All customers as a list, page by page as it is fetched: it needs no more memory for many than for few. */
export function exportCustomers(
  database: Database,
  workspaceId: string,
  { encoding, language }: ExportOptions,
): Readable {
  const encode = (text: string): Buffer =>
    encoding === 'shift_jis' ? encodeShiftJis(text) : Buffer.from(text, 'utf8');
  async function* pieces(): AsyncGenerator<Buffer> {
    const mark = encoding === 'utf-8' ? '\ufeff' : '';
    yield encode(mark + csvOf([columns.map((column) => column[language])]));
    let after: string | null = null;
    for (;;) {
      const last: string | null = after;
      const page: ExportedCustomer[] = await database.inWorkspace(workspaceId, (tx) =>
        pageForExport(tx, last, pageSize),
      );
      if (page.length === 0) return;
      yield encode(csvOf(page.map((customer) => columns.map((column) => column.of(customer)))));
      after = page.at(-1)?.id ?? null;
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
