import type { Database, Tx } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './attribution.store.ts';
import { attribute, type Touch } from './attribution.ts';
import { codeKey } from './codes.ts';
import { growthNews } from './dependencies.ts';
import * as due from './due.store.ts';
import * as facts from './facts.store.ts';

const day = 86_400_000;

/** How far back clicks count that belong to no campaign. */
const usualWindow = 30;

const channelOfOwner = { campaign: 'code', customer: 'referral', ambassador: 'ambassador' } as const;

type Person = readonly string[];

/** Codes that count for an order: within their period, not of the buyers themselves, and the first use of those that hold once. */
async function countingCodes(
  tx: Tx,
  order: facts.OrderFacts,
  keys: readonly string[],
  person: Person,
): Promise<facts.CodeFacts[]> {
  const counting: facts.CodeFacts[] = [];
  for (const code of await facts.codesCalled(tx, keys)) {
    const { startsOn, endsOn, once, customerId, key } = code;
    const isInPeriod =
      (startsOn === null || startsOn <= order.placedOn) && (endsOn === null || order.placedOn <= endsOn);
    if (!isInPeriod || (customerId !== null && person.includes(customerId))) continue;
    if (once && (await facts.firstWithCode(tx, key)) !== order.id) continue;
    counting.push(code);
  }
  return counting;
}

/** How an order stands by all that is known now. */
async function reckon(
  tx: Tx,
  order: facts.OrderFacts,
  keys: readonly string[],
  person: Person,
): Promise<store.Standing> {
  const { customerId, clickId, placedAt, counted } = order;
  const kept = counted ? order.total - order.refunded : 0;
  const standing = { customerId, clickId, placedAt, counted, kept };
  if (!counted) return { ...standing, touches: [] };
  const clicks = await facts.clicksOf(tx, { customerIds: person, clickId, placedAt });
  const codes = await countingCodes(tx, order, keys, person);
  const windows = new Map(clicks.map((click) => [click.campaignId ?? '', click.windowDays ?? usualWindow]));
  const touches = clicks.map(({ id, campaignId, at, scan }): Touch => ({
    id,
    campaignId: campaignId ?? '',
    at: new Date(at),
    by: scan === null ? 'click' : 'scan',
  }));
  const sale = {
    at: new Date(placedAt),
    amount: order.total,
    refunded: order.refunded,
    codes: codes.map(({ id, campaignId }) => ({ id, campaignId: campaignId ?? '' })),
  };
  const shared = attribute(sale, touches, (campaign) => (windows.get(campaign) ?? usualWindow) * day);
  const seen = { channels: new Set<string>(), campaigns: new Set<string>() };
  return {
    ...standing,
    touches: shared.touches.map((touch, place) => {
      const click = clicks.find(({ id }) => id === touch.id);
      const code = codes.find(({ id }) => id === touch.id);
      const channel = click?.channel ?? channelOfOwner[code?.owner ?? 'campaign'];
      const row = {
        place,
        kind: touch.by,
        at: touch.at.toISOString(),
        clickId: click?.id ?? null,
        codeId: code?.id ?? null,
        linkId: click?.linkId ?? null,
        campaignId: touch.campaignId === '' ? null : touch.campaignId,
        channel,
        opensChannel: !seen.channels.has(channel),
        opensCampaign: !seen.campaigns.has(touch.campaignId),
        isLast: place === shared.touches.length - 1,
        first: shared.claims.first[place] ?? 0,
        last: shared.claims.last[place] ?? 0,
        linear: shared.claims.linear[place] ?? 0,
        position: shared.claims.position[place] ?? 0,
      };
      seen.channels.add(channel);
      seen.campaigns.add(touch.campaignId);
      return row;
    }),
  };
}

/**
 * Attributes one order by all that is known now. When it newly tells who made a click, or whose it is, the other orders of
 * those people are to be looked at too: answered as ids.
 */
async function attributeOne(tx: Tx, orderId: string, cause: due.Cause): Promise<string[]> {
  const order = await facts.orderFacts(tx, orderId);
  if (order === undefined) return [];
  const before = await store.findStanding(tx, orderId);
  const keys = [...new Set(order.codes.map(codeKey))].filter((key) => key !== '');
  const moved = await store.writeCodes(tx, orderId, keys);
  const person = await facts.personOf(tx, order.customerId);
  const after = await reckon(tx, order, keys, person);
  const isSame =
    before !== undefined &&
    before.kept === after.kept &&
    JSON.stringify(before.touches) === JSON.stringify(after.touches);
  await store.writeStanding(tx, order, after);
  if (before !== undefined && !isSame) await store.noteChange(tx, orderId, { cause, before, after });
  await followCodes(tx, { order, keys, moved, before });
  const isKnown = before?.clickId === after.clickId && before?.customerId === after.customerId;
  if (isKnown && cause !== 'identity') return [];
  if (before === undefined && after.clickId === null) return [];
  const former =
    before?.customerId === after.customerId ? [] : await facts.personOf(tx, before?.customerId ?? null);
  return facts.ordersOfPerson(tx, [...new Set([...person, ...former])]);
}

/** Whether a code that holds once counts for another order now: when it came to this one, left it, or this one's place in time moved. */
async function followCodes(
  tx: Tx,
  {
    order,
    keys,
    moved,
    before,
  }: {
    order: facts.OrderFacts;
    keys: readonly string[];
    moved: readonly string[];
    before: store.Standing | undefined;
  },
): Promise<void> {
  const isElsewhere =
    before !== undefined && (before.counted !== order.counted || before.placedAt !== order.placedAt);
  const touched = isElsewhere ? [...new Set([...keys, ...moved])] : moved;
  if (touched.length === 0) return;
  const once = (await facts.codesCalled(tx, touched)).filter((code) => code.once).map(({ key }) => key);
  if (once.length > 0) await due.dueOfCodes(tx, once, order.id, 'code');
}

export type AttributionDependencies = { database: Database; realtime: RealtimeHub };

/** How many orders one transaction attributes. */
const batch = 50;

/** Attributes orders that are due; true while there may be more. One process at a time does so in a workspace. */
export async function attributeDue(
  { database, realtime }: AttributionDependencies,
  workspaceId: string,
): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    if (!(await due.mayAttribute(tx))) return false;
    const taken = await due.takeDue(tx, batch);
    if (taken.length === 0) return false;
    const done = new Set<string>();
    const others = new Set<string>();
    for (const { orderId, cause } of taken) {
      for (const id of await attributeOne(tx, orderId, cause)) others.add(id);
      done.add(orderId);
    }
    // The others learnt of it in this moment: also those that were attributed just before.
    for (const id of others) await attributeOne(tx, id, 'identity');
    await appendEvents(tx, [growthNews('orders', null)]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return true;
  });
}
