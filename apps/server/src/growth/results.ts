import type {
  CampaignFigures,
  OrderAttribution,
  ResultOrder,
  ResultRow,
  Results,
  ResultsQuery,
} from '@madoguchi/contract';
import { csvOf } from '../lists/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { share } from '../statistics/index.ts';
import { requireCampaign } from './campaigns.ts';
import { wrong } from './dependencies.ts';
import { countDue } from './due.store.ts';
import { heardKindOf } from './heard.ts';
import * as evidence from './evidence.store.ts';
import * as store from './results.store.ts';
import { channelNamed } from './visits.ts';

const shareOf = (some: number, all: number) => (all === 0 ? null : share(Math.min(some, all), all));
const none = { orders: 0, lastOrders: 0, first: 0, last: 0, linear: 0, position: 0 };

function checkPeriod({ from, to }: ResultsQuery): void {
  if (to < from) throw wrong('to', 'must not be before «from»');
}

async function namesOf(tx: Tx, by: ResultsQuery['by'], keys: readonly string[]) {
  const campaigns =
    by === 'campaign'
      ? await store.campaignNames(
          tx,
          keys.filter((key) => key !== '-'),
        )
      : [];
  return (key: string): ResultRow['name'] => {
    if (by === 'channel') {
      const { ja, en } = channelNamed(key);
      return { ja, en };
    }
    if (key === '-') return { ja: 'キャンペーンなし', en: 'No campaign' };
    const name = campaigns.find(({ id }) => id === key)?.name ?? key;
    return { ja: name, en: name };
  };
}

/**
 * Orders of a period by what led to them. The rows' claims and what nothing led to add up to what the orders brought, by every
 * model and to the yen.
 * @throws AppError `invalid_request` for a period that ends before it begins
 */
export async function readResults(tx: Tx, asked: ResultsQuery): Promise<Results> {
  checkPeriod(asked);
  const { by, currency } = asked;
  const all = await store.totals(tx, asked);
  const groups = await store.groups(tx, by, asked);
  const clicks = await store.clicksBy(tx, by, asked);
  const answers = await store.heard(tx, asked);
  const answered = answers.reduce((sum, { orders }) => sum + orders, 0);
  const keys = [...new Set([...groups, ...clicks].map(({ key }) => key))];
  const nameOf = await namesOf(tx, by, keys);
  const rows = keys.map((key): ResultRow => {
    const group = groups.find((each) => each.key === key);
    const { orders, lastOrders, first, last, linear, position } = group ?? none;
    return {
      key,
      name: nameOf(key),
      clicks: clicks.find((each) => each.key === key)?.clicks ?? 0,
      orders,
      lastOrders,
      share: shareOf(lastOrders, all.orders),
      money: { first, last, linear, position },
    };
  });
  return {
    currency,
    currencies: await store.currencies(tx),
    orders: all.orders,
    kept: all.kept,
    rows: rows.toSorted(
      (a, b) => b.money.last - a.money.last || b.clicks - a.clicks || (a.key < b.key ? -1 : 1),
    ),
    unattributed: { orders: all.alone, money: all.aloneKept, share: shareOf(all.alone, all.orders) },
    heard: {
      answered,
      mouth: shareOf(
        answers.reduce((sum, row) => sum + (heardKindOf(row.answer) === 'mouth' ? row.orders : 0), 0),
        answered,
      ),
      rows: answers.map((row) => ({
        ...row,
        kind: heardKindOf(row.answer),
        share: share(row.orders, answered),
      })),
    },
    recomputing: await countDue(tx),
  };
}

/** The orders behind a row. @throws AppError `invalid_request` */
export async function readOrdersBehind(
  tx: Tx,
  asked: ResultsQuery & { key: string; limit: number; cursor?: string | undefined },
): Promise<{ items: ResultOrder[]; nextCursor: string | null }> {
  checkPeriod(asked);
  const [at, id] = decodeCursor(asked.cursor, ['instant', 'id']) ?? [];
  const rows = await store.ordersBehind(tx, {
    ...asked,
    after: at === undefined || id === undefined ? null : { at, id },
    limit: asked.limit + 1,
  });
  const items = rows.slice(0, asked.limit);
  const last = items.at(-1);
  const isMore = rows.length > asked.limit && last !== undefined;
  return { items, nextCursor: isMore ? encodeCursor([last.placedAt, last.id]) : null };
}

/** The results as a list for spreadsheets. */
export async function resultsCsv(tx: Tx, asked: ResultsQuery): Promise<string> {
  const { rows, unattributed } = await readResults(tx, asked);
  const line = (
    name: string,
    clicks: number | null,
    orders: number,
    lastOrders: number | null,
    money: readonly number[],
  ) => [name, clicks ?? '', orders, lastOrders ?? '', ...money].map(String);
  return csvOf([
    ['key', 'name', 'clicks', 'orders', 'last_orders', 'first', 'last', 'linear', 'position'],
    ...rows.map(({ key, name, clicks, orders, lastOrders, money }) => [
      key,
      ...line(name.ja, clicks, orders, lastOrders, [money.first, money.last, money.linear, money.position]),
    ]),
    [
      'none',
      ...line(
        '不明',
        null,
        unattributed.orders,
        null,
        Array.from({ length: 4 }, () => unattributed.money),
      ),
    ],
  ]);
}

/** What led to one order, and how that came to be known. @throws AppError `not_found` */
export async function readEvidence(tx: Tx, orderId: string): Promise<OrderAttribution> {
  if (!(await evidence.orderExists(tx, orderId)))
    throw new AppError('not_found', 'This order does not exist in this workspace.');
  const head = await evidence.findHead(tx, orderId);
  const touches = await evidence.touchesOfOrder(tx, orderId);
  const { currency = 'JPY', kept = 0, heardOf = null } = head ?? {};
  return {
    currency,
    kept,
    heardOf,
    unattributed: touches.length === 0 ? kept : 0,
    touches: touches.map((touch) => ({ ...touch, channel: channelNamed(touch.channel) })),
    changes: await evidence.changesOfOrder(tx, orderId),
  };
}

/** @throws AppError `not_found` */
export async function readFigures(tx: Tx, campaignId: string, currency: string): Promise<CampaignFigures> {
  await requireCampaign(tx, campaignId);
  const { first, last, linear, position, ...figures } = await evidence.figuresOf(tx, campaignId, currency);
  return {
    ...figures,
    rate: shareOf(figures.leading, figures.clicks.counted),
    money: { first, last, linear, position },
  };
}
