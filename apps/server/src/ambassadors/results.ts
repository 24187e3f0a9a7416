import type { AmbassadorExportQuery, AmbassadorResults, AmbassadorResultsQuery } from '@madoguchi/contract';
import { broughtBy } from '../growth/index.ts';
import { csvOf } from '../lists/index.ts';
import { countPostsBy } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { writersOf } from './account.store.ts';
import { costOf, countAgreements } from './agreement.store.ts';
import { noSuch, wrong } from './dependencies.ts';
import { costOfEach, fewest, figuresOf } from './figures.ts';
import { readList } from './queries.ts';
import { listSources } from './source.store.ts';
import { findRow, todayOf } from './store.ts';

/** How much of the work is with people one has worked with before. */
export const readFigures = async (tx: Tx) => figuresOf(await countAgreements(tx));

type Period = { from: string; to: string; currency: string };

async function resultsOf(tx: Tx, id: string, asked: Period): Promise<AmbassadorResults> {
  const sources = await listSources(tx, id);
  const those = (kind: (typeof sources)[number]['kind']) =>
    sources.filter((each) => each.kind === kind).map(({ targetId }) => targetId);
  const { clicks, orders, lastOrders, ...money } = await broughtBy(
    tx,
    { links: those('link'), codes: those('code'), campaigns: those('campaign') },
    asked,
  );
  const { agreements, cost } = await costOf(tx, id, asked);
  return {
    currency: asked.currency,
    clicks,
    orders,
    lastOrders,
    money,
    posts: await countPostsBy(tx, await writersOf(tx, id), asked),
    cost,
    agreements,
    costPerOrder: asked.currency === 'JPY' && agreements > 0 ? costOfEach(cost, orders) : null,
    fewest,
  };
}

const dayMs = 86_400_000;

/** The period that is asked for; a year up to today where nothing is said. @throws AppError `invalid_request` */
async function periodOf(tx: Tx, { from, to, currency }: AmbassadorResultsQuery): Promise<Period> {
  const last = to ?? (await todayOf(tx));
  const first = from ?? new Date(Date.parse(`${last}T00:00:00Z`) - 364 * dayMs).toISOString().slice(0, 10);
  if (last < first) throw wrong('to', 'must not be before «from»');
  return { from: first, to: last, currency };
}

/**
 * What somebody’s links, codes and campaigns brought on these days, and what was agreed with them in these days.
 * @throws AppError `not_found`, `invalid_request` for a period that ends before it begins
 */
export async function readResults(
  tx: Tx,
  id: string,
  asked: AmbassadorResultsQuery,
): Promise<AmbassadorResults> {
  const period = await periodOf(tx, asked);
  if ((await findRow(tx, id)) === undefined) throw noSuch('ambassador');
  return resultsOf(tx, id, period);
}

/** Everybody, page by page, so that a list for spreadsheets has them all. */
async function* everybody(tx: Tx) {
  let cursor: string | undefined;
  do {
    const page = await readList(tx, { limit: 200, query: '', cursor });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function listCsv(tx: Tx): Promise<string[][]> {
  const head =
    'name reading state business topics accounts size followers network observed_on agreements since until warnings';
  const rows = [head.split(' ')];
  for await (const each of everybody(tx)) {
    const { name, reading, state, business, topics, accounts, reach, relation, warnings } = each;
    rows.push(
      [
        name,
        reading,
        state,
        business,
        topics.join(' '),
        accounts.map(({ network, handle }) => `${network}:${handle}`).join(' '),
        reach?.size ?? '',
        reach?.followers ?? '',
        reach?.network ?? '',
        reach?.observedOn ?? '',
        relation.agreements,
        relation.since ?? '',
        relation.until ?? '',
        warnings,
      ].map(String),
    );
  }
  return rows;
}

async function resultsCsv(tx: Tx, asked: Period): Promise<string[][]> {
  const head =
    'name clicks orders last_orders first last linear position posts posts_missing posts_approved agreements cost cost_per_order cost_low cost_high';
  const rows = [head.split(' ')];
  for await (const { id, name } of everybody(tx)) {
    const { clicks, orders, lastOrders, money, posts, agreements, cost, costPerOrder } = await resultsOf(
      tx,
      id,
      asked,
    );
    const each =
      costPerOrder === null ? ['', '', ''] : [costPerOrder.value, costPerOrder.low, costPerOrder.high];
    rows.push(
      [
        name,
        clicks,
        orders,
        lastOrders,
        money.first,
        money.last,
        money.linear,
        money.position,
        posts.all,
        posts.missing,
        posts.approved,
        agreements,
        cost,
        ...each.map((value) => (typeof value === 'number' ? Math.round(value) : value)),
      ].map(String),
    );
  }
  return rows;
}

/** The list, or what everybody brought in a period, for spreadsheets. @throws AppError `invalid_request` */
export async function exportCsv(
  tx: Tx,
  { what, ...asked }: AmbassadorExportQuery,
): Promise<{ csv: string; rows: number }> {
  const table = what === 'list' ? await listCsv(tx) : await resultsCsv(tx, await periodOf(tx, asked));
  return { csv: csvOf(table), rows: table.length - 1 };
}
