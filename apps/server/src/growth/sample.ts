import type { LinkChannel } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import { insertClicks, type NewClick } from './click.store.ts';
import { makeLink } from './links.ts';
import { addressesOf } from './link.store.ts';

type SampleClick = Pick<NewClick, 'at' | 'channel' | 'device'> & { id: string };

/** Makes a link as the sample has it, open to everybody who is led by it; answers its id and that of its address. */
export async function insertSampleLink(
  tx: Tx,
  memberId: string,
  {
    name,
    target,
    slug,
    channel = 'line',
  }: { name: string; target: string; slug: string; channel?: LinkChannel },
): Promise<{ linkId: string; addressId: string }> {
  const given = {
    name,
    target,
    utmCampaign: '',
    utmContent: '',
    expiresAt: null,
    fallback: null,
    campaignId: null,
    addresses: [{ slug, channel }],
  };
  const linkId = await makeLink(tx, memberId, given, { linkHosts: [], deskHost: '' });
  const [address] = await addressesOf(tx, [linkId]);
  return { linkId, addressId: address?.id ?? newId() };
}

/** Stores clicks that the sample has made. */
export async function insertSampleClicks(
  tx: Tx,
  place: { linkId: string; addressId: string },
  clicks: readonly SampleClick[],
): Promise<void> {
  await insertClicks(
    tx,
    clicks.map((click) => ({ ...click, ...place, scan: null, bot: null, visitor: null, seen: null })),
  );
}
