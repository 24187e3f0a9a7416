import type { ChecklistConditions, ChecklistReason, ReadingMark } from '@madoguchi/contract';

/** How many lists a workspace has at most. */
export const mostLists = 200;

/** What lists are offered by. */
export type Matter = {
  channel: string;
  tagIds: readonly string[];
  marks: readonly ReadingMark[];
  matters: readonly string[];
};

/**
 * Why a list fits a conversation: what was found, of every kind that its conditions name. Null where one kind finds nothing,
 * and for a list without conditions: that one is only chosen by hand.
 */
export function reasonsFor(
  { channels, tagIds, marks, matters }: ChecklistConditions,
  found: Matter,
): ChecklistReason[] | null {
  const looks: [ChecklistReason['kind'], readonly string[], readonly string[]][] = [
    ['channel', channels, [found.channel]],
    ['tag', tagIds, found.tagIds],
    ['mark', marks, found.marks],
    ['matter', matters, found.matters],
  ];
  const reasons: ChecklistReason[] = [];
  for (const [kind, wanted, there] of looks) {
    if (wanted.length === 0) continue;
    const values = wanted.filter((value) => there.includes(value));
    if (values.length === 0) return null;
    reasons.push(...values.map((value) => ({ kind, value })));
  }
  return reasons.length === 0 ? null : reasons;
}
