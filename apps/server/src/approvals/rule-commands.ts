import type {
  ApprovalConditions,
  ApprovalRule,
  CreateApprovalRule,
  UpdateApprovalRule,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { mayBeNamed } from './policy.ts';
import * as store from './rule.store.ts';
import { hasCondition } from './rules.ts';

export type RuleDependencies = { database: Database; realtime: RealtimeHub };

/** Every rule is asked about every reply. */
const mostRules = 100;

function changing<T>(
  { database, realtime }: RuleDependencies,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'approval.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
    return result;
  });
}

function tidy(conditions: ApprovalConditions): ApprovalConditions {
  const once = (items: string[]) => [...new Set(items)];
  return {
    ...conditions,
    channelIds: once(conditions.channelIds),
    customerIds: once(conditions.customerIds),
    assigneeIds: once(conditions.assigneeIds),
    companies: once(conditions.companies),
    words: once(conditions.words),
  };
}

async function refuseUnfit(tx: Tx, conditions: ApprovalConditions): Promise<void> {
  if (!hasCondition(conditions)) {
    throw new AppError(
      'invalid_request',
      'A rule needs a condition: a channel, customer, company, assignee, word, amount, or outside recipients.',
    );
  }
  const { channelIds, customerIds, assigneeIds } = conditions;
  const known = await store.countKnown(tx, conditions);
  const gone =
    known.channels !== channelIds.length ||
    known.customers !== customerIds.length ||
    known.assignees !== assigneeIds.length;
  if (gone) {
    throw new AppError(
      'not_found',
      'A channel, customer or member that this rule names does not exist here any more. Choose another.',
    );
  }
}

async function known(tx: Tx, id: string): Promise<ApprovalRule> {
  const rule = await store.findRule(tx, id);
  if (rule === undefined) throw new AppError('not_found', 'This rule does not exist any more.');
  return rule;
}

function auditOf({ conditions, exceptApprovers, note, enabled }: ApprovalRule) {
  const { channelIds, customerIds, companies, assigneeIds, words, amountAtLeast, outside } = conditions;
  return {
    note,
    channels: channelIds.length,
    customers: customerIds.length,
    companies: companies.length,
    assignees: assigneeIds.length,
    words,
    amountAtLeast,
    outside,
    exceptApprovers,
    switchedOn: enabled,
  };
}

const subjectOf = ({ id, note }: ApprovalRule) => ({ type: 'approval_rule', id, name: note });

/** @throws AppError `invalid_request` without a condition, `not_found`, `unprocessable` beyond the limit. */
export function addRule(
  dependencies: RuleDependencies,
  actor: Actor,
  input: CreateApprovalRule,
): Promise<ApprovalRule> {
  return changing(dependencies, actor, async (tx) => {
    const conditions = tidy(input.conditions);
    await refuseUnfit(tx, conditions);
    if ((await store.countRules(tx)) >= mostRules)
      throw new AppError('unprocessable', `There are ${mostRules} rules already. Remove one first.`);
    const id = newId();
    await store.insertRule(tx, id, { ...input, conditions }, actor.memberId);
    const rule = await known(tx, id);
    await recordAudit(tx, actor, 'approval_rule.created', { subject: subjectOf(rule), after: auditOf(rule) });
    return rule;
  });
}

/** Changes a rule from now on; replies that wait keep the reason they have. @throws AppError as `addRule` */
export function changeRule(
  dependencies: RuleDependencies,
  actor: Actor,
  id: string,
  change: UpdateApprovalRule,
): Promise<ApprovalRule> {
  return changing(dependencies, actor, async (tx) => {
    const before = await known(tx, id);
    const conditions = tidy(change.conditions ?? before.conditions);
    if (change.conditions !== undefined) await refuseUnfit(tx, conditions);
    const { exceptApprovers = before.exceptApprovers, note = before.note, enabled = before.enabled } = change;
    await store.updateRule(tx, id, { conditions, exceptApprovers, note, enabled });
    const after = await known(tx, id);
    await recordAudit(tx, actor, 'approval_rule.updated', {
      subject: subjectOf(after),
      before: auditOf(before),
      after: auditOf(after),
    });
    return after;
  });
}

export function removeRule(dependencies: RuleDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const rule = await known(tx, id);
    await store.deleteRule(tx, id);
    await recordAudit(tx, actor, 'approval_rule.deleted', {
      subject: subjectOf(rule),
      before: auditOf(rule),
    });
  });
}

/** Lets a member approve. @throws AppError `not_found`, `unprocessable` for a trainee or observer. */
export function nameApprover(dependencies: RuleDependencies, actor: Actor, memberId: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const member = await store.findRole(tx, memberId);
    if (member === undefined)
      throw new AppError('not_found', 'This person is not a member of this workspace any more.');
    if (member.role === 'owner' || member.role === 'lead') return;
    if (!mayBeNamed(member.role)) {
      throw new AppError(
        'unprocessable',
        'A trainee or observer cannot approve. Change their role to agent first.',
      );
    }
    if (!(await store.nameApprover(tx, memberId, actor.memberId))) return;
    await recordAudit(tx, actor, 'approver.named', {
      subject: { type: 'member', id: memberId, name: member.name },
      after: { role: member.role },
    });
  });
}

/** @throws AppError `not_found` when nobody of this id was named. */
export function unnameApprover(
  dependencies: RuleDependencies,
  actor: Actor,
  memberId: string,
): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    if ((await store.unnameApprover(tx, memberId)) === 0)
      throw new AppError('not_found', 'This member was not named as approver.');
    const member = await store.findRole(tx, memberId);
    await recordAudit(tx, actor, 'approver.removed', {
      subject: { type: 'member', id: memberId, name: member?.name ?? '' },
      before: { role: member?.role ?? null },
    });
  });
}
