import type { ApprovalConditions, ApprovalRule } from '@madoguchi/contract';
import { parseYen } from './words.ts';

type Named = { id: string; name: string };

/** A rule while it is being written. */
export type RuleDraft = {
  channels: Named[];
  customers: Named[];
  assignees: Named[];
  companies: string[];
  words: string[];
  /** As it is typed. */
  amount: string;
  outside: boolean;
  exceptApprovers: boolean;
  note: string;
};

export const emptyRule: RuleDraft = {
  channels: [],
  customers: [],
  assignees: [],
  companies: [],
  words: [],
  amount: '',
  outside: false,
  exceptApprovers: false,
  note: '',
};

/** A rule as its form shows it. */
export function draftOf(rule: ApprovalRule | null): RuleDraft {
  if (rule === null) return emptyRule;
  const { conditions, channels, customers, assignees, exceptApprovers, note } = rule;
  const { companies, words, outside, amountAtLeast } = conditions;
  const amount = amountAtLeast === null ? '' : new Intl.NumberFormat('en-US').format(amountAtLeast);
  return { channels, customers, assignees, companies, words, amount, outside, exceptApprovers, note };
}

/** What the form says, as the server takes it; an amount that cannot be read is none. */
export function conditionsOf(draft: RuleDraft): ApprovalConditions {
  const ids = (items: readonly Named[]) => items.map(({ id }) => id);
  return {
    channelIds: ids(draft.channels),
    customerIds: ids(draft.customers),
    assigneeIds: ids(draft.assignees),
    companies: draft.companies,
    words: draft.words,
    amountAtLeast: parseYen(draft.amount),
    outside: draft.outside,
  };
}

/** What keeps a rule from being saved. */
export function wrongIn(draft: RuleDraft): 'amount' | 'empty' | null {
  if (draft.amount.trim() !== '' && parseYen(draft.amount) === null) return 'amount';
  const conditions = conditionsOf(draft);
  const lists = [
    conditions.channelIds,
    conditions.customerIds,
    conditions.assigneeIds,
    conditions.companies,
    conditions.words,
  ];
  const isEmpty = lists.every((list) => list.length === 0);
  return isEmpty && conditions.amountAtLeast === null && !conditions.outside ? 'empty' : null;
}

/** The chosen ones by name, from what is offered and what was chosen before; in the order they were chosen. */
export function chosenOf(ids: readonly string[], ...known: (readonly Named[])[]): Named[] {
  const all = known.flat();
  return ids.flatMap((id) => {
    const found = all.find((one) => one.id === id);
    return found === undefined ? [] : [{ id, name: found.name }];
  });
}
