import type { AutomationAction, AutomationCondition, AutomationDefinition } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** The ids that a rule names, by what they are of. */
export type Named = Record<
  'channels' | 'checklists' | 'customers' | 'members' | 'tags' | 'templates',
  string[]
>;

function ofCondition(condition: AutomationCondition, into: Named): void {
  if (condition.kind === 'channel') into.channels.push(...condition.channelIds);
  if (condition.kind === 'customer') into.customers.push(...condition.customerIds);
  if (condition.kind === 'assignee') into.members.push(...condition.memberIds);
  if (condition.kind === 'tags') into.tags.push(...condition.tagIds);
}

function ofAction(action: AutomationAction, into: Named): void {
  if (action.kind === 'assign') {
    if (action.how === 'member' && action.memberId !== null) into.members.push(action.memberId);
    into.members.push(...action.memberIds);
  }
  if (action.kind === 'tag') into.tags.push(...action.add, ...action.remove);
  if (action.kind === 'notify') into.members.push(...action.memberIds);
  if (action.kind === 'checklist') into.checklists.push(action.checklistId);
  if (action.kind === 'answer') into.templates.push(action.templateId);
}

/** All ids in definitions, each once. */
export function idsIn(definitions: readonly AutomationDefinition[]): Named {
  const into: Named = { channels: [], checklists: [], customers: [], members: [], tags: [], templates: [] };
  for (const { trigger, conditions, actions } of definitions) {
    into.tags.push(...trigger.tagIds);
    for (const condition of conditions) ofCondition(condition, into);
    for (const action of actions) ofAction(action, into);
  }
  return {
    channels: [...new Set(into.channels)],
    checklists: [...new Set(into.checklists)],
    customers: [...new Set(into.customers)],
    members: [...new Set(into.members)],
    tags: [...new Set(into.tags)],
    templates: [...new Set(into.templates)],
  };
}

/** What those ids are called, of this workspace alone; a template must be everybody’s. */
export async function namesOf(tx: Tx, ids: Named): Promise<Record<string, string>> {
  const rows = await tx.many(sql<{ id: string; name: string }>`
    select id, name from channel where workspace_id = ${tx.workspaceId} and id = any(${ids.channels}::uuid[])
    union all select id, name from checklist where workspace_id = ${tx.workspaceId} and id = any(${ids.checklists}::uuid[])
    union all select id, name from customer where workspace_id = ${tx.workspaceId} and id = any(${ids.customers}::uuid[])
    union all select m.id, u.name from member m join auth_user u on u.id = m."userId"
      where m."organizationId" = ${tx.workspaceId} and m.id = any(${ids.members}::uuid[])
    union all select id, name from tag where workspace_id = ${tx.workspaceId} and id = any(${ids.tags}::uuid[])
    union all select id, name from template where workspace_id = ${tx.workspaceId} and owner_id is null
      and id = any(${ids.templates}::uuid[])`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

export const countOf = (ids: Named): number =>
  ids.channels.length +
  ids.checklists.length +
  ids.customers.length +
  ids.members.length +
  ids.tags.length +
  ids.templates.length;
