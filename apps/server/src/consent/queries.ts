import { consentChannel, consentPurposes, type Consents, type ConsentState } from '@madoguchi/contract';
import { findCustomer, wholePerson } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { listConsents, newestWords, reachOf, type Reach, type WordRow } from './store.ts';

/** How things stand, for every channel and purpose. */
export function statesOf(words: readonly WordRow[], reach: Reach): ConsentState[] {
  return consentChannel.options.flatMap((channel) =>
    consentPurposes.map((purpose): ConsentState => {
      const word = words.find((one) => one.channel === channel && one.purpose === purpose);
      return {
        channel,
        purpose,
        state: word?.change ?? 'none',
        since: word?.at ?? null,
        reach: reach[channel],
      };
    }),
  );
}

/** What a person agreed to, as it stands and as it came about: with what those said who became part of them. */
export async function readConsents(
  tx: Tx,
  customerId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Consents> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace.');
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  const people = await wholePerson(tx, customer.id);
  const rows = await listConsents(
    tx,
    people,
    at === undefined || id === undefined ? null : { at, id },
    limit + 1,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    states: statesOf(await newestWords(tx, people), await reachOf(tx, customer.id)),
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.at, last.id]) : null,
  };
}
