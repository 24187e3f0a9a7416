import type { Campaign, ChangeCampaign, CreateCampaign } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import * as store from './campaign.store.ts';
import { growthNews, movedOn, noSuch } from './dependencies.ts';
import { dueOfClicks } from './due.store.ts';

/** @throws AppError `not_found` */
export async function requireCampaign(tx: Tx, id: string): Promise<Campaign> {
  const found = await store.findCampaign(tx, id);
  if (found === undefined) throw noSuch('campaign');
  return found;
}

export function createCampaign(
  dependencies: ChangeDependencies,
  { workspaceId, memberId }: Actor,
  given: CreateCampaign,
): Promise<Campaign> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const id = await store.insertCampaign(tx, given, memberId);
    events.push(growthNews('campaign', id));
    return requireCampaign(tx, id);
  });
}

/** Another window counts for orders that were, too: they are attributed anew. @throws AppError `not_found`, `conflict` */
export function changeCampaign(
  dependencies: ChangeDependencies,
  { workspaceId }: Actor,
  id: string,
  { basedOn, ...given }: ChangeCampaign,
): Promise<Campaign> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const before = await store.lockCampaign(tx, id);
    if (before === undefined) throw noSuch('campaign');
    if (before.revision !== basedOn) throw movedOn();
    await store.updateCampaign(tx, {
      id,
      name: given.name ?? before.name,
      windowDays: given.windowDays ?? before.windowDays,
      archived: given.archived ?? before.archived,
    });
    if (given.windowDays !== undefined && given.windowDays !== before.windowDays)
      await dueOfClicks(tx, 'campaign');
    events.push(growthNews('campaign', id));
    return requireCampaign(tx, id);
  });
}
