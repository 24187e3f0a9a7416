import type { LinkDetail, TrackedLink } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { noSuch } from './dependencies.ts';
import * as store from './link.store.ts';

/** Links as the API answers them; `prefix` is what short addresses begin with. */
export async function shownLinks(
  tx: Tx,
  rows: readonly store.LinkRow[],
  prefix: string,
): Promise<TrackedLink[]> {
  const ids = rows.map(({ id }) => id);
  const addresses = await store.addressesOf(tx, ids);
  const days = await store.recentDays(tx, ids);
  return rows.map((row) => {
    const mine = addresses.filter(({ linkId }) => linkId === row.id);
    const sum = (name: 'counted' | 'scans' | 'bots') =>
      mine.reduce((all, each) => all + each.clicks[name], 0);
    return {
      ...row,
      addresses: mine.map(({ id, slug, channel, clicks }) => ({
        id,
        slug,
        channel,
        clicks,
        url: `${prefix}${slug}`,
      })),
      clicks: { counted: sum('counted'), scans: sum('scans'), bots: sum('bots') },
      recent: days
        .filter(({ linkId }) => linkId === row.id)
        .map(({ day, counted, scans, bots }) => ({ day, counted, scans, bots })),
    };
  });
}

/** A link with where it led before. @throws AppError `not_found` */
export async function readLink(tx: Tx, id: string, prefix: string): Promise<LinkDetail> {
  const row = await store.findLink(tx, id);
  if (row === undefined) throw noSuch('link');
  const [shown] = await shownLinks(tx, [row], prefix);
  if (shown === undefined) throw noSuch('link');
  return { ...shown, versions: await store.listVersions(tx, id) };
}
