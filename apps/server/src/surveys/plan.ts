import type { SurveyRules } from '@madoguchi/contract';
import { findPlace } from '../broadcasts/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { minuteMs, wallOf } from '../platform/time/index.ts';
import { inviteAbout, inviteRound, lookedAt, noteLooked } from './plan.store.ts';
import { runningSurveys, type SurveyRow } from './survey.store.ts';

/** How far each look goes back behind the last one: what was committed late is seen too. */
const overlapMs = 10 * minuteMs;
const most = 2000;
const roundBatch = 200;

/** The round of a survey by the calendar that is on at an instant, `2026-10`; null outside its months. */
export function roundAt({ months }: Pick<SurveyRules, 'months'>, now: Date, timeZone: string): string | null {
  const month = new Date(wallOf(now, timeZone)).toISOString().slice(0, 7);
  return months.includes(Number(month.slice(5))) ? month : null;
}

/** Looks for what surveys ask about, and notes whom they are to ask. Each cause is noted once, however often one looks. */
export async function planSurveys(
  { database }: { database: Database },
  workspaceId: string,
  now: Date = new Date(),
): Promise<void> {
  const running = await database.inWorkspace(workspaceId, runningSurveys);
  for (const survey of running) await database.inWorkspace(workspaceId, (tx) => planOne(tx, survey, now));
}

async function planOne(tx: Tx, survey: SurveyRow, now: Date): Promise<void> {
  const { id, rules, enabledAt } = survey;
  const { trigger, delayHours } = rules;
  if (enabledAt === null || trigger === 'manual') return;
  if (trigger === 'schedule') {
    const round = roundAt(rules, now, (await findPlace(tx)).timeZone);
    if (round !== null) await inviteRound(tx, { id, round }, { now, limit: roundBatch });
    return;
  }
  const begun = new Date(enabledAt);
  const last = await lookedAt(tx, id);
  const from = new Date(Math.max(begun.getTime(), (last ?? begun).getTime() - overlapMs));
  const added = await inviteAbout(tx, { id, trigger, delayHours }, { from, until: now, limit: most });
  // A full batch leaves something behind: the next look begins where this one did.
  if (added < most) await noteLooked(tx, id, now);
}
