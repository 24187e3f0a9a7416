import type { GrowthSettings, SaveGrowthSettings } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { growthNews, movedOn, wrong, type GrowthDependencies } from './dependencies.ts';
import { noticeOf } from './notice.ts';
import * as store from './settings.store.ts';

/** What is switched on, and the notice that follows from it. */
export async function readSettings(tx: Tx, address: string): Promise<GrowthSettings> {
  const { company, ...row } = await store.findSettings(tx);
  return { ...row, address, notice: noticeOf({ company, ...row }) };
}

/** @throws AppError `conflict`, `invalid_request` for a domain that is the desk's own, `address_in_use` for another's */
export async function saveSettings(
  dependencies: GrowthDependencies,
  actor: Actor,
  { basedOn, hosts, ...switches }: SaveGrowthSettings,
  origin: string,
): Promise<void> {
  const { hostname } = new URL(dependencies.publicUrl ?? origin);
  const own = hosts.findIndex((host) => host === hostname);
  if (own !== -1)
    throw wrong(`hosts.${own}`, 'is the address of the desk itself: give links a domain of their own');
  await changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { company: _company, revision: _revision, ...before } = await store.findSettings(tx);
    if (!(await store.saveSettings(tx, basedOn, switches))) throw movedOn();
    const taken = await store.takeHosts(tx, [...new Set(hosts)]);
    if (taken !== null)
      throw new AppError('address_in_use', `The domain ${taken} belongs to another workspace of this desk.`);
    await recordAudit(tx, actor, 'growth_settings.updated', { before, after: { ...switches, hosts } });
    events.push(growthNews('settings', null));
  });
  dependencies.spaces.forget();
  dependencies.destinations.forget();
}
