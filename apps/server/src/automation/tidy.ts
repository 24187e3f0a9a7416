import type { AutomationAction, AutomationCondition, AutomationDefinition } from '@madoguchi/contract';
import { AppError } from '../platform/http/index.ts';

const once = <T>(items: readonly T[]): T[] => [...new Set(items)];

const wrong = (detail: string) => new AppError('invalid_request', detail);

function tidyCondition(condition: AutomationCondition): AutomationCondition {
  if (condition.kind === 'assignee' && condition.memberIds.length === 0 && !condition.nobody)
    throw wrong('A condition on the assignee needs members (memberIds), or «nobody».');
  return condition.kind === 'assignee' ? { ...condition, memberIds: once(condition.memberIds) } : condition;
}

function tidyAction(action: AutomationAction): AutomationAction {
  if (action.kind === 'assign') {
    if (action.how === 'member' && action.memberId === null)
      throw wrong('Assigning to a member needs that member (memberId).');
    const { how, memberId, memberIds, skills, presence } = action;
    const chosen = how === 'rotation' || how === 'least_loaded';
    return {
      kind: 'assign',
      how,
      presence,
      memberId: how === 'member' ? memberId : null,
      memberIds: chosen ? once(memberIds) : [],
      skills: chosen ? once(skills) : [],
    };
  }
  if (action.kind === 'tag') {
    const [add, remove] = [once(action.add), once(action.remove)];
    if (add.length + remove.length === 0) throw wrong('An action on tags needs tags to add or to remove.');
    if (add.some((id) => remove.includes(id))) throw wrong('A tag cannot be added and removed at once.');
    return { ...action, add, remove };
  }
  if (action.kind === 'notify') {
    if (action.memberIds.length === 0 && !action.assignee)
      throw wrong('Notifying needs members (memberIds), or «assignee».');
    return { ...action, memberIds: once(action.memberIds) };
  }
  return action;
}

/**
 * A rule without what does not belong to it. @throws AppError `invalid_request` for what cannot be meant: nobody to assign
 * to, no tag, nobody to notify, a wait without hours
 */
export function tidy(definition: AutomationDefinition): AutomationDefinition {
  const { event, statuses, tagIds, hours } = definition.trigger;
  if (event === 'waiting' && hours === null)
    throw wrong('A rule for waiting customers needs the hours they have waited (trigger.hours).');
  return {
    trigger: {
      event,
      statuses: event === 'status_changed' ? once(statuses) : [],
      tagIds: event === 'tag_added' || event === 'tag_removed' ? once(tagIds) : [],
      hours: event === 'waiting' ? hours : null,
    },
    match: definition.match,
    conditions: definition.conditions.map(tidyCondition),
    actions: definition.actions.map(tidyAction),
  };
}
