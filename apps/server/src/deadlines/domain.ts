import type {
  DeadlineCondition,
  DeadlineKind,
  DeadlineMark,
  DeadlineRule,
  DeadlineWhy,
} from '@madoguchi/contract';
import type { BusinessCalendar } from '../calendar/index.ts';
import { holdsOf, isSettled, needsOf, type Need, type Stage, type Story } from './needs.ts';
import { afterHolds, dueOf, tellingTimes, type Hold } from './term.ts';

/** What rules ask about a conversation. */
export type Circumstances = {
  channelId: string;
  customerId: string;
  companyId: string | null;
  tagIds: readonly string[];
};

function holds(condition: DeadlineCondition, about: Circumstances, marks: readonly DeadlineMark[]): boolean {
  switch (condition.kind) {
    case 'channel':
      return condition.channelIds.includes(about.channelId);
    case 'tags':
      return condition.tagIds.some((id) => about.tagIds.includes(id));
    case 'customer':
      return condition.customerIds.includes(about.customerId);
    case 'company':
      return about.companyId !== null && condition.companyIds.includes(about.companyId);
    case 'reading':
      return condition.marks.some((mark) => marks.includes(mark));
  }
}

/** The first rule for a kind whose conditions all hold. */
export function ruleFor(
  rules: readonly DeadlineRule[],
  kind: DeadlineKind,
  about: Circumstances,
  marks: readonly DeadlineMark[],
): DeadlineRule | null {
  const fits = ({ kinds, conditions }: DeadlineRule) =>
    kinds.includes(kind) && conditions.every((condition) => holds(condition, about, marks));
  return rules.find(fits) ?? null;
}

/** A deadline as it is reckoned. `dueAt` is null while its time stands still. */
export type Reckoned = Need & {
  dueAt: number | null;
  why: DeadlineWhy;
  warnAt: number | null;
  lateAt: number | null;
};

export type Book = { rules: readonly DeadlineRule[]; calendar: BusinessCalendar };

/** Later than every deadline: what stands still. */
const never = Number.MAX_SAFE_INTEGER;

/**
 * By when a need is due: the earliest of what its stages ask for, each counted from its own message, so that a later one never
 * makes it due before that was written; null when no rule says anything.
 */
function reckonNeed(need: Need, about: Circumstances, book: Book, all: readonly Hold[]): Reckoned | null {
  const settledAt = need.metAt ?? need.endedAt;
  // What was answered during a hold had its time standing until then.
  const until =
    settledAt === null ? all : all.map((hold) => ({ ...hold, until: earlier(hold.until, settledAt) }));
  const asked = need.stages.flatMap((stage) => reckonStage(need, stage, about, book, until) ?? []);
  // Of the same time the first: that one was known first.
  const [first = null] = asked.toSorted((a, b) => (a.dueAt ?? never) - (b.dueAt ?? never));
  return first;
}

function reckonStage(
  need: Need,
  stage: Stage,
  about: Circumstances,
  { rules, calendar }: Book,
  holds: readonly Hold[],
): Reckoned | null {
  const rule = ruleFor(rules, need.kind, about, stage.marks);
  const due = rule === null ? null : dueOf(rule.term, calendar, stage.at);
  if (rule === null || due === null) return null;
  const { at, heldMs } = afterHolds(due.at, rule, calendar, stage.at, holds);
  const why = {
    rule,
    early: due.early,
    heldMinutes: Math.round(heldMs / 60_000),
    ...(stage === need.stages[0] ? {} : { since: new Date(stage.at).toISOString() }),
  };
  const silent = { warnAt: null, lateAt: null };
  const times = at === null || isSettled(need) ? silent : tellingTimes(at, rule, calendar, stage.at);
  return { ...need, dueAt: at, why, ...times };
}

const earlier = (until: number | null, at: number): number => (until === null ? at : Math.min(until, at));

/**
 * All deadlines of a conversation, from what was said and done in it: the same whenever and in whatever order it was
 * recorded. Needs without a deadline come without one.
 */
export function reckon(
  story: Story,
  about: Circumstances,
  book: Book,
): { need: Need; deadline: Reckoned | null }[] {
  const all = holdsOf(story);
  return needsOf(story).map((need) => ({ need, deadline: reckonNeed(need, about, book, all) }));
}
