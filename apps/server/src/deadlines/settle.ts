import type { ConversationStatus } from '@madoguchi/contract';
import { isDeepStrictEqual } from 'node:util';
import { newId, planAsUsual, planOnce, type Tx } from '../platform/db/index.ts';
import { openBooks, type Books } from './book.ts';
import { reckon, type Reckoned } from './domain.ts';
import { loadFacts, takeStale, type FactsRow, type KeptRow } from './facts.store.ts';
import { isSettled, type Story } from './needs.ts';
import { writeEffects, type Effects, type WrittenRow } from './store.ts';

/** What was said and done in a conversation, from its rows. */
export function storyOf({ turns, changes, status, waiting }: FactsRow): Story {
  return {
    status,
    waiting,
    turns: turns.map((turn) => ({
      ...turn,
      at: Date.parse(turn.at),
      from: turn.from === 'customer' || turn.from === 'member' ? turn.from : 'machine',
    })),
    changes: changes.map(({ at, kind, from, to, memberId }) => ({
      at: Date.parse(at),
      from: kind === 'hold_ended' ? 'on_hold' : from,
      to: to ?? reached(kind),
      memberId,
      byCustomer: kind === 'reopened',
    })),
  };
}

const reached = (kind: string): ConversationStatus => (kind === 'settled_by_assistant' ? 'done' : 'open');

const never = 'infinity';
const text = (at: number): string => new Date(at).toISOString();
const orNull = (at: number | null): string | null => (at === null ? null : text(at));

const same = (one: string | null, other: string | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one !== never &&
    other !== never &&
    Date.parse(one) === Date.parse(other));

/** A deadline as it is to be kept. Of one that was met already, the time that was in force stays. */
function rowOf(conversationId: string, reckoned: Reckoned, before: KeptRow | undefined): WrittenRow {
  const { kind, messageId, startedAt, dueAt, metAt, endedAt, memberId, why, warnAt, lateAt } = reckoned;
  const settled = before !== undefined && isKept(before) && isSettled(reckoned);
  return {
    id: before?.id ?? newId(),
    conversationId,
    kind,
    messageId,
    startedAt: text(startedAt),
    dueAt: settled ? before.dueAt : dueAt === null ? never : text(dueAt),
    metAt: orNull(metAt),
    endedAt: orNull(endedAt),
    memberId,
    why: settled ? before.why : why,
    warnAt: orNull(warnAt),
    lateAt: orNull(lateAt),
  };
}

const isKept = ({ metAt, endedAt }: KeptRow): boolean => metAt !== null || endedAt !== null;

function isUnchanged(row: WrittenRow, before: KeptRow | undefined): boolean {
  return (
    before !== undefined &&
    same(row.startedAt, before.startedAt) &&
    same(row.dueAt, before.dueAt) &&
    same(row.metAt, before.metAt) &&
    same(row.endedAt, before.endedAt) &&
    same(row.warnAt, before.warnAt) &&
    same(row.lateAt, before.lateAt) &&
    row.memberId === before.memberId &&
    isDeepStrictEqual(row.why, before.why)
  );
}

/** What reckoning a conversation anew changes of what is kept of it. */
export function effectsOn(facts: FactsRow, { bookOf, since }: Books): Effects {
  const story = storyOf(facts);
  const all = facts.merged ? [] : reckon(story, facts, bookOf(facts.channelId));
  const keyOf = ({ kind, messageId }: { kind: string; messageId: string }) => `${kind} ${messageId}`;
  const kept = new Map(facts.kept.map((row) => [keyOf(row), row]));
  const written: WrittenRow[] = [];
  const stays = new Set<string>();
  let earliest = Number.POSITIVE_INFINITY;
  for (const { need, deadline } of all) {
    const before = kept.get(keyOf(need));
    const settledAt = need.metAt ?? need.endedAt;
    if (before === undefined && settledAt !== null && settledAt < since) continue;
    if (deadline === null) {
      // What was met by a rule stays met by it, whatever the rules say now.
      if (before !== undefined && isKept(before) && settledAt !== null) stays.add(before.id);
      continue;
    }
    const row = rowOf(facts.id, deadline, before);
    stays.add(row.id);
    if (settledAt === null && deadline.dueAt !== null) earliest = Math.min(earliest, deadline.dueAt);
    if (!isUnchanged(row, before)) written.push(row);
  }
  const dueAt = Number.isFinite(earliest) ? text(earliest) : never;
  return {
    written,
    gone: facts.kept.filter(({ id }) => !stays.has(id)).map(({ id }) => id),
    due: same(dueAt, facts.dueAt ?? never) ? [] : [{ id: facts.id, dueAt }],
  };
}

/** Reckons the deadlines of conversations anew and keeps them; answers of which the earliest time is another now. */
export async function reckonAnew(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const [books, facts] = await Promise.all([openBooks(tx), loadFacts(tx, ids)]);
  const effects = facts.map((row) => effectsOn(row, books));
  const due = effects.flatMap((each) => each.due);
  await writeEffects(tx, {
    written: effects.flatMap((each) => each.written),
    gone: effects.flatMap((each) => each.gone),
    due,
  });
  return due.map(({ id }) => id);
}

/** Most conversations that are reckoned in the transaction that changes them; more are left to the background. */
const mostAtOnce = 200;

/**
 * Brings the deadlines of conversations in line with what this transaction changed of them. What it did not name, and what
 * is too much at once, stays noted and is reckoned in the background.
 */
export async function settleChanged(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const [, stale] = await Promise.all([planOnce(tx), takeStale(tx, ids.slice(0, mostAtOnce))]);
  const moved = await reckonAnew(tx, stale);
  // Sent along with what comes next: nothing waits for it.
  planAsUsual(tx).catch(() => undefined);
  return moved;
}
