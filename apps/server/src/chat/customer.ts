import {
  customerOfPoint,
  findRow,
  insertPoint,
  readEmail,
  recordEvent,
  refreshSearch,
  updateRow,
} from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { VisitorRow } from './visitor.store.ts';

const strangers = { ja: 'チャット訪問者', en: 'Chat visitor' } as const;

/** How a visitor is called who has not said their name: told apart from others by four letters of their id. */
function provisionalName({ id, locale }: Pick<VisitorRow, 'id' | 'locale'>): string {
  return `${strangers[locale]} ${id.slice(-4).toUpperCase()}`;
}

export function nameOf(visitor: Pick<VisitorRow, 'id' | 'locale' | 'name'>): string {
  return visitor.name ?? provisionalName(visitor);
}

/**
 * Brings a visitor whom the site vouches for together with what is known of them: the customer who has their address,
 * else their own record gets name and address. What a visitor typed is only a claim, and joins nothing.
 */
export async function joinCustomer(tx: Tx, visitor: VisitorRow): Promise<void> {
  if (visitor.externalId === null) return;
  const email = visitor.emailVerified && visitor.email !== null ? readEmail(visitor.email) : null;
  const owner = email === null ? undefined : await customerOfPoint(tx, 'email', email.key);
  const own = await customerOfPoint(tx, 'chat', visitor.id);
  if (own === undefined) {
    if (owner === undefined) return;
    const point = { customerId: owner.id, kind: 'chat' as const, value: visitor.id, key: visitor.id };
    await insertPoint(tx, { ...point, shared: false });
    await recordEvent(tx, owner.id, 'contact_added', null, { kind: 'chat', value: nameOf(visitor) });
    return;
  }
  const row = await findRow(tx, own.id);
  if (row === undefined) return;
  const named = visitor.name !== null && isProvisional(visitor, row.name);
  if (named) await updateRow(tx, own.id, { ...row, name: visitor.name ?? row.name });
  if (email !== null && owner === undefined) {
    await insertPoint(tx, { customerId: own.id, kind: 'email', ...email, shared: false });
    await recordEvent(tx, own.id, 'contact_added', null, { kind: 'email', value: email.value });
  }
  if (named || (email !== null && owner === undefined)) await refreshSearch(tx, [own.id]);
}

/** Whether nobody has given a record a name yet. */
export function isProvisional({ id }: Pick<VisitorRow, 'id'>, name: string): boolean {
  return (['ja', 'en'] as const).some((locale) => name === provisionalName({ id, locale }));
}
