import type { ForecastResult } from '@madoguchi/contract';
import { timeZoneOf } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { askHelper } from '../platform/helpers/index.ts';
import { dayMs, wallOf } from '../platform/time/index.ts';
import type { ForecastTask } from './forecast.helper.ts';
import * as store from './store.ts';

/** The day it is on the workspace’s clock, as 2026-11-26. */
export async function dayHere(tx: Tx, now: Date): Promise<string> {
  return new Date(wallOf(now, await timeZoneOf(tx))).toISOString().slice(0, 10);
}

/** Half a million purchases fit in it; a fit of 10,000 customers takes seconds. */
const limits = { heapMegabytes: 512, patienceMs: 300_000 };

/** A day after the last time; sooner where there was not enough to go by and more is known now. */
function isDue(kept: store.KeptForecast | undefined, customers: number, now: Date): boolean {
  if (kept === undefined) return true;
  const { lack } = kept.result;
  const wanting = lack === 'few_customers' || lack === 'few_repeats' || lack === 'short_history';
  if (wanting && kept.result.customers !== customers) return true;
  return now.getTime() - Date.parse(kept.reckonedAt) >= dayMs;
}

/** Fits the model of repeat buying anew where that is due, in a process of its own; answers whether it did. */
export async function reckonForecast(
  { database }: { database: Database },
  workspaceId: string,
  now = new Date(),
): Promise<boolean> {
  const given = await database.inWorkspace(workspaceId, async (tx) => {
    const today = await dayHere(tx, now);
    const [kept, customers] = await Promise.all([store.findForecast(tx), store.countComplete(tx, today)]);
    if (!isDue(kept, customers, now)) return null;
    return { today, buyers: await store.daysOfAll(tx) };
  });
  if (given === null) return false;
  const program = new URL('forecast.helper.ts', import.meta.url);
  const task: ForecastTask = given;
  const result = await askHelper<ForecastResult>(program, task, limits);
  await database.inWorkspace(workspaceId, (tx) => store.keepForecast(tx, result, now));
  return true;
}
