import type { ApprovalNeed, ApprovalReason, CheckApproval } from '@madoguchi/contract';
import { noSuchConversation, recipientsFor, requireConversation } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { cameBack } from './approval.store.ts';
import { approves, scopeOf } from './policy.ts';
import { findRulesInForce, isNamed, listApprovers } from './rule.store.ts';
import { reasonsFor } from './rules.ts';
import { surroundingsOf, surroundingsOfTrial } from './surroundings.store.ts';

type Reasons = { reasons: ApprovalReason[]; depends: ApprovalReason[] };

/** Why an answer of this member needs approval, by the rules in force; empty when it needs none. */
export async function reasonsOf(
  tx: Tx,
  actor: Actor,
  asked: { conversationId: string; text: string; recipients: string[]; channelId?: string },
): Promise<Reasons> {
  const [rules, named] = await Promise.all([findRulesInForce(tx), isNamed(tx, actor.memberId)]);
  const writer = { id: actor.memberId, name: actor.memberName };
  const around = await surroundingsOf(tx, asked.conversationId, writer, asked);
  if (around === undefined) throw noSuchConversation();
  const standing = { role: actor.role, mayApprove: approves(actor.role, named) };
  return reasonsFor({ text: asked.text, around }, standing, rules);
}

/**
 * Tells before sending whether a text will need approval, why, and who could give it. Without a conversation it tries the
 * rules as for anybody who may not approve.
 * @throws AppError `not_found` for a conversation or channel that this workspace does not have; `forbidden`
 */
export async function needOf(tx: Tx, actor: Actor, input: CheckApproval): Promise<ApprovalNeed> {
  const found =
    input.conversationId === undefined
      ? trial(tx, input)
      : inConversation(tx, actor, input.conversationId, input);
  const [{ reasons, depends }, approvers, rules] = await Promise.all([
    found,
    listApprovers(tx),
    findRulesInForce(tx),
  ]);
  return {
    required: reasons.length > 0,
    active: rules.length > 0,
    reasons,
    depends,
    approvers: approvers.filter(({ id }) => id !== actor.memberId).map(({ id, name }) => ({ id, name })),
  };
}

async function inConversation(
  tx: Tx,
  actor: Actor,
  conversationId: string,
  input: CheckApproval,
): Promise<Reasons> {
  if (!actor.scopes.has(scopeOf.see)) {
    throw new AppError(
      'forbidden',
      'Naming a conversation (conversationId) needs the permission «conversations:read».',
    );
  }
  await requireConversation(tx, conversationId);
  const { via, text, cc } = input;
  const to = via === undefined ? await recipientsFor(tx, conversationId) : [via.to];
  const channel = via === undefined ? {} : { channelId: via.channelId };
  const asked = { conversationId, text, recipients: [...to, ...cc], ...channel };
  const found = await reasonsOf(tx, actor, asked);
  if (await cameBack(tx, conversationId, actor.memberId))
    found.reasons.push({ kind: 'sent_back', ruleId: null, note: '', matches: [] });
  return found;
}

async function trial(tx: Tx, { text, channelId }: CheckApproval): Promise<Reasons> {
  const around = await surroundingsOfTrial(tx, channelId);
  if (around === undefined) throw new AppError('not_found', 'This channel does not exist in this workspace.');
  return reasonsFor({ text, around }, { role: 'agent', mayApprove: false }, await findRulesInForce(tx));
}
