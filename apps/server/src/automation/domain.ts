import type { AutomationEvent, AutomationReason, AutomationTrigger } from '@madoguchi/contract';

/** How far from people and mail a rule may be: what the fifth rule of a chain does sets nothing going any more. */
export const deepest = 5;

/** More rules than this are a program that nobody understands. */
export const mostRules = 100;

/** Something that happened, as rules are asked about it. */
export type Happening = {
  kind: AutomationEvent;
  /** How many rules stand between it and the people or mail that began. */
  depth: number;
  /** Of a change of status: what it became. Of tags: which. Of `waiting`: the rule whose time has come. */
  status: string | null;
  tagIds: readonly string[];
  ruleId: string | null;
};

/** The happenings that a rule for this event is asked about. A first contact is a message that came. */
export function kindOf(event: AutomationEvent): AutomationEvent {
  return event === 'first_contact' ? 'message_received' : event;
}

/** Whether a rule is about this happening at all; what it is not about leaves no trace in its log. */
export function concerns(
  rule: { id: string; trigger: AutomationTrigger },
  happening: Happening,
  firstContact: boolean,
): boolean {
  const { event, statuses, tagIds } = rule.trigger;
  if (kindOf(event) !== happening.kind) return false;
  switch (event) {
    case 'first_contact':
      return firstContact;
    case 'status_changed':
      return statuses.length === 0 || statuses.some((status) => status === happening.status);
    case 'tag_added':
    case 'tag_removed':
      return tagIds.length === 0 || tagIds.some((id) => happening.tagIds.includes(id));
    case 'waiting':
      return happening.ruleId === rule.id;
    default:
      return true;
  }
}

/** What stands between a rule that matches and its actions. */
export type Guard = {
  depth: number;
  /** Whether this rule has acted on the same beginning already. */
  firedForRoot: boolean;
  /** How often it fired on this conversation within the last hour. */
  firedWithinHour: number;
  hourlyLimit: number;
};

/**
 * Why a rule that matches does not act: it has acted on the same beginning (so that nothing it causes starts it again), the
 * chain is too long, or it fires too often. By the first alone every chain ends: it is never longer than there are rules.
 */
export function heldBack(
  guard: Guard,
): Extract<AutomationReason['code'], 'loop' | 'too_deep' | 'too_often'> | null {
  if (guard.firedForRoot) return 'loop';
  if (guard.depth >= deepest) return 'too_deep';
  return guard.firedWithinHour >= guard.hourlyLimit ? 'too_often' : null;
}
