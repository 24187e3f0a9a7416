import type { DrillResult, Practice, Trend } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import { asked } from './check.ts';
import type { LanguageDependencies } from './context.ts';
import { actionOf } from './domain.ts';
import { chooseDrill, isRight, pairOf } from './drill.ts';
import { fewestWriters } from './policy.ts';
import * as practice from './practice.store.ts';
import type { CheckTask } from './protocol.ts';
import { titlesOf } from './rules.ts';
import { findActions } from './store.ts';

const shownWeeks = 12;
const dayMs = 86_400_000;

/** Mondays, the oldest first, up to that of `latest`. */
export function weeksUntil(latest: string): string[] {
  const end = Date.parse(latest);
  return Array.from({ length: shownWeeks }, (_, index) =>
    new Date(end - (shownWeeks - 1 - index) * 7 * dayMs).toISOString().slice(0, 10),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** One's own marks of twelve weeks, and five questions made for them. */
export async function ownPractice(
  { database, engine }: LanguageDependencies,
  actor: Actor,
): Promise<Practice> {
  const guide = await asked(engine.guide());
  const { memberId } = actor;
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const weeks = weeksUntil(await practice.thisWeek(tx));
    const [since = ''] = weeks;
    const [marks, replies, answers, actions] = await Promise.all([
      practice.marksOf(tx, memberId, since),
      practice.repliesOf(tx, memberId, since),
      practice.answersOf(tx, memberId, since),
      findActions(tx),
    ]);
    const titles = titlesOf(guide);
    const ofRule = [...Map.groupBy(marks, (mark) => mark.rule)].map(([rule, rows]) => ({
      rule,
      title: titles.get(rule) ?? { ja: rule, en: rule },
      seen: sum(rows.map((row) => row.seen)),
      kept: sum(rows.map((row) => row.kept)),
      weeks: weeks.map((week) => rows.find((row) => row.week === week)?.seen ?? 0),
    }));
    const practised = [...new Set(guide.pairs.map((pair) => pair.rule))];
    const inUse = practised.filter((rule) => actionOf(actions, rule) !== 'off');
    const records = inUse.map((rule) => {
      const mark = ofRule.find((each) => each.rule === rule);
      const answer = answers.find((each) => each.rule === rule);
      // What went out all the same counts twice.
      return {
        rule,
        marks: (mark?.seen ?? 0) + (mark?.kept ?? 0),
        given: answer?.given ?? 0,
        right: answer?.right ?? 0,
      };
    });
    return {
      weeks,
      replies: weeks.map((week) => replies.find((row) => row.week === week)?.replies ?? 0),
      marks: ofRule.toSorted((a, b) => b.seen + b.kept - (a.seen + a.kept) || a.rule.localeCompare(b.rule)),
      answers: {
        given: sum(answers.map((row) => row.given)),
        right: sum(answers.map((row) => row.right)),
      },
      drill: chooseDrill(guide, inUse, records),
    };
  });
}

function taskOf(text: string): CheckTask {
  return {
    text,
    channel: 'email',
    // Dates without a year are of 2026 in the drill, as its sentences are.
    sentAt: '2026-11-20T01:00:00.000Z',
    customer: null,
    company: '',
    members: [],
    asked: [],
    dissatisfied: false,
    closures: [],
    workdays: [],
    words: [],
  };
}

/** @throws AppError `not_found` for a question that there is not. */
export async function answerQuestion(
  { database, engine }: LanguageDependencies,
  actor: Actor,
  { questionId, answer }: { questionId: string; answer: string },
): Promise<DrillResult> {
  const guide = await asked(engine.guide());
  const pair = pairOf(guide.pairs, questionId);
  const rule = guide.rules.find((each) => each.rule === pair?.rule);
  if (pair === undefined || rule === undefined)
    throw new AppError('not_found', 'There is no such question (questionId). Load the drill anew.');
  const { findings } = await asked(engine.check(taskOf(answer)));
  const right = isRight(
    pair,
    answer,
    findings.map((finding) => finding.rule),
  );
  await database.inWorkspace(actor.workspaceId, (tx) =>
    practice.insertAnswer(tx, actor.memberId, { rule: pair.rule, question: questionId, right }),
  );
  return {
    right,
    answer: pair.right,
    explanation: pair.explanation,
    rule: pair.rule,
    title: rule.title,
    source: rule.source,
  };
}

/** The team's marks by week. A week in which fewer than three people wrote says nothing at all. */
export async function teamTrend({ database, engine }: LanguageDependencies, actor: Actor): Promise<Trend> {
  const guide = await asked(engine.guide());
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const weeks = weeksUntil(await practice.thisWeek(tx));
    const [since = ''] = weeks;
    const [replies, marks] = await Promise.all([
      practice.teamReplies(tx, since),
      practice.teamMarks(tx, since),
    ]);
    const shown = weeks.map((week) => {
      const team = replies.find((row) => row.week === week);
      if (team === undefined || team.writers < fewestWriters)
        return { week, enough: false, replies: null, rules: [] };
      const rules = marks
        .filter((mark) => mark.week === week)
        .map(({ rule, seen, kept }) => ({
          rule,
          seen,
          kept,
          per100: Math.round((seen * 1000) / team.replies) / 10,
        }));
      return { week, enough: true, replies: team.replies, rules };
    });
    const titles = titlesOf(guide);
    const occurring = new Set(shown.flatMap((week) => week.rules.map((each) => each.rule)));
    return {
      weeks: shown,
      titles: Object.fromEntries(
        [...occurring].map((rule) => [rule, titles.get(rule) ?? { ja: rule, en: rule }]),
      ),
    };
  });
}
