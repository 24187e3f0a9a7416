import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { median, minuteMs, type History, type Usual } from './detect/history.ts';
import { workspaceCases } from './detect/waiting.ts';
import * as store from './history.store.ts';
import { openQuestionsOf } from './signal.store.ts';

/** Everything that is known of a customer's last half year, at a time. */
export async function readHistory(tx: Tx, customerId: string, now: Date): Promise<History> {
  const calendar = await calendarFor(tx, null);
  const [threads, contactChanges, openQuestions, known] = await Promise.all([
    store.findThreads(tx, customerId, now),
    store.findContactChanges(tx, customerId, now),
    openQuestionsOf(tx, customerId),
    store.findUsual(tx, now),
  ]);
  return {
    now: now.getTime(),
    threads,
    contactChanges,
    openQuestions: new Set(openQuestions),
    workspaceUsual: known === undefined ? await lookUpUsual(tx, calendar.openTimeBetween, now) : known,
    openTimeBetween: calendar.openTimeBetween,
    addOpenTime: calendar.addOpenTime,
  };
}

/** Takes the workspace's usual time from its newest answers, once a day. */
async function lookUpUsual(
  tx: Tx,
  openTimeBetween: History['openTimeBetween'],
  now: Date,
): Promise<Usual | null> {
  const taken = (await store.findAnswers(tx, now)).map(({ since, at }) => openTimeBetween(since, at));
  const middle = median(taken);
  const usual =
    middle === null || taken.length < workspaceCases
      ? null
      : { minutes: Math.round(middle / minuteMs), cases: taken.length };
  await store.saveUsual(tx, usual, now);
  return usual;
}
