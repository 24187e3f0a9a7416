import type { CreateContactPoint } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { recordEvent } from './events.store.ts';
import { readEmail } from './keys.ts';
import { ensurePrimary, holdersOf, makePrimary, removePoint, type Holder } from './points.store.ts';
import { insertPoint } from './record.store.ts';
import { readPhone } from './phone-number.ts';
import { findPrimaryPhone, pointOfKey } from './phones.store.ts';

const notReadable = {
  email: 'This is no e-mail address. Write it like hanako@example.jp.',
  phone: 'This is no telephone number. Write it like 03-1234-5678, 090-1234-5678 or +44 20 7946 0000.',
} as const;

function inUse(holder: Holder, kind: 'email' | 'phone'): AppError {
  const hint =
    kind === 'phone'
      ? ' If both really use it, send «shared»: true; if they are one person, merge them.'
      : ' If they are one person, merge them.';
  return new AppError(
    'contact_point_in_use',
    `${holder.customerName} has this ${kind === 'phone' ? 'telephone number' : 'e-mail address'} already.${hint}`,
    { customer: { id: holder.customerId, name: holder.customerName } },
  );
}

/**
 * Adds an address or number; answers it as it is shown. One the customer has already stays as it is.
 * @throws AppError `contact_point_in_use` naming who has it; `invalid_request` when it cannot be read.
 */
export async function addPoint(tx: Tx, customerId: string, given: CreateContactPoint): Promise<string> {
  const { kind } = given;
  const read = kind === 'email' ? readEmail(given.value) : readPhone(given.value);
  if (read === null)
    throw new AppError('invalid_request', notReadable[kind], {
      errors: [{ path: kind, message: notReadable[kind] }],
    });
  const holders = await holdersOf(tx, kind, read.key);
  if (holders.some((holder) => holder.customerId === customerId)) return read.value;
  const [owner] = holders;
  const shared = owner !== undefined && kind === 'phone' && given.shared;
  if (owner !== undefined && !shared) throw inUse(owner, kind);
  await insertPoint(tx, { customerId, kind, ...read, shared });
  return read.value;
}

/** What the field «phone» means: this number first; none takes the first one away. */
export async function setPrimaryPhone(
  tx: Tx,
  customerId: string,
  phone: string | null,
  actorId: string,
): Promise<void> {
  const before = await findPrimaryPhone(tx, customerId);
  if (phone === null || phone === '') {
    if (before === undefined) return;
    await removePoint(tx, before);
    await recordEvent(tx, customerId, 'contact_removed', actorId, { kind: 'phone', value: before.value });
    return;
  }
  const value = await addPoint(tx, customerId, { kind: 'phone', value: phone, shared: false });
  const point = await pointOfKey(tx, customerId, readPhone(phone)?.key ?? '');
  if (point === undefined || point.id === before?.id) return;
  if (before === undefined) await ensurePrimary(tx, customerId, 'phone');
  else await makePrimary(tx, point);
  await recordEvent(tx, customerId, 'contact_added', actorId, { kind: 'phone', value });
}
