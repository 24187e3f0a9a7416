import type { CheckReply, CheckResult, Finding } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { LanguageDependencies, WritingContext } from './context.ts';
import { actionOf, checklistOf, isOfOccasion, withActions, type Actions } from './domain.ts';
import { LanguageEngineError } from './engine-error.ts';
import type { LanguageEngine } from './engine.ts';
import { rememberMarks, type Mark } from './marks.store.ts';
import type { CheckTask, OwnWord } from './protocol.ts';
import { findActions } from './store.ts';
import { unfilledIn } from './unfilled.ts';
import { findOwnWords } from './words.store.ts';

type Known = { actions: Actions; words: OwnWord[]; context: WritingContext };

/** What the workspace has decided and knows, in one round trip. */
export function load(
  { database, contextOf }: LanguageDependencies,
  workspaceId: string,
  conversationId: string | null,
): Promise<Known> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const [actions, words, context] = await Promise.all([
      findActions(tx),
      findOwnWords(tx),
      contextOf(tx, conversationId),
    ]);
    return { actions, words, context };
  });
}

export function taskOf(text: string, { words, context }: Known, sentAt = new Date()): CheckTask {
  return { ...context, text, sentAt: sentAt.toISOString(), words };
}

/** @throws AppError `busy` when the engine is overloaded or starts anew. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof LanguageEngineError && error.problem !== 'failed')
      throw new AppError('busy', error.message);
    throw error;
  }
}

const longestMark = 200;

/** What is marked in a text, as it can be kept: one of each, and nothing that is about the occasion only. */
export function marksIn(findings: readonly Pick<Finding, 'rule' | 'at'>[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { rule, at } of findings) {
    if (isOfOccasion(rule)) continue;
    const words = at.replaceAll('\u0000', '').toWellFormed().slice(0, longestMark).toWellFormed();
    marks.set(`${rule} ${words}`, { rule, words });
  }
  return [...marks.values()];
}

/**
 * Looks a reply through while it is written: findings with what the workspace does about them, promises, and the list
 * before sending. Nothing of the text is kept but the marked words, until the answer has gone out.
 * @throws AppError `busy`; `not_found` for an unknown conversation.
 */
export async function checkReply(
  dependencies: LanguageDependencies,
  actor: Actor,
  reply: CheckReply,
): Promise<CheckResult> {
  const { result, marks } = await lookThrough(dependencies, actor.workspaceId, reply);
  const { conversationId } = reply;
  if (conversationId !== undefined && marks.length > 0) {
    await dependencies.database.inWorkspace(actor.workspaceId, (tx) =>
      rememberMarks(tx, conversationId, actor.memberId, marks),
    );
  }
  return result;
}

/**
 * The same for a text that no member has written, such as an assistant's: what is marked in it is nobody's practice.
 * @throws AppError `busy`; `not_found` for an unknown conversation.
 */
export async function checkProposal(
  dependencies: LanguageDependencies,
  workspaceId: string,
  reply: CheckReply,
): Promise<CheckResult> {
  return (await lookThrough(dependencies, workspaceId, reply)).result;
}

async function lookThrough(
  dependencies: LanguageDependencies,
  workspaceId: string,
  { text, conversationId, channel }: CheckReply,
): Promise<{ result: CheckResult; marks: Mark[] }> {
  const known = await load(dependencies, workspaceId, conversationId ?? null);
  const context = channel === undefined ? known.context : { ...known.context, channel };
  const answer = await asked(dependencies.engine.check(taskOf(text, { ...known, context })));
  const found = withActions(answer.findings, known.actions);
  const marks = marksIn(found);
  // Only an answer in a conversation has anything to be filled in: a template's own text is full of variables.
  const unfilled = conversationId === undefined ? [] : unfilledIn(text);
  const findings = [...found, ...unfilled].toSorted((a, b) => a.start - b.start || a.end - b.end);
  // What waits for an event, or has no time at all, is put off by nothing.
  const promises = answer.promises.map(({ precision, ...promise }) => ({
    ...promise,
    ...(precision === 'vague' && promise.condition === null && { vague: true as const }),
  }));
  const checklist = checklistOf(answer, findings, known.words.length > 0);
  return { result: { findings, promises, checklist }, marks };
}

/**
 * What in a reply a lead has chosen to stop it for, and what is still to be filled in. No rule stops it while the engine cannot be asked: that is logged,
 * and the answer goes out.
 */
export async function blockingFindings(
  dependencies: LanguageDependencies,
  workspaceId: string,
  conversationId: string,
  text: string,
): Promise<Finding[]> {
  const unfilled = unfilledIn(text);
  // Without such a rule, as most workspaces are, sending asks for nothing else.
  const actions = await dependencies.database.inWorkspace(workspaceId, findActions);
  if (![...actions.values()].includes('block')) return unfilled;
  const known = await load(dependencies, workspaceId, conversationId);
  const findings = await askInSpite(dependencies, taskOf(text, known));
  const blocking = withActions(findings, known.actions).filter(
    (finding) => actionOf(known.actions, finding.rule) === 'block',
  );
  return [...blocking, ...unfilled].toSorted((a, b) => a.start - b.start);
}

async function askInSpite(
  { engine, log }: { engine: LanguageEngine; log: LanguageDependencies['log'] },
  task: CheckTask,
) {
  try {
    return (await engine.check(task)).findings;
  } catch (error) {
    log.warn({ err: error }, 'a reply was sent without being looked through');
    return [];
  }
}
