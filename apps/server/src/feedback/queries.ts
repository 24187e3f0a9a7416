import type { FeedbackDetail, FeedbackItem, FeedbackKind, FeedbackList } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { alike } from '../templates/index.ts';
import { noSuchItem } from './dependencies.ts';
import * as store from './item.store.ts';
import { listEvents } from './trail.store.ts';

type Asked = {
  list: FeedbackList;
  kind?: FeedbackKind | undefined;
  conversationId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** A page of a list. */
export async function readList(
  tx: Tx,
  { memberId }: Pick<Actor, 'memberId'>,
  { list, kind = undefined, conversationId, limit, cursor }: Asked,
): Promise<{ items: FeedbackItem[]; nextCursor: string | null }> {
  const [edge = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await store.listItems(tx, {
    list,
    kind: kind ?? null,
    conversationId: conversationId ?? null,
    memberId,
    edge,
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}

/** @throws AppError `not_found` */
export async function readItem(tx: Tx, id: string): Promise<FeedbackDetail> {
  const item = await store.findItem(tx, id);
  if (item === undefined) throw noSuchItem();
  return { ...item, members: await store.listMembers(tx, id), events: await listEvents(tx, id) };
}

/** Of how many open ones those that say the same are looked for among, and from which likeness on they are shown. */
const among = 300;
const threshold = 0.25;
const mostAlike = 5;

/** Open feedback that says something like this one, the most alike first. @throws AppError `not_found` */
export async function readAlike(
  tx: Tx,
  actor: Pick<Actor, 'memberId'>,
  id: string,
): Promise<{ items: FeedbackItem[] }> {
  const item = await store.findItem(tx, id);
  if (item === undefined) throw noSuchItem();
  const { items } = await readList(tx, actor, { list: 'open', limit: among });
  const head = item.groupId ?? item.id;
  const scored = items
    .filter((other) => other.id !== id && other.groupId === null && other.id !== head && other.text !== '')
    .map((other) => ({ other, likeness: item.text === '' ? 0 : alike(item.text, other.text) }))
    .filter(({ likeness }) => likeness >= threshold)
    .toSorted((a, b) => b.likeness - a.likeness);
  return { items: scored.slice(0, mostAlike).map(({ other }) => other) };
}
