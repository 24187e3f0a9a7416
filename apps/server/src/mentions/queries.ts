import type { ListMentions, Mention, MentionDetail } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { adapterOf } from './adapters/index.ts';
import { listAnswers } from './answer.store.ts';
import { listDecisions } from './approval.store.ts';
import { noSuch, type WriterOf } from './dependencies.ts';
import * as store from './query.store.ts';
import { rulesAt } from './rules.ts';
import { listEvents } from './trail.store.ts';

/** A page of a list. */
export async function readList(
  tx: Tx,
  { memberId }: Pick<Actor, 'memberId'>,
  { cursor, ...asked }: ListMentions,
): Promise<{ items: Mention[]; nextCursor: string | null }> {
  const given = decodeCursor(cursor, ['instant', 'id']);
  const edge = given === null ? null : { at: given[0], id: given[1] };
  const rows = await store.listMentions(tx, { ...asked, memberId, edge, limit: asked.limit + 1 });
  const items = rows.slice(0, asked.limit);
  const last = items.at(-1);
  if (rows.length <= asked.limit || last === undefined) return { items, nextCursor: null };
  const byDay = asked.list === 'open' || asked.list === 'mine';
  return { items, nextCursor: encodeCursor([(byDay && last.case?.dueAt) || last.postedAt, last.id]) };
}

/** Everything that is known of one mention. @throws AppError `not_found` */
export async function readMention(tx: Tx, id: string, writerOf: WriterOf): Promise<MentionDetail> {
  const found = await store.findMention(tx, id);
  if (found === undefined) throw noSuch('mention');
  const [aspects, versions, reaches, answers, approvals, events, place] = await Promise.all([
    store.listAspects(tx, id),
    store.listVersions(tx, id),
    store.listReaches(tx, id),
    listAnswers(tx, id),
    listDecisions(tx, id),
    listEvents(tx, id),
    store.placeOfReply(tx, id),
  ]);
  const canReply =
    place !== undefined && found.externalId !== '' && adapterOf(place.kind).reply !== undefined;
  const postedAt = new Date(found.postedAt);
  const rules = rulesAt(postedAt);
  const writer = found.erased ? null : await writerOf(tx, { ...found, postedAt });
  const ambassador = writer === null ? null : { id: writer.id, name: writer.name };
  return { ...found, ambassador, aspects, versions, reaches, answers, approvals, events, canReply, rules };
}
