import type { InboundItem } from '../../channels/kit/index.ts';
import { recordActivity } from '../../conversations/index.ts';
import {
  customerOf,
  customerOfPoint,
  findRow,
  insertPoint,
  joinCustomers,
  recordEvent,
  refreshSearch,
  updateRow,
} from '../../customers/index.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../../platform/realtime/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { insertTurn, whoAnswers } from '../assistant/dialogue.store.ts';
import { handOver } from '../assistant/pass-on.ts';
import { findChat } from '../channel.ts';
import { isProvisional } from '../customer.ts';
import { conversationOf } from '../thread.store.ts';
import { lockVisitor, type VisitorRow } from '../visitor.store.ts';
import { hashOfCode, readCode } from './code.ts';
import { countGuess, isGuessing, moveToChannel, takeCode } from './line.store.ts';

type JoinDependencies = { database: Database; realtime: RealtimeHub; jobs: Jobs };
type Writer = { key: string; name: string };

/** Who at LINE sent something that reads as a code. Groups and rooms are nobody in particular. */
function codeIn(item: InboundItem): { code: string; from: Writer } | null {
  if (item.kind !== 'message' || item.message.fromKind !== 'line' || !item.message.fromKey.startsWith('U'))
    return null;
  const code = readCode(item.message.text);
  const { fromKey: key, from } = item.message;
  return code === null ? null : { code, from: { key, name: from.name ?? '' } };
}

/**
 * Before messages of LINE are stored: whoever sends the code of a visitor becomes one customer with them, and the
 * visitor's conversation is LINE's from then on, so that the very message that held the code already stands in it. A code
 * works once; whoever sends many that are none is not listened to for an hour.
 */
export async function joinByCode(
  { database, realtime, jobs }: JoinDependencies,
  workspaceId: string,
  channelId: string,
  items: readonly InboundItem[],
): Promise<void> {
  for (const item of items) {
    const found = codeIn(item);
    if (found === null) continue;
    const { code, from } = found;
    await database.inWorkspace(workspaceId, async (tx) => {
      if (await isGuessing(tx, from.key)) return;
      const taken = await takeCode(tx, hashOfCode(code));
      const visitor = taken === undefined ? undefined : await lockVisitor(tx, taken.visitorId);
      if (visitor === undefined) {
        await countGuess(tx, from.key);
        return;
      }
      const events: NewEvent[] = [];
      await goOn({ tx, jobs, events }, visitor, channelId, from);
      await appendEvents(tx, events);
      tx.afterCommit(() => realtime.wake(workspaceId));
    });
  }
}

type Going = { tx: Tx; jobs: Jobs; events: NewEvent[] };

async function goOn(
  { tx, jobs, events }: Going,
  visitor: VisitorRow,
  channelId: string,
  from: Writer,
): Promise<void> {
  const chat = await findChat(tx, visitor.channelId);
  const { dialogueId } = await whoAnswers(tx, visitor.id);
  if (dialogueId !== null && chat !== undefined)
    await handOver({ dependencies: { jobs }, tx, chat, visitor, events }, dialogueId, 'asked');
  await becomeOne(tx, events, visitor, from);
  const conversation = await conversationOf(tx, visitor.id);
  if (conversation !== undefined && (await moveToChannel(tx, conversation.id, channelId))) {
    await recordActivity(tx, conversation.id, 'went_on_by_line', null);
    events.push({ type: 'conversation.updated', conversationId: conversation.id });
  }
  await insertTurn(tx, {
    visitorId: visitor.id,
    dialogueId: null,
    by: 'assistant',
    clientId: null,
    text: '',
    said: { kind: 'line', name: chat?.row.name ?? '' },
  });
  const data = { visitorId: visitor.id, what: 'message' };
  events.push({ type: 'chat.changed', conversationId: conversation?.id ?? null, data });
}

/** The visitor and who writes at LINE as one customer; where both were known, by a merge that can be undone. */
async function becomeOne(tx: Tx, events: NewEvent[], visitor: VisitorRow, from: Writer): Promise<void> {
  const evidence = { evidence: 'line_code' };
  const own = await customerOfPoint(tx, 'chat', visitor.id);
  const known = await customerOfPoint(tx, 'line', from.key);
  if (own === undefined) {
    const customerId =
      known?.id ??
      (await customerOf(tx, { kind: 'line', key: from.key, value: from.key, name: from.name || from.key }));
    await insertPoint(tx, { customerId, kind: 'chat', value: visitor.id, key: visitor.id, shared: false });
    await recordEvent(tx, customerId, 'contact_added', null, { kind: 'chat', value: from.name, ...evidence });
    return;
  }
  if (known === undefined) {
    await insertPoint(tx, {
      customerId: own.id,
      kind: 'line',
      value: from.key,
      key: from.key,
      shared: false,
    });
    await recordEvent(tx, own.id, 'contact_added', null, { kind: 'line', value: from.name, ...evidence });
    const row = await findRow(tx, own.id);
    if (row !== undefined && from.name !== '' && isProvisional(visitor, row.name))
      await updateRow(tx, own.id, { ...row, name: from.name });
    await refreshSearch(tx, [own.id]);
    return;
  }
  if (known.id === own.id) return;
  // Whom the site vouches for stays; else who was known at LINE already.
  const [keptId, mergedId] = visitor.externalId === null ? [known.id, own.id] : [own.id, known.id];
  const shown = { kind: 'line_code', by: null, at: new Date().toISOString() } as const;
  await joinCustomers(tx, events, { keptId, mergedId, actorId: null, evidence: shown });
}
