import type { AttachedChecklist, ConversationChecklists } from '@madoguchi/contract';
import { lockPlace, noSuchConversation, recordActivity } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { requireList } from './commands.ts';
import { reasonsFor } from './domain.ts';
import { findList, listLists } from './list.store.ts';
import { findMatter } from './matter.store.ts';
import { findUse, insertUse, listUses, removeUse, setChecked } from './use.store.ts';

/** The lists at a conversation, and those that could be attached: what fits it first. @throws AppError `not_found` */
export async function readPlace(tx: Tx, conversationId: string): Promise<ConversationChecklists> {
  const matter = await findMatter(tx, conversationId);
  if (matter === undefined) throw noSuchConversation();
  const items = await listUses(tx, conversationId);
  const there = new Set(items.map(({ checklistId }) => checklistId));
  const offered: ConversationChecklists['offered'] = [];
  const others: ConversationChecklists['others'] = [];
  for (const { id, name, points, conditions } of await listLists(tx)) {
    if (there.has(id)) continue;
    const because = reasonsFor(conditions, matter);
    const choice = { id, name, points: points.length };
    if (because === null) others.push(choice);
    else offered.push({ ...choice, because });
  }
  return { items, offered, others };
}

const changed = (conversationId: string, useId: string, change: string): NewEvent => ({
  type: 'checklist.changed',
  conversationId,
  data: { useId, change },
});

type Attaching = {
  conversationId: string;
  checklistId: string;
  by: string | null;
  /** The automation rule that does it. */
  rule: { id: string; name: string } | null;
};

/**
 * Attaches a list to a conversation that the caller has locked, with its points as they are now. `already`: it is there, and
 * stays as it is. `gone`: the list was deleted.
 */
export async function attachWithin(
  tx: Tx,
  events: NewEvent[],
  { conversationId, checklistId, by, rule }: Attaching,
): Promise<'attached' | 'already' | 'gone'> {
  const list = await findList(tx, checklistId);
  if (list === undefined) return 'gone';
  if ((await listUses(tx, conversationId)).some((use) => use.checklistId === checklistId)) return 'already';
  const { name, points } = list;
  const use = { conversationId, checklistId, name, points, by, rule: rule?.name ?? null };
  const id = await insertUse(tx, use);
  const told = rule === null ? {} : { rule: rule.name, ruleId: rule.id };
  await recordActivity(tx, conversationId, 'checklist_attached', by, { checklist: name, ...told });
  events.push(changed(conversationId, id, 'attached'));
  return 'attached';
}

/** @throws AppError `not_found` for a conversation or list that is gone */
export function attachList(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  conversationId: string,
  checklistId: string,
): Promise<ConversationChecklists> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const { id } = await lockPlace(tx, conversationId);
    await requireList(tx, checklistId);
    await attachWithin(tx, events, { conversationId: id, checklistId, by: memberId, rule: null });
    return readPlace(tx, id);
  });
}

/** The list at a conversation, which is locked. @throws AppError `not_found` */
async function lockUse(tx: Tx, conversationId: string, useId: string) {
  const { id } = await lockPlace(tx, conversationId);
  const use = (await listUses(tx, id)).find((each) => each.id === useId);
  if (use === undefined)
    throw new AppError('not_found', 'This check list is not at this conversation (any more). Load it again.');
  return { id, use };
}

/** Takes a list off a conversation; what was ticked stays on record. @throws AppError `not_found` */
export function detachList(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  conversationId: string,
  useId: string,
): Promise<ConversationChecklists> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const { id, use } = await lockUse(tx, conversationId, useId);
    await removeUse(tx, useId);
    await recordActivity(tx, id, 'checklist_removed', memberId, { checklist: use.name });
    events.push(changed(id, useId, 'removed'));
    return readPlace(tx, id);
  });
}

const isComplete = ({ points }: AttachedChecklist): boolean =>
  points.every(({ checkedAt }) => checkedAt !== null);

/**
 * Ticks a point as seen to, by whom and when, or takes that back; both stay in the trail. Where a colleague was faster,
 * theirs stays. @throws AppError `not_found`
 */
export function checkPoint(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  { conversationId, useId, position }: { conversationId: string; useId: string; position: number },
  checked: boolean,
): Promise<ConversationChecklists> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const { id, use } = await lockUse(tx, conversationId, useId);
    const point = use.points.find((each) => each.position === position);
    if (point === undefined) throw new AppError('not_found', 'This check list has no such point.');
    if (await setChecked(tx, { useId, position, memberId: checked ? memberId : null })) {
      const kind = checked ? 'checklist_checked' : 'checklist_unchecked';
      await recordActivity(tx, id, kind, memberId, { checklist: use.name, point: point.text });
      const now = await findUse(tx, useId);
      const complete = checked && now !== undefined && isComplete(now);
      events.push(changed(id, useId, complete ? 'completed' : 'changed'));
    }
    return readPlace(tx, id);
  });
}
