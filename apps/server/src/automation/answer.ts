import type { ActionCode, ActionResult, Role } from '@madoguchi/contract';
import { lockOpenApproval } from '../approvals/index.ts';
import {
  answerAsDesk,
  automaticAddress,
  lockConversation,
  recipientsFor,
  refuseBlocked,
  refuseWhileLocked,
  type ApprovalGate,
  type LockedConversation,
  type WritingDependencies,
} from '../conversations/index.ts';
import { findMember, scopesOf } from '../identity/index.ts';
import { blockingFindings } from '../language/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type NewEvent } from '../platform/realtime/index.ts';
import { fillForDesk } from '../templates/index.ts';
import { counterpartOf, hasAnswered, hasMovedOn, takeAnswer } from './answer.store.ts';
import { beginChain, whereNow } from './cause.store.ts';
import type { AnswerTask } from './jobs.ts';
import { findActive } from './rule.store.ts';
import { lockRun, setResults, type OpenRun } from './run.store.ts';

type AnswerDependencies = WritingDependencies & { approval: ApprovalGate };

/** Why nothing goes out; told in the rule's log. */
class Refused extends Error {
  readonly code: ActionCode;
  readonly told: string;

  constructor(code: ActionCode, detail = '') {
    super(code);
    this.code = code;
    this.told = detail;
  }
}

/** What the errors of sending mean to a rule. */
const meaning: Partial<Record<AppError['code'], ActionCode>> = {
  locked_by_other: 'locked',
  reply_blocked: 'blocked',
  reply_waiting: 'reply_waiting',
  conversation_merged: 'cannot_send',
  unprocessable: 'cannot_send',
};

type Said = { text: string; template: string; writer: Actor };

/**
 * Answers with a template, as a rule has said: at most once a conversation and rule, never a machine, never when somebody
 * writes or has written since, and by the same gates as a person's answer. Run again, it finds nothing left to do.
 */
export async function answerByRule(dependencies: AnswerDependencies, task: AnswerTask): Promise<void> {
  const { database, language } = dependencies;
  const { workspaceId } = task;
  try {
    const said = await database.inWorkspace(workspaceId, (tx) => prepare(tx, task));
    if (said === null) return;
    const { conversationId, text } = said;
    // Outside of a transaction: the engine may take a while, and no row is held meanwhile.
    const blocking = await blockingFindings(language, workspaceId, conversationId, text);
    await database.inWorkspace(workspaceId, async (tx) => {
      refuseBlocked(blocking);
      await send(dependencies, tx, task, said);
    });
  } catch (error) {
    const refused = asRefusal(error);
    if (refused === null) throw error;
    await database.inWorkspace(workspaceId, async (tx) => {
      const run = await openRun(tx, task);
      if (run === null) return;
      await settle(dependencies, tx, run, task.action, { code: refused.code, detail: refused.told }, []);
    });
  }
}

function asRefusal(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const code = error instanceof AppError ? meaning[error.code] : undefined;
  return code === undefined ? null : new Refused(code);
}

/** The entry of the log that waits for this answer; null when it has been settled. */
async function openRun(tx: Tx, { runId, action }: AnswerTask): Promise<OpenRun | null> {
  const run = await lockRun(tx, runId);
  return run === undefined || run.results[action]?.code !== 'queued' ? null : run;
}

async function prepare(tx: Tx, task: AnswerTask): Promise<(Said & { conversationId: string }) | null> {
  const run = await openRun(tx, task);
  if (run === null) return null;
  const rule = await findActive(tx, run.ruleId);
  const member =
    rule === undefined || rule.responsibleId === null ? undefined : await findMember(tx, rule.responsibleId);
  if (member === undefined || !scopesOf(member.role).has('messages:send')) throw new Refused('member_gone');
  const conversationId = await whereNow(tx, run.conversationId);
  if (conversationId === null) throw new Refused('cannot_send');
  const filled = await fillForDesk(tx, task.templateId, conversationId, member);
  if (filled === undefined) throw new Refused('template_gone');
  if (filled.markers.length > 0) throw new Refused('unfilled', filled.name);
  const writer = actorOf(tx, member);
  return { conversationId, text: filled.text, template: filled.name, writer };
}

const actorOf = (tx: Tx, { id, name, role }: { id: string; name: string; role: Role }): Actor => ({
  workspaceId: tx.workspaceId,
  memberId: id,
  memberName: name,
  role,
  scopes: scopesOf(role),
  via: 'system',
});

async function send(
  dependencies: AnswerDependencies,
  tx: Tx,
  task: AnswerTask,
  { conversationId, text, template, writer }: Said & { conversationId: string },
): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  const run = await openRun(tx, task);
  const rule = run === null ? undefined : await findActive(tx, run.ruleId);
  if (conversation === undefined || run === null || rule === undefined) return;
  const recipients = await mayAnswer(tx, conversation, task, run.ruleId);
  if ((await lockOpenApproval(tx, conversationId, writer.memberId)) !== undefined)
    throw new Refused('reply_waiting');
  if (!(await takeAnswer(tx, run.ruleId, conversationId))) throw new Refused('answered_before');
  await beginChain(tx, run.rootId, run.depth + 1);
  const id = newId();
  const reply = {
    direction: 'outbound' as const,
    text,
    basedOn: task.basedOn,
    cc: [],
    attachmentIds: [],
    mentions: [],
    quote: false,
  };
  const approval = await dependencies.approval.hold(tx, { id, writer, conversation, reply, recipients });
  if (approval !== null) {
    const event: NewEvent = { type: 'approval.changed', conversationId, data: { approvalId: approval.id } };
    await settle(dependencies, tx, run, task.action, { code: 'awaits_approval', detail: template }, [event]);
    return;
  }
  const events: NewEvent[] = [];
  const hand = { ruleId: rule.id, ruleName: rule.name };
  const by = { id: writer.memberId, name: writer.memberName };
  await answerAsDesk(dependencies, tx, hand, conversation, { id, text, writer: by }, events);
  await settle(dependencies, tx, run, task.action, { code: 'sent', detail: template }, events);
}

/** The addresses an answer goes to. @throws Refused when it must not go */
async function mayAnswer(
  tx: Tx,
  { id }: LockedConversation,
  { basedOn }: AnswerTask,
  ruleId: string,
): Promise<string[]> {
  if (await hasAnswered(tx, ruleId, id)) throw new Refused('answered_before');
  const { automatic, own } = await counterpartOf(tx, id);
  if (automatic) throw new Refused('automatic_sender');
  await refuseWhileLocked(tx, id, []);
  if (await hasMovedOn(tx, id, basedOn)) throw new Refused('moved_on');
  const recipients = await recipientsFor(tx, id);
  if (recipients.some((address) => automaticAddress(address) || own.includes(address.toLowerCase())))
    throw new Refused('automatic_sender', recipients[0] ?? '');
  return recipients;
}

async function settle(
  { realtime }: AnswerDependencies,
  tx: Tx,
  run: OpenRun,
  action: number,
  outcome: Pick<ActionResult, 'code' | 'detail'>,
  events: readonly NewEvent[],
): Promise<void> {
  await setResults(
    tx,
    run.id,
    run.results.map((result, index) => (index === action ? { ...result, ...outcome } : result)),
  );
  await appendEvents(tx, [...events, { type: 'automation.changed', conversationId: run.conversationId }]);
  tx.afterCommit(() => realtime.wake(tx.workspaceId));
}
