import type { CareReason, CareSettings, CareState } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Day } from './days.ts';
import { insertTask, neighbours, type NewTask } from './make.store.ts';

/** A step that fell longer ago than this when its event was told is past: asking how somebody is would come too late. */
const pastDays = 7;

const days = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export type Placed = { id: string | undefined; state: CareState; reason: CareReason | null };

/**
 * Makes a task that a plan asks for, or notes why it does not come about: too near another of its purpose, too many in the
 * month, or long past. The customer must be locked, so that whatever comes at once is counted one after another.
 */
export async function placeTask(tx: Tx, task: NewTask, settings: CareSettings, today: Day): Promise<Placed> {
  const { purpose, dueOn, customerId } = task;
  const { windowDays, monthlyCap } = settings;
  const { near, inMonth } = await neighbours(tx, customerId, { purpose, dueOn, windowDays });
  const reason: CareReason | null =
    days(dueOn, today) > pastDays ? 'past' : near ? 'too_close' : inMonth >= monthlyCap ? 'too_many' : null;
  const state = reason === null ? 'waiting' : 'stopped';
  return { id: await insertTask(tx, task, { state, reason }), state, reason };
}
