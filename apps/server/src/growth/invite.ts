import type { Tx } from '../platform/db/index.ts';
import { insertCampaign } from './campaign.store.ts';
import * as codes from './code.store.ts';
import { newCode } from './codes.ts';
import { noSuch, type GrowthDependencies } from './dependencies.ts';
import { makeLink, ownPlaces } from './links.ts';
import type { OwnPlaces } from './target.ts';

/** How far back a click on somebody’s link counts, in days: a friend thinks about it for a while. */
const windowDays = 90;

/** A campaign in which everything is added together that one programme brings; within a transaction of the caller’s. */
export function makeCampaign(tx: Tx, memberId: string, name: string): Promise<string> {
  return insertCampaign(tx, { name, windowDays }, memberId);
}

type Given = { name: string; target: string; campaignId: string; customerId: string };

/** A customer’s own short link, and a code for those who buy without having clicked; their clicks and orders are counted as any. */
export async function makeInvite(
  tx: Tx,
  memberId: string,
  { name, target, campaignId, customerId }: Given,
  places: OwnPlaces,
): Promise<{ linkId: string; codeId: string }> {
  for (let tries = 0; tries < 20; tries += 1) {
    const code = newCode({ prefix: '', length: 8, checkDigit: true });
    const codeId = await codes.insertCode(
      tx,
      code,
      {
        kind: 'referral',
        owner: 'customer',
        ownerName: '',
        customerId,
        campaignId,
        startsOn: null,
        endsOn: null,
        once: false,
      },
      memberId,
    );
    if (codeId === null) continue;
    // The code tells links of one programme apart without naming a customer.
    const linkId = await makeLink(
      tx,
      memberId,
      {
        name: `${name} ${code}`.slice(0, 120),
        target,
        utmCampaign: '',
        utmContent: '',
        expiresAt: null,
        fallback: null,
        campaignId,
        addresses: [{ channel: 'referral' }],
      },
      places,
    );
    return { linkId, codeId };
  }
  throw noSuch('code');
}

/** What short addresses of a workspace begin with, and which of its places none of its links may lead to. */
export async function linkPlaces(
  dependencies: GrowthDependencies,
  workspaceId: string,
  origin: string,
): Promise<{ prefix: string; places: OwnPlaces }> {
  const prefix = await dependencies.spaces.prefixOf(workspaceId, origin);
  return { prefix, places: await ownPlaces(dependencies, origin) };
}

/** Links were made: who asked for one of their addresses a moment ago was told that there is none. */
export function forgetLinks({ destinations, spaces }: GrowthDependencies): void {
  destinations.forget();
  spaces.forget();
}
