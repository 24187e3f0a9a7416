import type { DeadlineCondition, DeadlineRule, DeadlineTerm } from '@madoguchi/contract';
import type { PlainKey } from '../../kit/translate.ts';

export const conditionKinds = ['tags', 'reading', 'channel', 'customer', 'company'] as const;
export const termKinds = ['clock', 'open', 'elapsed', 'none'] as const;

export function blankCondition(kind: DeadlineCondition['kind']): DeadlineCondition {
  switch (kind) {
    case 'channel':
      return { kind, channelIds: [] };
    case 'tags':
      return { kind, tagIds: [] };
    case 'customer':
      return { kind, customerIds: [] };
    case 'company':
      return { kind, companyIds: [] };
    case 'reading':
      return { kind, marks: [] };
  }
}

/** A term of another kind, with what is usual for it. */
export function blankTerm(kind: DeadlineTerm['kind']): DeadlineTerm {
  switch (kind) {
    case 'clock':
      return { kind, early: { before: '15:00', days: 0, time: '18:00' }, days: 1, time: '12:00' };
    case 'open':
      return { kind, minutes: 120 };
    case 'elapsed':
      return { kind, minutes: 240 };
    case 'none':
      return { kind };
  }
}

export const blankRule = (id: string): DeadlineRule => ({
  id,
  name: '',
  kinds: ['first_answer'],
  conditions: [],
  term: { kind: 'open', minutes: 60 },
  held: 'stops',
  warnMinutes: 30,
  onCall: false,
});

const valuesOf = (condition: DeadlineCondition): readonly string[] => {
  switch (condition.kind) {
    case 'channel':
      return condition.channelIds;
    case 'tags':
      return condition.tagIds;
    case 'customer':
      return condition.customerIds;
    case 'company':
      return condition.companyIds;
    case 'reading':
      return condition.marks;
  }
};

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u.test(text);
const longest = 60 * 24 * 60;

function wrongTerm(term: DeadlineTerm): PlainKey | null {
  if (term.kind === 'none') return null;
  if (term.kind !== 'clock')
    return term.minutes >= 5 && term.minutes <= longest ? null : 'deadlines.wrong.length';
  const { early, days, time } = term;
  if (![time, ...(early === null ? [] : [early.before, early.time])].every(isTime))
    return 'deadlines.wrong.time';
  if (early === null) return null;
  const isLater = early.days < days || (early.days === days && early.time <= time);
  // What comes in the evening is due before what comes the next morning.
  const isBeforeNext = days < early.days + 1 || (days === early.days + 1 && time <= early.time);
  return isLater && isBeforeNext ? null : 'deadlines.wrong.order';
}

/** The first thing that is wrong with a rule, as the server would find it; null when it can be kept. */
export function wrongOf(rule: DeadlineRule): PlainKey | null {
  if (rule.kinds.length === 0) return 'deadlines.wrong.kinds';
  if (rule.conditions.some((one) => valuesOf(one).length === 0)) return 'deadlines.wrong.condition';
  return wrongTerm(rule.term);
}

/** The rules with one moved by a place, up (−1) or down (+1). */
export function moved(rules: readonly DeadlineRule[], index: number, by: -1 | 1): DeadlineRule[] {
  const rule = rules[index];
  const to = index + by;
  if (rule === undefined || to < 0 || to >= rules.length) return [...rules];
  return rules.toSpliced(index, 1).toSpliced(to, 0, rule);
}

/** On call only what runs day and night can be. */
export const fitted = (rule: DeadlineRule): DeadlineRule =>
  rule.term.kind === 'elapsed' ? rule : { ...rule, onCall: false };
