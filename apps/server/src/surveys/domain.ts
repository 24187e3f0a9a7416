import { createHash } from 'node:crypto';
import type { SurveyQuestionKind, SurveyRules, SurveySkipped } from '@madoguchi/contract';
import { dayMs } from '../platform/time/index.ts';

/** The ends of each scale, both possible. */
export const scales = {
  nps: { from: 0, until: 10 },
  csat: { from: 1, until: 5 },
  ces: { from: 1, until: 7 },
} as const satisfies Partial<Record<SurveyQuestionKind, { from: number; until: number }>>;

export type ScaleKind = keyof typeof scales;

export const isScale = (kind: SurveyQuestionKind): kind is ScaleKind => kind in scales;

/** Every score of a scale, the lowest first. */
export function scoresOf(kind: ScaleKind): number[] {
  const { from, until } = scales[kind];
  return Array.from({ length: until - from + 1 }, (_, at) => from + at);
}

/** Scores from which somebody is to ask why: 6 and less of 10, 2 and less of 5. */
const lowFrom: Partial<Record<ScaleKind, number>> = { nps: 6, csat: 2 };
const highFrom: Record<ScaleKind, number> = { nps: 9, csat: 5, ces: 6 };

type Scored = { kind: SurveyQuestionKind; score: number | null };

/** How an answer stands as a whole: low when any score of it is, high when all are. */
export function moodOf(replies: readonly Scored[]): 'low' | 'middle' | 'high' {
  const scored = replies.flatMap(({ kind, score }) =>
    score !== null && isScale(kind) ? [{ kind, score }] : [],
  );
  if (scored.some(({ kind, score }) => score <= (lowFrom[kind] ?? -1))) return 'low';
  return scored.length > 0 && scored.every(({ kind, score }) => score >= highFrom[kind]) ? 'high' : 'middle';
}

/** Whether somebody is one of the share that is asked: the same each time for the same cause, even over many. */
export function isSampled(surveyId: string, cause: string, share: number): boolean {
  const hash = createHash('sha256').update(`${surveyId} ${cause}`).digest();
  return hash.readUInt32BE(0) % 100 < share;
}

/** What is known when an invitation is due. */
export type Around = {
  enabled: boolean;
  erased: boolean;
  optedOut: boolean;
  /** When the person was invited last, to whichever survey. */
  lastInvitedAt: Date | null;
  inAttention: boolean;
  /** The conversation it is about has begun again. */
  reopened: boolean;
  sentThisMonth: number;
  answered: number;
  byHand: boolean;
  cause: string;
  surveyId: string;
  dueAt: Date;
};

/** After so long nobody is asked any more about what happened. */
const latestMs = 7 * dayMs;

/**
 * Whether somebody is asked, or why not. What a person decided by hand is not left to chance, quotas or the months; what the
 * customer said, and the days between two surveys, hold for it too.
 */
export function decide(
  rules: Pick<SurveyRules, 'share' | 'monthly' | 'target' | 'restInAttention'>,
  cooldownDays: number,
  around: Around,
  now: Date,
): SurveySkipped | null {
  const { lastInvitedAt, byHand } = around;
  if (around.erased) return 'erased';
  if (!around.enabled) return 'off';
  if (around.optedOut) return 'opted_out';
  if (lastInvitedAt !== null && now.getTime() - lastInvitedAt.getTime() < cooldownDays * dayMs)
    return 'cooldown';
  if (rules.restInAttention && around.inAttention) return 'attention';
  if (byHand) return null;
  if (around.reopened) return 'reopened';
  if (now.getTime() - around.dueAt.getTime() > latestMs) return 'too_late';
  if (!isSampled(around.surveyId, around.cause, rules.share)) return 'sample';
  if (rules.target !== null && around.answered >= rules.target) return 'target';
  return rules.monthly !== null && around.sentThisMonth >= rules.monthly ? 'monthly' : null;
}

/** How long an invitation may be answered. */
export const openMs = 60 * dayMs;
