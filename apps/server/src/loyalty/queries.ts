import {
  mostCohortMonths,
  purchaseWindows,
  type Buyer,
  type BuyerPage,
  type BuyerQuery,
  type CohortQuery,
  type Cohorts,
  type CurveBy,
  curveGroups,
  newcomerOrigins,
  type Curves,
  type Forecast,
  type ForecastModel,
  type SecondPurchases,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { expectedPurchases, share } from '../statistics/index.ts';
import { listBuyers, type Behind, type BuyerRow } from './behind.store.ts';
import { cohortTable, curvesOf, monthAfter, monthsBetween } from './domain.ts';
import { buyingAt, dayNumber, lifetimeDays, spendingBy } from './forecast.ts';
import { groupOf } from './groups.store.ts';
import { dayHere } from './reckon.ts';
import { settleBuyers } from './settle.ts';
import * as store from './store.ts';

/** What all figures begin with: who waits is counted first, and the day it is. */
async function begin(tx: Tx, now: Date): Promise<{ today: string; waiting: number }> {
  const waiting = await settleBuyers(tx);
  return { today: await dayHere(tx, now), waiting };
}

/** How many buy a second time within fixed days of the first, of those whose days have passed. */
export async function readSecondPurchases(tx: Tx, now = new Date()): Promise<SecondPurchases> {
  const counted = await begin(tx, now);
  const [totals, windows] = await Promise.all([
    store.countAll(tx, counted.today),
    store.countWindows(tx, purchaseWindows, counted.today),
  ]);
  return {
    ...counted,
    ...totals,
    windows: windows.map((each) => ({
      ...each,
      rate: each.mature === 0 ? null : share(each.bought, each.mature),
    })),
  };
}

/** Of who first bought in each month, how many bought in the months after. @throws AppError `invalid_request` */
export async function readCohorts(tx: Tx, { from, to }: CohortQuery, now = new Date()): Promise<Cohorts> {
  const months = monthsBetween(from, to) + 1;
  if (months < 1) throw new AppError('invalid_request', '«to» must not be a month before «from».');
  if (months > mostCohortMonths)
    throw new AppError('invalid_request', `Ask for ${mostCohortMonths} months at most («from» to «to»).`);
  const counted = await begin(tx, now);
  const counts = await store.countCohorts(tx, from, to, counted.today);
  return { ...counted, items: cohortTable(counts, counted.today) };
}

/** How long it takes until customers buy again, by group. */
export async function readCurves(tx: Tx, by: CurveBy, now = new Date()): Promise<Curves> {
  const counted = await begin(tx, now);
  const { sightings, left } = await store.followGroups(tx, by, counted.today);
  return { ...counted, by, landmarkDays: groupOf[by].landmarkDays, left, ...curvesOf(by, sightings) };
}

/** What the model said when it was last fitted. */
export async function readForecast(tx: Tx, now = new Date()): Promise<Forecast> {
  const [kept, today] = await Promise.all([store.findForecast(tx), dayHere(tx, now)]);
  if (kept !== undefined) return { ...kept.result, reckonedAt: kept.reckonedAt };
  const { buyers, again } = await store.countAll(tx, today);
  return {
    today,
    customers: buyers,
    repeaters: again,
    lack: 'not_yet',
    fittedOn: 0,
    model: null,
    holdout: null,
    expected: null,
    reckonedAt: null,
  };
}

const missing = (what: string) => new AppError('invalid_request', `This figure needs «${what}».`);

const daysOf = (month: string) => ({ firstDay: `${month}-01`, nextDay: `${monthAfter(month, 1)}-01` });

async function behindOf(tx: Tx, query: BuyerQuery): Promise<Behind> {
  const { figure, days, outcome, month, after, by, group, repeats } = query;
  if (figure === 'window') {
    if (days === undefined || outcome === undefined) throw missing('days» and «outcome');
    return { figure, days, outcome, ended: month === undefined ? null : daysOf(month) };
  }
  if (figure === 'newcomers') {
    const origin = newcomerOrigins.find((one) => one === group);
    if (month === undefined || origin === undefined) throw missing('month» and «group');
    return { figure, month: daysOf(month), origin };
  }
  if (figure === 'cohort') {
    if (month === undefined) throw missing('month');
    return { figure, month, at: after === undefined ? null : monthAfter(month, after) };
  }
  if (figure === 'curve') {
    const keys: readonly string[] = by === undefined ? [] : curveGroups[by];
    if (by === undefined || group === undefined) throw missing('by» and «group');
    if (!keys.includes(group))
      throw new AppError('invalid_request', `«group» must be ${keys.map((key) => `«${key}»`).join(' or ')}.`);
    return { figure, by, group };
  }
  if (figure === 'forecast') return { figure };
  if (repeats === undefined) throw missing('repeats');
  const holdout = (await store.findForecast(tx))?.result.holdout ?? null;
  if (holdout === null)
    throw new AppError('invalid_request', 'The model was not checked yet: there are no bars to open.');
  return { figure, until: holdout.splitOn, repeats, orMore: repeats === holdout.bars.length - 1 };
}

function expectedOf(row: BuyerRow, model: ForecastModel | null, today: string): Buyer['expected'] {
  const buying = buyingAt(row.days, dayNumber(today));
  if (model === null || buying === null) return null;
  const ahead = (days: number) => expectedPurchases(model, buying, days / 7);
  const each = row.currency === null ? null : spendingBy(model, row);
  return {
    days90: ahead(90),
    days365: ahead(365),
    lifetime: each === null ? null : ahead(lifetimeDays) * each,
    currency: row.currency,
  };
}

/** A page of the customers behind a figure, with what is foreseen of each. @throws AppError `invalid_request` */
export async function readBuyers(tx: Tx, query: BuyerQuery, now = new Date()): Promise<BuyerPage> {
  const [firstOn, id] = decodeCursor(query.cursor, ['name', 'id']) ?? [];
  if (firstOn !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(firstOn))
    throw new AppError('invalid_request', 'This cursor is not one of this list.');
  const after = firstOn === undefined || id === undefined ? null : { firstOn, id };
  const { today } = await begin(tx, now);
  const behind = await behindOf(tx, query);
  const [rows, kept] = await Promise.all([
    listBuyers(tx, behind, today, { after, limit: query.limit + 1 }),
    store.findForecast(tx),
  ]);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => {
      const { customer, firstOn: first, secondOn, lastOn, purchases } = row;
      const expected = expectedOf(row, kept?.result.model ?? null, today);
      return { customer, firstOn: first, secondOn, lastOn, purchases, expected };
    }),
    nextCursor:
      rows.length > query.limit && last !== undefined ? encodeCursor([last.firstOn, last.customer.id]) : null,
  };
}
