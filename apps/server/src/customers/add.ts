import type { Tx } from '../platform/db/index.ts';
import { companyNamed } from './companies.store.ts';
import { holdersOf } from './points.store.ts';
import type { ContactValue } from './keys.ts';
import { readPhone } from './phone-number.ts';
import { emptyRow } from './record.ts';
import { insertPoint, insertRow, refreshSearch, type CustomerRow } from './record.store.ts';

export type NewCustomer = {
  name: string;
  reading: string | null;
  company: string | null;
  title: string | null;
  phone: string | null;
  note: string;
  contactPersonId: string | null;
  email: ContactValue;
};

/** A customer as the sample brings them: all at once, known since `createdAt`. */
export async function insertCustomer(tx: Tx, id: string, given: NewCustomer, createdAt: Date): Promise<void> {
  const { name, reading, title, note, contactPersonId } = given;
  const companyId = given.company === null ? null : await companyNamed(tx, given.company);
  const row: CustomerRow = { ...emptyRow(name), reading, title, note, contactPersonId, companyId };
  await insertRow(tx, id, row, createdAt);
  await insertPoint(tx, { customerId: id, kind: 'email', ...given.email, shared: false });
  const phone = given.phone === null ? null : readPhone(given.phone);
  if (phone !== null) {
    const shared = (await holdersOf(tx, 'phone', phone.key)).length > 0;
    await insertPoint(tx, { customerId: id, kind: 'phone', ...phone, shared });
  }
  await refreshSearch(tx, [id]);
}
