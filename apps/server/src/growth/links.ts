import type { ChangeLink, CreateLink, LinkChannel, NewLinkAddress } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { requireCampaign } from './campaigns.ts';
import { growthNews, movedOn, noSuch, wrong, type GrowthDependencies } from './dependencies.ts';
import { dueOfClicks } from './due.store.ts';
import * as store from './link.store.ts';
import { nameSpace } from './settings.store.ts';
import { newSlug } from './slugs.ts';
import { faultOfTarget, targetWords, type OwnPlaces } from './target.ts';

/** @throws AppError `invalid_request` for a target that may not be one */
function checkTarget(path: string, target: string | null, places: OwnPlaces): void {
  const fault = target === null ? null : faultOfTarget(target, places);
  if (fault !== null) throw wrong(path, targetWords(fault));
}

/** Which addresses redirect here, so that no link leads to another of ours and round in a ring. */
export async function ownPlaces(
  { spaces, publicUrl }: GrowthDependencies,
  origin: string,
): Promise<OwnPlaces> {
  return { linkHosts: await spaces.allHosts(), deskHost: new URL(publicUrl ?? origin).host };
}

/** What keeps an address from being where a link leads, in words; null when nothing does. */
export async function targetFault(
  dependencies: GrowthDependencies,
  target: string,
  origin: string,
): Promise<string | null> {
  const fault = faultOfTarget(target, await ownPlaces(dependencies, origin));
  return fault === null ? null : targetWords(fault);
}

/** Adds an address by its own slug, or by one made by chance. @throws AppError `conflict` for a slug that is taken */
async function addAddress(tx: Tx, linkId: string, { slug, channel }: NewLinkAddress): Promise<void> {
  if (slug !== undefined) {
    if (await store.insertAddress(tx, { linkId, slug, channel })) return;
    throw new AppError(
      'conflict',
      `The address «${slug}» is taken, or looks like one that is (0 and o, 1, l and i are one here). Choose another.`,
      { errors: [{ path: 'slug', message: 'is taken' }] },
    );
  }
  for (let tries = 0; tries < 20; tries += 1)
    if (await store.insertAddress(tx, { linkId, slug: newSlug(tries < 5 ? 6 : 8), channel })) return;
  throw new AppError('conflict', 'No free address was found. Try again.');
}

/** Makes a link within a transaction of the caller's. @throws AppError `invalid_request`, `not_found`, `conflict` */
export async function makeLink(
  tx: Tx,
  memberId: string,
  given: CreateLink,
  places: OwnPlaces,
): Promise<string> {
  checkTarget('target', given.target, places);
  checkTarget('fallback', given.fallback, places);
  if (given.campaignId !== null) await requireCampaign(tx, given.campaignId);
  const id = await store.insertLink(tx, given, memberId);
  for (const address of given.addresses) await addAddress(tx, id, address);
  await nameSpace(tx, newSlug(4));
  return id;
}

export async function createLink(
  dependencies: GrowthDependencies,
  { workspaceId, memberId }: Actor,
  given: CreateLink,
  origin: string,
): Promise<string> {
  const places = await ownPlaces(dependencies, origin);
  const id = await changing(dependencies, workspaceId, async (tx, events) => {
    const made = await makeLink(tx, memberId, given, places);
    events.push(growthNews('link', made));
    return made;
  });
  // Who asked for one of these addresses a moment ago was told that there is none.
  dependencies.destinations.forget();
  dependencies.spaces.forget();
  return id;
}

/** Changes a link; where it led before stays known. @throws AppError `not_found`, `conflict`, `invalid_request` */
export async function changeLink(
  dependencies: GrowthDependencies,
  { workspaceId, memberId }: Actor,
  { id, origin }: { id: string; origin: string },
  { basedOn, ...given }: ChangeLink,
): Promise<void> {
  const places = await ownPlaces(dependencies, origin);
  await changing(dependencies, workspaceId, async (tx, events) => {
    const before = await store.lockLink(tx, id);
    if (before === undefined) throw noSuch('link');
    if (before.revision !== basedOn) throw movedOn();
    const after = {
      name: given.name ?? before.name,
      target: given.target ?? before.target,
      utmCampaign: given.utmCampaign ?? before.utmCampaign,
      utmContent: given.utmContent ?? before.utmContent,
      expiresAt: given.expiresAt === undefined ? before.expiresAt : given.expiresAt,
      fallback: given.fallback === undefined ? before.fallback : given.fallback,
      campaignId: given.campaignId === undefined ? (before.campaign?.id ?? null) : given.campaignId,
      archived: given.archived ?? before.archived,
    };
    if (given.target !== undefined) checkTarget('target', after.target, places);
    if (given.fallback !== undefined) checkTarget('fallback', after.fallback, places);
    if (after.campaignId !== null) await requireCampaign(tx, after.campaignId);
    await store.updateLink(tx, id, after);
    const leadsElsewhere = (['target', 'fallback', 'expiresAt'] as const).some(
      (name) => after[name] !== before[name],
    );
    if (leadsElsewhere) await store.insertVersion(tx, id, memberId);
    if (after.campaignId !== (before.campaign?.id ?? null)) await dueOfClicks(tx, 'campaign');
    events.push(growthNews('link', id));
  });
  dependencies.destinations.forget();
}

/** One more address of a link, for another channel. @throws AppError `not_found`, `conflict` */
export async function addLinkAddress(
  dependencies: GrowthDependencies,
  { workspaceId }: Actor,
  id: string,
  given: { slug?: string | undefined; channel: LinkChannel },
): Promise<void> {
  await changing(dependencies, workspaceId, async (tx, events) => {
    if ((await store.lockLink(tx, id)) === undefined) throw noSuch('link');
    if ((await store.addressesOf(tx, [id])).length >= 50)
      throw new AppError('unprocessable', 'A link has at most 50 addresses. Make another link.');
    await addAddress(tx, id, given);
    events.push(growthNews('link', id));
  });
  dependencies.destinations.forget();
}
