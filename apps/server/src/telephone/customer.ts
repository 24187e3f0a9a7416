import {
  displayPhone,
  emptyRow,
  holdersOf,
  insertPoint,
  insertRow,
  readPhone,
  recordEvent,
  refreshSearch,
} from '../customers/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { withheldName } from './domain.ts';
import { setWithheld } from './place.store.ts';

/** Who is at the other end: a number (E.164), or nobody one could call back. */
export type OtherEnd = { number: string | null; withheld: boolean; text: string };

/** As a telephone system or a person writes it. */
export function readOtherEnd(text: string | null): OtherEnd {
  const number = text === null ? null : (readPhone(text)?.key ?? null);
  return { number, withheld: text === null || text.trim() === '', text: (text ?? '').trim() };
}

/** How somebody is called of whom only this is known. */
export function nameOf({ number, withheld, text }: OtherEnd): string {
  if (number !== null) return displayPhone(number);
  return withheld || text === '' ? withheldName : text.slice(0, 120);
}

/**
 * The customer behind a number: whose own it is, else the one who has shared it longest, else someone new. A caller
 * without one is a customer by themselves.
 */
export async function customerCalling(tx: Tx, end: OtherEnd, name: string | null): Promise<string> {
  if (end.number !== null) {
    const [holder] = await holdersOf(tx, 'phone', end.number);
    if (holder !== undefined) return holder.customerId;
  }
  const id = newId();
  // A number is not addressed as 様.
  const row = name === null ? { ...emptyRow(nameOf(end)), honorific: '' } : emptyRow(name);
  await insertRow(tx, id, row, new Date());
  if (end.number !== null) {
    const value = displayPhone(end.number);
    await insertPoint(tx, { customerId: id, kind: 'phone', value, key: end.number, shared: false });
  } else if (name === null) {
    await setWithheld(tx, id);
    return id;
  }
  await recordEvent(tx, id, 'created', null);
  await refreshSearch(tx, [id]);
  return id;
}
