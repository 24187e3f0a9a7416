import type { SaveCareDate } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { deleteDate, insertDate, listDates, type DateOwner } from './date.store.ts';
import { dayIn, nextOccurrence } from './days.ts';
import { holdCompany } from './profile.store.ts';
import { findZone } from './settings.store.ts';

/**
 * Dates that a list says of somebody or a company, one of a kind: where one of its kind is known, `fill` leaves that and
 * `overwrite` puts this in its place. The same again changes nothing. The caller holds the customer.
 */
export async function bringDates(
  tx: Tx,
  owner: DateOwner,
  dates: readonly Omit<SaveCareDate, 'label'>[],
  existing: 'fill' | 'overwrite',
): Promise<void> {
  if (dates.length === 0) return;
  if (owner.kind === 'company' && !(await holdCompany(tx, owner.id))) return;
  const known = await listDates(tx, owner);
  const today = dayIn(await findZone(tx), new Date());
  for (const date of dates) {
    const same = known.filter(({ kind }) => kind === date.kind);
    const isThere = same.some((each) => isSame(each, date));
    if (isThere || (existing === 'fill' && same.length > 0)) continue;
    for (const { id } of same) await deleteDate(tx, id);
    await insertDate(tx, owner, { ...date, label: '' }, nextOccurrence(date, today));
  }
}

type Compared = Pick<SaveCareDate, 'year' | 'month' | 'day' | 'yearly'>;

const isSame = (a: Compared, b: Compared): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day && a.yearly === b.yearly;
