import {
  deadlineKinds,
  type Deadline,
  type DeadlineEntry,
  type DeadlineListQuery,
  type DeadlineRule,
  type DeadlineRules,
  type DeadlineState,
  type DeadlineStatistics,
  type DeadlineStatisticsQuery,
  type DeadlineTrial,
} from '@madoguchi/contract';
import { requireConversation } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { findBook, namesOf } from './book.store.ts';
import { openBooks, rulesOf } from './book.ts';
import { reckon } from './domain.ts';
import { namedBy } from './named.ts';
import { loadNewest } from './facts.store.ts';
import * as lists from './list.store.ts';
import { storyOf } from './settle.ts';
import { findWalk } from './store.ts';

/** The rules in force, and how far what runs was reckoned by them. */
export async function readRules(tx: Tx): Promise<DeadlineRules> {
  const [row, walk] = await Promise.all([findBook(tx), findWalk(tx)]);
  const rules = rulesOf(row);
  const named = rules.flatMap(({ conditions }) => conditions.flatMap((one) => namedBy(one)?.ids ?? []));
  return {
    rules,
    names: named.length === 0 ? {} : await namesOf(tx, named),
    revision: row?.revision ?? 0,
    progress: walk === undefined || walk.total === null ? null : { done: walk.done, total: walk.total },
  };
}

type Times = { dueAt: string | null; metAt: string | null; endedAt: string | null };

/** How a deadline stands. What was closed after its time had passed was late all the same. */
export function stateOf({ dueAt, metAt, endedAt }: Times, now: Date): DeadlineState {
  const passedBy = (at: string): boolean => dueAt !== null && Date.parse(dueAt) < Date.parse(at);
  if (metAt !== null) return passedBy(metAt) ? 'late' : 'kept';
  if (endedAt !== null) return passedBy(endedAt) ? 'late' : 'ended';
  if (dueAt === null) return 'held';
  return passedBy(now.toISOString()) ? 'late' : 'running';
}

function shown<Row extends Times & { memberId: string | null; memberName: string | null }>(
  row: Row,
  now: Date,
) {
  const { memberId, memberName, ...rest } = row;
  const member = memberId === null ? null : { id: memberId, name: memberName ?? '' };
  return { ...rest, member, state: stateOf(row, now) };
}

/** All deadlines of a conversation: those that run first, by their time. @throws AppError `not_found` */
export async function deadlinesOf(tx: Tx, conversationId: string, now = new Date()): Promise<Deadline[]> {
  const [rows] = await Promise.all([
    lists.listOf(tx, conversationId),
    requireConversation(tx, conversationId),
  ]);
  return rows.map((row) => shown(row, now));
}

/** How many of the newest conversations rules are tried on. */
const tried = 200;

/** What rules would have made of the newest conversations, without keeping anything. */
export async function tryRules(
  tx: Tx,
  rules: readonly DeadlineRule[],
  now = new Date(),
): Promise<DeadlineTrial> {
  const [{ bookOf }, facts] = await Promise.all([openBooks(tx, rules), loadNewest(tx, tried)]);
  const all = facts.flatMap((row) => reckon(storyOf(row), row, bookOf(row.channelId)));
  const text = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    conversations: facts.length,
    kinds: deadlineKinds.map((kind) => {
      const states = all.flatMap(({ need, deadline }) => {
        if (need.kind !== kind) return [];
        if (deadline === null) return ['none' as const];
        const { dueAt, metAt, endedAt } = deadline;
        return [stateOf({ dueAt: text(dueAt), metAt: text(metAt), endedAt: text(endedAt) }, now)];
      });
      const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
      const [kept, late, ended, none] = [count('kept'), count('late'), count('ended'), count('none')];
      return { kind, kept, late, running: count('running', 'held'), ended, none };
    }),
  };
}

/** Most months that are counted at once. */
const mostMonths = 36;

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function refuseSpan({ from, to }: { from: string; to: string }): void {
  const months = monthsBetween(from, to);
  if (months < 1) throw new AppError('invalid_request', '«to» must not be a month before «from».');
  if (months > mostMonths)
    throw new AppError('invalid_request', `Ask for ${mostMonths} months at most («from» to «to»).`);
}

/** How many deadlines that were due in some months were kept, and how many not. What is still running and in time is in none. */
export async function readStatistics(
  tx: Tx,
  query: DeadlineStatisticsQuery,
  now = new Date(),
): Promise<DeadlineStatistics> {
  refuseSpan(query);
  return { items: await lists.countBy(tx, query, now) };
}

/** The deadlines behind a figure, the latest first. */
export async function listDeadlines(
  tx: Tx,
  query: DeadlineListQuery,
  now = new Date(),
): Promise<{ items: DeadlineEntry[]; nextCursor: string | null }> {
  refuseSpan(query);
  const [at, id] = decodeCursor(query.cursor, ['instant', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { at, id };
  const rows = await lists.listBehind(tx, query, now, { after, limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined && last.dueAt !== null;
  return {
    items: page.map((row) => shown(row, now)),
    nextCursor: more ? encodeCursor([last.dueAt ?? '', last.id]) : null,
  };
}
