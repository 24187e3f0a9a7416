import type { ImportField } from '@madoguchi/contract';
import { bringDates, careEvent } from '../care/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { readListedDate, writeListedDate, type DateFault, type ListedDate } from './date.ts';

/** Days in the record, and days on which something happened, as columns of a list. */
export const dateFields = [
  'birthday',
  'companyAnniversary',
  'contractEnd',
  'boughtOn',
  'deliveredOn',
] as const satisfies readonly ImportField[];
export type DateField = (typeof dateFields)[number];
export type RowDates = Partial<Record<DateField, ListedDate>>;

export type DateError = { code: DateFault | 'date_without_year'; field: DateField };

const happened = { boughtOn: 'bought', deliveredOn: 'delivered' } as const;

/** The dates of a row; what cannot be read is an error of its column. */
export function readDates(cell: (field: DateField) => string | null): RowDates | DateError {
  const dates: RowDates = {};
  for (const field of dateFields) {
    const text = cell(field);
    if (text === null) continue;
    const date = readListedDate(text);
    if (typeof date === 'string') return { code: date, field };
    if (date.year === null && field in happened) return { code: 'date_without_year', field };
    dates[field] = date;
  }
  return dates;
}

/**
 * Keeps the dates of a row: an anniversary of a company with the company where the row names one; what was bought or delivered
 * as an event, from which plans of after-care begin, once however often the list is brought.
 */
export async function applyDates(
  tx: Tx,
  { customerId, companyId }: { customerId: string; companyId: string | null },
  { birthday, companyAnniversary, contractEnd, ...events }: RowDates,
  existing: 'fill' | 'overwrite',
): Promise<void> {
  const customer = { kind: 'customer', id: customerId } as const;
  const own = [];
  if (birthday !== undefined) own.push({ kind: 'birthday' as const, ...birthday, yearly: true });
  if (contractEnd !== undefined)
    own.push({ kind: 'contract_end' as const, ...contractEnd, yearly: contractEnd.year === null });
  const founding =
    companyAnniversary === undefined
      ? []
      : [{ kind: 'company_anniversary' as const, ...companyAnniversary, yearly: true }];
  await bringDates(tx, customer, companyId === null ? [...own, ...founding] : own, existing);
  if (companyId !== null) await bringDates(tx, { kind: 'company', id: companyId }, founding, existing);
  for (const field of ['boughtOn', 'deliveredOn'] as const) {
    const date = events[field];
    if (date === undefined) continue;
    const day = writeListedDate(date);
    // Noon in Japan: whatever the zone, the day is the same.
    const at = new Date(`${day}T03:00:00Z`);
    await careEvent(tx, { customerId, kind: happened[field], key: `list:${customerId}:${day}`, at });
  }
}
