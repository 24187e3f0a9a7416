import { newestConversation, recordActivity } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import * as cases from './case.store.ts';
import { assess, dayMs, levelAt, rankOf, type Risk } from './domain.ts';
import { dueAt } from './due.ts';
import type { Weights } from './kinds.ts';
import { giveToCase, type StandingSignal } from './signal.store.ts';
import { recordTrail } from './trail.store.ts';

type Customer = { customerId: string; contactPersonId: string | null };

/** What lies further back is no news to anybody: of an old desk's history nobody is told. */
const newsMs = 3 * dayMs;

const urgentRank = rankOf('urgent');

/** What is told of a case to open pages and other systems. */
export const caseNews = (
  customerId: string,
  caseId: string,
  change: 'raised' | 'changed' | 'closed',
): NewEvent => ({ type: 'attention.changed', conversationId: null, data: { customerId, caseId, change } });

/**
 * Brings a customer's case in line with what stands about them: opens one when they come to need care, moves it in the list,
 * and closes it when nothing stands any more and nobody has begun to do anything.
 */
export async function settleCase(
  tx: Tx,
  events: NewEvent[],
  customer: Customer,
  { standing, changed }: { standing: readonly StandingSignal[]; changed: boolean },
  weights: Weights,
  now: Date,
): Promise<void> {
  const { customerId } = customer;
  const weighed = standing.map(({ kind, at, strength }) => ({ kind, at: at.getTime(), strength }));
  const risk = assess(weighed, weights, now.getTime());
  const open = await cases.findOpenCase(tx, customerId);
  if (open === undefined && risk.level === 'calm') return;
  if (open !== undefined && risk.level === 'calm' && !(await cases.isTouched(tx, open.id))) {
    await closeBySelf(tx, events, open, now);
    return;
  }
  const newest = await newestConversation(tx, customerId);
  const ownerId = customer.contactPersonId ?? newest?.assigneeId ?? null;
  const since = Math.min(...weighed.map(({ at }) => at));
  const { caseId, before } = await place(tx, events, {
    open,
    customerId,
    ownerId,
    risk,
    now,
    changed,
    since,
  });
  await giveToCase(tx, customerId, caseId);
  const kinds = [...new Set(standing.map(({ kind }) => kind))];
  await cases.setKinds(tx, caseId, kinds, { level: rankOf(risk.level), score: hundredths(risk) });
  await tellOfRise(tx, { caseId, ownerId, risk, before, standing, now, toldAt: open?.toldAt ?? null });
}

const hundredths = ({ score }: Risk): number => Math.min(999_999, Math.round(score * 100));

type Placing = {
  open: cases.CaseRow | undefined;
  customerId: string;
  ownerId: string | null;
  risk: Risk;
  now: Date;
  /** Whether anything was noted or ended. */
  changed: boolean;
  /** When the first of what stands happened. */
  since: number;
};

/** Opens the case, or moves the one that is open; answers it with the level that it had. */
async function place(
  tx: Tx,
  events: NewEvent[],
  { open, customerId, ownerId, risk, now, changed, since }: Placing,
): Promise<{ caseId: string; before: number }> {
  const { level } = risk;
  const rank = rankOf(level);
  const rises = open === undefined || rank > open.level;
  // A higher level asks for haste from now on; a lower one leaves what was to be done by when it was.
  const due = rises ? await dueAt(tx, { since: now, level, plannedOn: open?.plannedOn ?? null }) : open.dueAt;
  const standing = { level: rank, score: hundredths(risk), ownerId, dueAt: due };
  if (open === undefined) {
    const caseId = await cases.insertCase(tx, customerId, standing, new Date(Math.min(since, now.getTime())));
    await recordTrail(tx, caseId, 'raised', null, { level }, now);
    events.push(caseNews(customerId, caseId, 'raised'));
    return { caseId, before: 0 };
  }
  const moved = await cases.updateStanding(tx, open.id, standing);
  if (rank !== open.level)
    await recordTrail(tx, open.id, 'level_changed', null, { from: levelAt(open.level), to: level }, now);
  if (moved || changed) events.push(caseNews(customerId, open.id, 'changed'));
  return { caseId: open.id, before: open.level };
}

async function closeBySelf(tx: Tx, events: NewEvent[], open: cases.CaseRow, now: Date): Promise<void> {
  const closing = { how: 'settled', by: null, at: now, helped: null, note: '', askOn: null } as const;
  await cases.closeCase(tx, open.id, closing);
  await recordTrail(tx, open.id, 'closed', null, { how: 'settled' }, now);
  events.push(caseNews(open.customerId, open.id, 'closed'));
}

type Rise = {
  caseId: string;
  ownerId: string | null;
  risk: Risk;
  before: number;
  standing: readonly StandingSignal[];
  now: Date;
  toldAt: string | null;
};

/** Tells, once a rise, who looks after a customer who is in urgent need; in the conversation that shows it most lately. */
async function tellOfRise(tx: Tx, rise: Rise): Promise<void> {
  const { caseId, ownerId, risk, before, standing, now, toldAt } = rise;
  const rank = rankOf(risk.level);
  if (rank < urgentRank) {
    if (before >= urgentRank && toldAt !== null) await cases.setTold(tx, caseId, null);
    return;
  }
  if (toldAt !== null || before >= urgentRank) return;
  await cases.setTold(tx, caseId, now);
  const news = standing.filter(({ at }) => now.getTime() - at.getTime() <= newsMs);
  const conversationId = news.map((each) => each.conversationId).find((id) => id !== null);
  if (conversationId === undefined) return;
  await recordActivity(tx, conversationId, 'attention_raised', null, { case: caseId, owner: ownerId });
}
