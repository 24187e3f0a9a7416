import { holdersOf, readEmail, readPhone } from '../customers/index.ts';
import type { LineSuggestion } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { talkOf } from './health.ts';
import { honorificOf, writtenBy } from './who.store.ts';

type Mark = Pick<LineSuggestion, 'kind' | 'value'> & { key: string };

const phones = /(?:\+81|0081|0)[\d()\s-]{8,15}\d/gu;
const emails = /[^\s@<>、。，（）()「」]+@[a-z\d.-]+\.[a-z]{2,}/giu;
const most = 3;

/** Telephone numbers and addresses that stand in what somebody wrote, each once. */
export function marksIn(texts: readonly string[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const raw of texts) {
    // Signs of full width and the dashes people type stand for the plain ones.
    const text = raw.normalize('NFKC').replaceAll(/[‐‑‒–—―−ー]/gu, '-');
    for (const [found] of text.matchAll(phones)) {
      const read = readPhone(found);
      if (read !== null) marks.set(read.key, { kind: 'phone', value: found.trim(), key: read.key });
    }
    for (const [found] of text.matchAll(emails)) {
      const read = readEmail(found);
      if (read !== null) marks.set(read.key, { kind: 'email', value: read.value, key: read.key });
    }
  }
  return [...marks.values()];
}

/**
 * Other records that have a telephone or address this person wrote: a suggestion only, since people write others' too.
 * @throws AppError `not_found`
 */
export async function suggestionsFor(tx: Tx, conversationId: string): Promise<LineSuggestion[]> {
  await talkOf(tx, conversationId);
  const { customerId, texts } = await writtenBy(tx, conversationId);
  const found = new Map<string, LineSuggestion>();
  for (const { kind, value, key } of marksIn(texts)) {
    for (const holder of await holdersOf(tx, kind, key)) {
      // A switchboard says nothing of a person.
      if (holder.shared || holder.customerId === customerId || found.has(holder.customerId)) continue;
      const { customerId: id, customerName: name } = holder;
      const honorific = await honorificOf(tx, id);
      found.set(id, { customer: { id, name, honorific }, kind, value });
    }
  }
  return [...found.values()].slice(0, most);
}
