import type { CreateEarlyAccess, EarlyAccess, GivenPass } from '@madoguchi/contract';
import { lockCustomer } from '../../customers/index.ts';
import { targetFault } from '../../growth/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, hashOfAddress, newSecretAddress, type Actor } from '../../platform/http/index.ts';
import { changing } from '../../platform/realtime/index.ts';
import { movedOn, noSuch, programmeNews, wrong, type ProgrammeDependencies } from '../dependencies.ts';
import * as store from './access.store.ts';
import { listRules } from './tier.store.ts';
import { readTier } from './tiers.ts';

/** When it opens for a tier: at its own time where it has one that is earlier, else with everybody. */
export function opensFor(
  { opensAt, early }: Pick<EarlyAccess, 'opensAt' | 'early'>,
  tier: string | null,
): string {
  const own = early.find((each) => each.tier === tier)?.opensAt ?? opensAt;
  return Date.parse(own) < Date.parse(opensAt) ? own : opensAt;
}

/** @throws AppError `invalid_request` for a target or times that cannot be */
export async function createAccess(
  dependencies: ProgrammeDependencies,
  { workspaceId, memberId }: Actor,
  given: CreateEarlyAccess,
  origin: string,
): Promise<string> {
  const fault = await targetFault(dependencies, given.target, origin);
  if (fault !== null) throw wrong('target', fault);
  const late = given.early.findIndex(({ opensAt }) => Date.parse(opensAt) >= Date.parse(given.opensAt));
  if (late !== -1)
    throw wrong(`early.${late}.opensAt`, 'must be before «opensAt», when it opens for everybody');
  if (new Set(given.early.map(({ tier }) => tier)).size < given.early.length)
    throw wrong('early', 'must name each tier once');
  return changing(dependencies, workspaceId, async (tx, events) => {
    const { tiers } = (await listRules(tx))[0] ?? { tiers: [] };
    const unknown = given.early.findIndex(({ tier }) => !tiers.some(({ key }) => key === tier));
    if (unknown !== -1) throw wrong(`early.${unknown}.tier`, 'must be a tier of the rules that hold now');
    const id = await store.insertAccess(
      tx,
      { ...given, address: newSecretAddress(tx.workspaceId) },
      memberId,
    );
    events.push(programmeNews('tier', id));
    return id;
  });
}

/** Ends it, or takes it up again. @throws AppError `not_found`, `conflict` */
export function endAccess(
  dependencies: ProgrammeDependencies,
  { workspaceId }: Actor,
  id: string,
  { basedOn, ended }: { basedOn: number; ended: boolean },
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    if ((await store.findAccess(tx, id)) === undefined) throw noSuch('access');
    if (!(await store.setEnded(tx, id, basedOn, ended))) throw movedOn();
    events.push(programmeNews('tier', id));
  });
}

/** A personal address for a customer, which opens when their tier of that moment may. @throws AppError `not_found`, `conflict` */
export function givePass(
  dependencies: ProgrammeDependencies,
  { workspaceId, memberId }: Actor,
  id: string,
  customerId: string,
): Promise<Omit<GivenPass, 'url'> & { secret: string }> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const access = await store.findAccess(tx, id);
    if (access === undefined) throw noSuch('access');
    const locked = await lockCustomer(tx, customerId);
    if (locked === undefined) throw noSuch('customer');
    if (locked.erasedAt !== null)
      throw new AppError('conflict', 'Their data was erased on request: they are not written to any more.');
    const secret = newSecretAddress(tx.workspaceId);
    const given = { accessId: id, customerId: locked.id, hash: hashOfAddress(secret) };
    await store.putPass(tx, given, memberId);
    events.push(programmeNews('tier', id));
    const { customer, tier } = await readTier(tx, locked.id);
    return { customer, tier, opensAt: opensFor(access, tier), secret };
  });
}

export type Door =
  | { state: 'gone' }
  | { state: 'over'; access: store.AccessRow }
  | { state: 'closed'; access: store.AccessRow; opensAt: string }
  | { state: 'open'; target: string };

/** What an address opens now: for a personal one, by the tier of this moment. */
export async function openAddress(tx: Tx, secret: string, now: Date): Promise<Door> {
  const pass = await store.findPass(tx, hashOfAddress(secret));
  const access =
    pass === undefined ? await store.findByAddress(tx, secret) : await store.findAccess(tx, pass.accessId);
  if (access === undefined) return { state: 'gone' };
  if (access.ended) return { state: 'over', access };
  const tier = pass === undefined ? null : (await readTier(tx, pass.customerId)).tier;
  const opensAt = opensFor(access, tier);
  if (now.getTime() < Date.parse(opensAt)) return { state: 'closed', access, opensAt };
  if (pass !== undefined) await store.noteOpened(tx, pass.accessId, pass.customerId);
  return { state: 'open', target: access.target };
}
