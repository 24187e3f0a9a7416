import type { CustomerTier, PlaceInTier, SaveTierRules, TierMember, TierRules } from '@madoguchi/contract';
import { recordAudit } from '../../audit/index.ts';
import { storable } from '../../conversations/index.ts';
import { findCustomer, lockCustomer, wholePerson } from '../../customers/index.ts';
import { purchaseDays, settleBuyers } from '../../loyalty/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../../platform/realtime/index.ts';
import { movedOn, noSuch, programmeNews, wrong } from '../dependencies.ts';
import { today as findToday } from '../programme.store.ts';
import { changesUntil, countsFrom, countsIn, nextOf, standingOn } from './domain.ts';
import * as store from './tier.store.ts';

const none = { version: 0, months: 12, tiers: [] };

/** The rules that hold now, how many are in each tier, and every version before. */
export async function readRules(tx: Tx): Promise<TierRules> {
  const waiting = await settleBuyers(tx);
  const rows = await store.listRules(tx);
  const today = await findToday(tx);
  const { version, months, tiers } = rows[0] ?? none;
  const found = await store.countMembers(tx, { tiers, from: countsFrom(today, months), to: today });
  const counts = tiers.map(({ key }) => ({
    key,
    people: found.find((each) => each.key === key)?.people ?? 0,
  }));
  const versions = rows.map(({ day: _day, ...row }) => row);
  return { version, months, tiers: [...tiers], counts, today, waiting, versions };
}

/** Other rules hold from now on. @throws AppError `conflict` when somebody was faster, `invalid_request` */
export function saveRules(
  dependencies: ChangeDependencies,
  actor: Actor,
  { basedOn, months, tiers }: SaveTierRules,
): Promise<void> {
  const keys = tiers.map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw wrong('tiers', 'must name each tier once');
  const empty = tiers.findIndex(({ by, least }) => by !== 'hand' && least === 0);
  if (empty !== -1) throw wrong(`tiers.${empty}.least`, 'must be more than 0');
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const [before] = await store.listRules(tx);
    if ((before?.version ?? 0) !== basedOn) throw movedOn();
    const version = basedOn + 1;
    if (!(await store.insertRules(tx, { version, months, tiers }, actor.memberId))) throw movedOn();
    await recordAudit(tx, actor, 'tier.rules_updated', { before: { version: basedOn }, after: { version } });
    events.push(programmeNews('tier', String(version)));
  });
}

/** A page of who is in a tier; asks for one more than it answers. */
export async function membersOf(
  tx: Tx,
  asked: { tier: string | null; after: string | null; limit: number },
): Promise<TierMember[]> {
  await settleBuyers(tx);
  const { months, tiers } = (await store.listRules(tx))[0] ?? none;
  const today = await findToday(tx);
  return store.listMembers(tx, { ...asked, tiers, from: countsFrom(today, months), to: today });
}

/** Where a customer stands and how that came about. @throws AppError `not_found` */
export async function readTier(tx: Tx, customerId: string): Promise<CustomerTier> {
  const customer = await findCustomer(tx, customerId);
  if (customer === undefined) throw noSuch('customer');
  await settleBuyers(tx);
  const rows = await store.listRules(tx);
  const today = await findToday(tx);
  const placements = await store.placementsOf(tx, await wholePerson(tx, customer.id));
  const facts = {
    bought: await purchaseDays(tx, customer.id),
    rules: rows.toReversed().map(({ day, months, tiers }) => ({ from: day, months, tiers })),
    placed: placements.toReversed().map(({ day, tier }) => ({ on: day, tier })),
  };
  const { months, tiers } = rows[0] ?? none;
  const since = countsFrom(today, months);
  const counts = countsIn(facts.bought, since, today);
  return {
    customer: { id: customer.id, name: customer.name, honorific: customer.honorific },
    ...standingOn(facts, today),
    ...counts,
    since,
    next: nextOf(tiers, counts),
    changes: changesUntil(facts, today),
    placements: placements.map(({ day: _day, ...placement }) => placement),
  };
}

/** Places a customer by hand, or lets purchases decide again. @throws AppError `not_found`, `invalid_request`, `conflict` */
export function place(
  dependencies: ChangeDependencies,
  actor: Actor,
  customerId: string,
  { tier, reason }: PlaceInTier,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const customer = await lockCustomer(tx, customerId);
    if (customer === undefined) throw noSuch('customer');
    if (customer.erasedAt !== null)
      throw new AppError('conflict', 'Their data was erased on request: they are in no tier any more.');
    const { tiers } = (await store.listRules(tx))[0] ?? none;
    if (tier !== null && !tiers.some(({ key }) => key === tier))
      throw wrong('tier', 'must be a tier of the rules that hold now');
    await store.insertPlacement(
      tx,
      { customerId: customer.id, tier, reason: storable(reason) },
      actor.memberId,
    );
    await recordAudit(tx, actor, 'tier.placed', {
      // Without their name: the log outlives them, should they ask to be forgotten.
      subject: { type: 'customer', id: customer.id, name: '' },
      after: { tier: tier ?? '' },
    });
    events.push(programmeNews('tier', customer.id));
  });
}
