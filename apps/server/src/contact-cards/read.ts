import type { Locale } from '@madoguchi/contract';
import { displayPhone } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { wallOf } from '../platform/time/index.ts';
import { findBySecret, listNumbers } from './card.store.ts';
import { isValidOn } from './domain.ts';
import type { Card } from './page.ts';
import { namesOf } from './place.store.ts';

/** A card by its secret address, as it is today; undefined where the address has ended. */
export async function readPublic(
  tx: Tx,
  { secret, language, base }: { secret: string; language: Locale; base: string },
): Promise<Card | undefined> {
  const card = await findBySecret(tx, secret);
  if (card === undefined) return undefined;
  const names = await namesOf(tx, card);
  const today = new Date(wallOf(new Date(), names.timeZone)).toISOString().slice(0, 10);
  const numbers = await listNumbers(tx, card.id);
  return {
    language,
    names,
    contactPerson: card.contactPerson,
    lines: numbers.flatMap(({ number, ...rest }) =>
      number === null || !isValidOn(rest, today) ? [] : [{ ...rest, number, shown: displayPhone(number) }],
    ),
    address: `${base}/cards/${secret}`,
  };
}
