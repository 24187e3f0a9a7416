import type {
  AutomationAction,
  AutomationCondition,
  AutomationDefinition,
  AutomationRule,
} from '@madoguchi/contract';

/** A rule while it is written: what is still missing is empty. */
export type RuleDraft = {
  name: string;
  definition: AutomationDefinition;
  stop: boolean;
  hourlyLimit: number;
};

export const conditionKinds = [
  'words',
  'channel',
  'assignee',
  'status',
  'tags',
  'customer',
  'reading',
  'sender_domain',
  'language',
  'attachment',
  'automatic',
] as const satisfies readonly AutomationCondition['kind'][];

export const actionKinds = [
  'assign',
  'tag',
  'status',
  'hold',
  'note',
  'notify',
  'checklist',
  'answer',
] as const satisfies readonly AutomationAction['kind'][];

/** A condition of a kind, before anything is chosen. */
export function blankCondition(kind: AutomationCondition['kind']): AutomationCondition {
  switch (kind) {
    case 'words':
      return { kind, not: false, where: 'either', words: [] };
    case 'channel':
      return { kind, not: false, channelIds: [] };
    case 'assignee':
      return { kind, not: false, memberIds: [], nobody: true };
    case 'status':
      return { kind, not: false, statuses: [] };
    case 'tags':
      return { kind, not: false, tagIds: [] };
    case 'customer':
      return { kind, not: false, customerIds: [] };
    case 'reading':
      return { kind, not: false, marks: [] };
    case 'sender_domain':
      return { kind, not: false, domains: [] };
    case 'language':
      return { kind, not: false, languages: [] };
    case 'attachment':
    case 'automatic':
      return { kind, not: false };
  }
}

/** An action of a kind, before anything is chosen. */
export function blankAction(kind: AutomationAction['kind']): AutomationAction {
  switch (kind) {
    case 'assign':
      return { kind, how: 'rotation', memberId: null, memberIds: [], skills: [], presence: 'available' };
    case 'tag':
      return { kind, add: [], remove: [] };
    case 'status':
      return { kind, status: 'in_progress' };
    case 'hold':
      return { kind, reason: '', hours: 24 };
    case 'note':
      return { kind, text: '' };
    case 'notify':
      return { kind, memberIds: [], assignee: false, text: '' };
    case 'checklist':
      return { kind, checklistId: '' };
    case 'answer':
      return { kind, templateId: '', how: 'draft' };
  }
}

export function draftOf(rule: AutomationRule | null): RuleDraft {
  if (rule !== null) {
    const { name, definition, stop, hourlyLimit } = rule;
    return { name, definition, stop, hourlyLimit };
  }
  return {
    name: '',
    definition: {
      trigger: { event: 'message_received', statuses: [], tagIds: [], hours: null },
      match: 'all',
      conditions: [],
      actions: [],
    },
    stop: false,
    hourlyLimit: 10,
  };
}

/** Whether a condition lacks what it is about. */
export function conditionLacks(condition: AutomationCondition): boolean {
  switch (condition.kind) {
    case 'words':
      return condition.words.length === 0;
    case 'channel':
      return condition.channelIds.length === 0;
    case 'assignee':
      return condition.memberIds.length === 0 && !condition.nobody;
    case 'status':
      return condition.statuses.length === 0;
    case 'tags':
      return condition.tagIds.length === 0;
    case 'customer':
      return condition.customerIds.length === 0;
    case 'reading':
      return condition.marks.length === 0;
    case 'sender_domain':
      return condition.domains.length === 0 || condition.domains.some((domain) => !isDomain(domain));
    case 'language':
      return condition.languages.length === 0;
    case 'attachment':
    case 'automatic':
      return false;
  }
}

const isDomain = (text: string): boolean => /^[^\s@]+\.[^\s@]+$/u.test(text);

export type Lack = 'member' | 'tags' | 'reason' | 'hours' | 'text' | 'to' | 'template' | 'checklist';

/** What an action lacks; empty when it can be kept. */
export function actionLacks(action: AutomationAction): Lack[] {
  switch (action.kind) {
    case 'assign':
      return action.how === 'member' && action.memberId === null ? ['member'] : [];
    case 'tag':
      return action.add.length + action.remove.length === 0 ? ['tags'] : [];
    case 'status':
      return [];
    case 'hold':
      return [
        ...(action.reason.trim() === '' ? ['reason' as const] : []),
        ...(wholeWithin(action.hours, 8760) ? [] : ['hours' as const]),
      ];
    case 'note':
      return action.text.trim() === '' ? ['text'] : [];
    case 'notify':
      return [
        ...(action.memberIds.length === 0 && !action.assignee ? ['to' as const] : []),
        ...(action.text.trim() === '' ? ['text' as const] : []),
      ];
    case 'checklist':
      return action.checklistId === '' ? ['checklist'] : [];
    case 'answer':
      return action.templateId === '' ? ['template'] : [];
  }
}

export const wholeWithin = (value: number | null, most: number): boolean =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= most;

/** Whether what a rule does can be tried: all but its name. */
export function isWhole({ trigger, conditions, actions }: AutomationDefinition): boolean {
  return (
    (trigger.event !== 'waiting' || wholeWithin(trigger.hours, 720)) &&
    actions.length > 0 &&
    !conditions.some(conditionLacks) &&
    actions.every((action) => actionLacks(action).length === 0)
  );
}

/** The list with one of its items elsewhere; itself where that is beyond its ends. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): T[] {
  const [item, other] = [items[from], items[from + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.with(from, other).with(from + by, item);
}
