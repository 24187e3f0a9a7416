import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { detect } from './detect/detect.ts';
import { earliest, type History } from './detect/history.ts';
import { fadesAt, nextChange } from './domain.ts';
import * as cases from './case.store.ts';
import { readHistory } from './history.ts';
import { outcomeOf } from './outcome.ts';
import * as queue from './queue.store.ts';
import { settleCase } from './raise.ts';
import * as signals from './signal.store.ts';
import { recordTrail } from './trail.store.ts';
import { findWeights, setOutcome } from './weights.store.ts';
import { weightsFrom } from './kinds.ts';

/**
 * Looks at one customer: keeps the signs that their history shows, ends those that stand no more, and brings their case in
 * line. The same at any time, however often; whatever dies in between, nothing of it was done. The caller holds the
 * customer (`holdCustomer`).
 *
 * @param now the time that is looked from: nothing later than it is seen
 */
export async function lookAt(tx: Tx, events: NewEvent[], customerId: string, now: Date): Promise<void> {
  await queue.takeLooks(tx, customerId);
  const customer = await queue.findCustomerFacts(tx, customerId);
  if (customer === undefined || customer.erased || customer.mergedInto !== null) return;
  const history = await readHistory(tx, customerId, now);
  const detected = detect(history);
  const changed = await keepFound(tx, customerId, detected, now);
  const weights = weightsFrom((await findWeights(tx)).weights);
  const standing = await signals.standingOf(tx, customerId);
  const { contactPersonId } = customer;
  await settleCase(tx, events, { customerId, contactPersonId }, { standing, changed }, weights, now);
  const decided = await decideOutcomes(tx, customerId, history, now);
  const weighed = standing.map(({ kind, at, strength }) => ({ kind, at: at.getTime(), strength }));
  const next = earliest(detected.lookAt, nextChange(weighed, weights, now.getTime()), decided);
  if (next !== null) await queue.lookAgain(tx, customerId, new Date(next));
}

/** Keeps what was found, and ends what is not found any more or has faded; true when that changed anything. */
async function keepFound(
  tx: Tx,
  customerId: string,
  { found }: ReturnType<typeof detect>,
  now: Date,
): Promise<boolean> {
  let changes = 0;
  const fresh = found.filter((each) => (fadesAt(each) ?? Number.POSITIVE_INFINITY) > now.getTime());
  for (const { at, ...each } of fresh)
    if (await signals.keepSignal(tx, { ...each, customerId, own: true, at: new Date(at) })) changes += 1;
  const keys = new Set(found.map(({ kind, key }) => `${kind} ${key}`));
  const standing = await signals.standingOf(tx, customerId);
  const faded = standing.filter(
    ({ kind, at }) => (fadesAt({ kind, at: at.getTime() }) ?? Number.POSITIVE_INFINITY) <= now.getTime(),
  );
  const settled = standing.filter(({ own, kind, key }) => own && !keys.has(`${kind} ${key}`));
  const end = { by: null, why: null, at: now };
  for (const [kind, ended] of [['faded', faded] as const, ['settled', settled] as const])
    changes += await signals.endSignals(
      tx,
      ended.map(({ id }) => id),
      { ...end, kind },
    );
  return changes > 0;
}

/** What became of closed cases, where data says so; answers when to look again. */
async function decideOutcomes(
  tx: Tx,
  customerId: string,
  history: History,
  now: Date,
): Promise<number | null> {
  let lookAgain: number | null = null;
  for (const { id, closedAt } of await cases.undecidedCases(tx, customerId, now)) {
    const { outcome, lookAt: at } = outcomeOf(history, Date.parse(closedAt));
    lookAgain = earliest(lookAgain, at);
    if (outcome === null) continue;
    await setOutcome(tx, id, { outcome, source: 'data', at: now });
    await recordTrail(tx, id, 'outcome', null, { outcome }, now);
  }
  return lookAgain;
}
