import type { ActionResult, AutomationReason } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { lockConversation } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { untilDone, type Jobs, type Stopping } from '../platform/jobs/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents, type NewEvent, type RealtimeHub } from '../platform/realtime/index.ts';
import { act } from './act.ts';
import { newestMessage } from './answer.store.ts';
import * as causes from './cause.store.ts';
import { concerns, heldBack, type Happening } from './domain.ts';
import { loadFacts } from './facts.store.ts';
import { automationAnswer } from './jobs.ts';
import { judge, type Facts } from './match.ts';
import { pauseRule, recordVersion, rulesInForce, type ActiveRule } from './rule.store.ts';
import { historyOf, insertRun, setResults } from './run.store.ts';

export type RunDependencies = { database: Database; realtime: RealtimeHub; jobs: Jobs; log: Logger };

/** Tries at a happening that fails before it is given up, and the rules it concerned say so in their log. */
const mostAttempts = 5;

/**
 * Takes the oldest thing that happened and does what the rules say of it, in one transaction that also takes it away: a
 * process that dies in between has done nothing, and the next one does it. One workspace's are taken one after the other.
 * @returns whether there may be more
 */
export async function runNext(dependencies: RunDependencies, workspaceId: string): Promise<boolean> {
  const { database, log } = dependencies;
  const taken: { id: string | null; attempts: number } = { id: null, attempts: 0 };
  try {
    return await database.inWorkspace(workspaceId, async (tx) => {
      if (!(await causes.takeTurn(tx))) return false;
      const cause = await causes.nextCause(tx);
      if (cause === undefined) return false;
      taken.id = cause.id;
      taken.attempts = cause.attempts;
      await work(dependencies, tx, cause);
      await causes.deleteCause(tx, cause.id);
      return true;
    });
  } catch (error) {
    const { id, attempts } = taken;
    if (id === null) throw error;
    log.warn({ err: error, cause: id, attempt: attempts + 1 }, 'rules could not be run');
    await database.inWorkspace(workspaceId, async (tx) => {
      if (attempts + 1 >= mostAttempts) await giveUp(tx, id);
      else await causes.postponeCause(tx, id);
    });
    return true;
  }
}

/** Runs whatever waits; called every second. */
export async function runRules(dependencies: RunDependencies & Stopping, workspaceId: string): Promise<void> {
  await untilDone(dependencies, () => runNext(dependencies, workspaceId));
}

/** Lets rules know of conversations that have waited too long. */
export async function watchWaiting({ database }: RunDependencies, workspaceId: string): Promise<void> {
  await database.inWorkspace(workspaceId, causes.findWaiting);
}

const eventsOf = (kind: Happening['kind']): string[] =>
  kind === 'message_received' ? ['message_received', 'first_contact'] : [kind];

function happeningOf({ data, ...cause }: causes.Cause): Happening {
  const { kind, depth, ruleId } = cause;
  const tagIds = (data.tagIds ?? '').split(' ').filter((id) => id !== '');
  return { kind, depth, ruleId, status: data.status ?? null, tagIds };
}

/** A wait is known by since when it lasts: found twice, it is still the same one. */
const keyOf = ({ id, kind, conversationId, data }: causes.Cause): string =>
  kind === 'waiting' ? `${conversationId} ${data.since ?? ''}` : id;

async function work(dependencies: RunDependencies, tx: Tx, cause: causes.Cause): Promise<void> {
  const conversationId = await causes.whereNow(tx, cause.conversationId);
  if (conversationId === null) return;
  await lockConversation(tx, conversationId);
  const about = { conversationId, messageId: cause.messageId };
  const happening = happeningOf(cause);
  const events: NewEvent[] = [];
  let [facts] = await loadFacts(tx, [about]);
  for (const rule of await rulesInForce(tx, eventsOf(cause.kind), cause.at)) {
    if (facts === undefined) return;
    const { trigger } = rule.definition;
    if (!concerns({ id: rule.id, trigger }, happening, facts.firstContact)) continue;
    const fired = await tryRule(
      { dependencies, tx, cause: { ...cause, conversationId }, events },
      rule,
      facts,
    );
    if (!fired) continue;
    if (rule.stop) break;
    [facts] = await loadFacts(tx, [about]);
  }
  if (events.length === 0) return;
  await appendEvents(tx, [...once(events), { type: 'automation.changed', conversationId }]);
  tx.afterCommit(() => dependencies.realtime.wake(tx.workspaceId));
}

/** Several actions change one conversation: its readers need to hear that once. */
function once(events: readonly NewEvent[]): NewEvent[] {
  const changed = events.find(({ type }) => type === 'conversation.updated');
  const others = events.filter(({ type }) => type !== 'conversation.updated');
  return changed === undefined ? others : [...others, changed];
}

type Work = { dependencies: RunDependencies; tx: Tx; cause: causes.Cause; events: NewEvent[] };

/** What the log says of a rule that was asked about a happening, whatever came of it. */
function entryOf(cause: causes.Cause, rule: ActiveRule) {
  const { rootId, depth, conversationId, messageId } = cause;
  const { event } = rule.definition.trigger;
  return {
    ruleId: rule.id,
    version: rule.version,
    key: keyOf(cause),
    rootId,
    depth,
    event,
    conversationId,
    messageId,
  };
}

/** Asks one rule, writes down what came of it, and does what it says; false when it did not fire. */
async function tryRule(work: Work, rule: ActiveRule, facts: Facts): Promise<boolean> {
  const { tx, cause } = work;
  const { missed: _missed, ...judged } = judge(rule.definition, facts);
  const entry = entryOf(cause, rule);
  if (judged.code !== 'matched') {
    await insertRun(tx, { ...entry, outcome: 'not_matched', reason: judged });
    return false;
  }
  const history = await historyOf(tx, rule.id, cause.rootId, cause.conversationId);
  const held = heldBack({ ...history, depth: cause.depth, hourlyLimit: rule.hourlyLimit });
  if (held !== null) {
    const reason: AutomationReason = { ...judged, code: held };
    const kept = await insertRun(tx, { ...entry, outcome: 'held_back', reason });
    if (kept !== null && held === 'too_often') await pause(work, rule);
    return false;
  }
  const runId = await insertRun(tx, { ...entry, outcome: 'fired', reason: judged });
  if (runId === null) return false;
  await causes.beginChain(tx, cause.rootId, cause.depth + 1);
  await setResults(tx, runId, await actAll(work, rule, runId));
  return true;
}

async function actAll(
  { dependencies, tx, cause, events }: Work,
  rule: ActiveRule,
  runId: string,
): Promise<ActionResult[]> {
  const { conversationId } = cause;
  const hand = { ruleId: rule.id, ruleName: rule.name };
  const results: ActionResult[] = [];
  for (const [action, one] of rule.definition.actions.entries()) {
    const result = await act({ tx, hand, conversationId, events }, one);
    results.push(result);
    if (one.kind !== 'answer' || result.code !== 'queued') continue;
    const basedOn = await newestMessage(tx, conversationId);
    const task = { workspaceId: tx.workspaceId, runId, action, templateId: one.templateId, basedOn };
    await dependencies.jobs.enqueue(tx, automationAnswer, task);
  }
  // A rule whose actions changed nothing has fired all the same: its log is news.
  if (events.length === 0) events.push({ type: 'conversation.updated', conversationId });
  return results;
}

/** Stops a rule that goes round in a circle with people or other programs, and says so. */
async function pause({ tx, cause, events }: Work, rule: ActiveRule): Promise<void> {
  await pauseRule(tx, rule.id, cause.conversationId);
  await recordVersion(tx, rule.id, 'paused', null);
  const after = { version: rule.version + 1, state: 'paused' as const };
  await recordAudit(tx, { via: 'system', memberId: null, memberName: 'madoguchi' }, 'automation.paused', {
    subject: { type: 'automation', id: rule.id, name: rule.name },
    after,
  });
  events.push({ type: 'automation.changed', conversationId: null, data: { paused: rule.id } });
}

async function giveUp(tx: Tx, causeId: string): Promise<void> {
  const cause = await causes.findCause(tx, causeId);
  if (cause === undefined) return;
  for (const rule of await rulesInForce(tx, eventsOf(cause.kind), cause.at)) {
    const reason: AutomationReason = { code: 'error', condition: null, found: [] };
    await insertRun(tx, { ...entryOf(cause, rule), outcome: 'failed', reason });
  }
  await causes.deleteCause(tx, causeId);
}
