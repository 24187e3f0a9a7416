import type { AnswerVia, Approval, ApprovalReason } from '@madoguchi/contract';
import { recordActivity, type ApprovalGate, type Submission } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import {
  addStep,
  findApproval,
  findByRequest,
  insertApproval,
  lockOpen,
  renewApproval,
  type ApprovalFields,
} from './approval.store.ts';
import { act } from './domain.ts';
import { reasonsOf } from './need.ts';

/** Stands between those who answer and the outbox. All it does is in the transaction of the answer. */
export const approvalGate: ApprovalGate = {
  find: async (tx, actor, requestId) => {
    const found = await findByRequest(tx, requestId);
    return found === undefined ? undefined : findApproval(tx, actor.memberId, found.id);
  },
  hold,
};

async function hold(tx: Tx, submission: Submission): Promise<Approval | null> {
  const { writer, conversation, reply, recipients, channelId } = submission;
  const open = await lockOpen(tx, conversation.id, writer.memberId);
  const asked = {
    conversationId: conversation.id,
    text: reply.text,
    recipients,
    ...(channelId !== undefined && { channelId }),
  };
  const { reasons } = await reasonsOf(tx, writer, asked);
  // What was sent back is looked at again, whatever was taken out of it.
  if (open?.state === 'sent_back') reasons.push(sentBack);
  if (reasons.length === 0) return null;
  const fields: ApprovalFields = {
    text: reply.text,
    cc: reply.cc,
    attachmentIds: reply.attachmentIds,
    content: reply.content ?? null,
    quote: reply.quote,
    via: reply.via === undefined ? null : viaOf(reply.via),
    promises: reply.promises ?? null,
    status: reply.status ?? null,
    basedOn: reply.basedOn ?? null,
    // What is newer than `basedOn` and was let through are the writer's own notes.
    seenOrdinal: conversation.lastOrdinal,
    reasons,
  };
  const id =
    open === undefined ? await request(tx, submission, fields) : await again(tx, submission, open, fields);
  const approval = await findApproval(tx, writer.memberId, id);
  if (approval === undefined) throw new Error('the approval just asked for is not there');
  return approval;
}

/** That a person was asked about the way is not kept: the approver is shown it. */
const viaOf = ({ channelId, to, subject }: AnswerVia) => ({ channelId, to, subject: subject ?? null });

const sentBack: ApprovalReason = { kind: 'sent_back', ruleId: null, note: '', matches: [] };

async function request(
  tx: Tx,
  { id, writer, conversation }: Submission,
  fields: ApprovalFields,
): Promise<string> {
  await insertApproval(tx, { id, conversationId: conversation.id, writerId: writer.memberId }, fields);
  const { text, reasons } = fields;
  await addStep(tx, id, {
    kind: 'requested',
    memberId: writer.memberId,
    revision: 1,
    text,
    reasons,
    requestId: id,
  });
  await recordAsked(tx, conversation.id, writer, reasons);
  return id;
}

async function again(
  tx: Tx,
  submission: Submission,
  open: NonNullable<Awaited<ReturnType<typeof lockOpen>>>,
  fields: ApprovalFields,
): Promise<string> {
  const { writer, conversation } = submission;
  const outcome = act(open, { kind: 'request_again', by: writer.memberId, seenOrdinal: fields.seenOrdinal });
  if ('refusal' in outcome) {
    throw new AppError(
      'reply_waiting',
      'Your reply in this conversation waits for approval already. Take it back first; it returns as your draft.',
    );
  }
  const { revision } = outcome.standing;
  const { text, reasons } = fields;
  await renewApproval(tx, open.id, revision, fields);
  await addStep(tx, open.id, {
    kind: 'requested_again',
    memberId: writer.memberId,
    revision,
    text,
    reasons,
    requestId: submission.id,
  });
  await recordAsked(tx, conversation.id, writer, reasons);
  return open.id;
}

/** The trail names what asked for it, in codes that every language has words for. */
function recordAsked(
  tx: Tx,
  conversationId: string,
  writer: Actor,
  reasons: ApprovalReason[],
): Promise<void> {
  const asked = reasons.flatMap(({ kind, matches }) =>
    kind === 'rule' ? matches.map(({ condition }) => condition) : [kind],
  );
  return recordActivity(tx, conversationId, 'approval_requested', writer.memberId, {
    asked: [...new Set(asked)].join(' '),
  });
}
