import { createHash, randomBytes } from 'node:crypto';
import type { LineLink, LineLinkBy } from '@madoguchi/contract';
import { findCustomer } from '../../customers/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { insertLink } from './link.store.ts';

/** How long a nonce is good: LINE's link token, which it is used with, ends after ten minutes. */
const nonceMs = 15 * 60_000;

/** 256 random bits: a slow hash would add nothing. */
export const hashOf = (nonce: string): Buffer => createHash('sha256').update(nonce).digest();

/**
 * Makes what LINE will hand back with the user who is this customer. It is told once, and kept as a hash.
 * @throws AppError `not_found`; `conflict` for somebody whose data was erased.
 */
export async function issueNonce(
  tx: Tx,
  { customerId, by, memberId }: { customerId: string; by: LineLinkBy; memberId: string | null },
): Promise<LineLink> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace (customerId).');
  if (customer.erasedAt !== null)
    throw new AppError(
      'conflict',
      'The data of this customer was erased on request: nothing can be joined with it.',
    );
  const nonce = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + nonceMs);
  const link = { id: newId(), nonceHash: hashOf(nonce), customerId: customer.id, by, memberId, expiresAt };
  await insertLink(tx, link);
  return { nonce, expiresAt: expiresAt.toISOString() };
}
