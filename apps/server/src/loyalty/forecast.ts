import type { ForecastModel, ForecastResult, HoldoutBar } from '@madoguchi/contract';
import {
  expectedPurchases,
  expectedSpending,
  fewestForBuying,
  fitBuying,
  fitSpending,
  type Buying,
  type BuyingModel,
} from '../statistics/index.ts';

/** One customer’s purchases: days since 1970-01-01 in order, what was paid on each, and in which currency. */
export type BuyerDays = { days: number[]; amounts: number[]; currency: string | null };

/** The shortest history of which a part can be held out, in days; and the longest part that is. */
const shortest = 180;
const longestHoldout = 182;
/** A model is fitted on so many customers at most: more of them change its parameters by less than their own uncertainty. */
const mostFitted = 10_000;
/** How far the sum of what was foreseen may be off, how far the bars together, and of how many purchases at least. */
const tolerance = { sum: 0.2, bars: 0.35, actual: 20 };
const lastBar = 7;
/** What «lifetime» means here: three years. */
export const lifetimeDays = 1095;

const dayMs = 86_400_000;
export const dayNumber = (day: string): number => Date.parse(day) / dayMs;
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How somebody had bought by the end of `until`, in weeks; null for who had not. */
export function buyingAt(days: readonly number[], until: number): Buying | null {
  const [first] = days;
  if (first === undefined || first > until) return null;
  const before = days.filter((day) => day <= until);
  const last = before.at(-1) ?? first;
  return { repeats: before.length - 1, recency: (last - first) / 7, age: (until - first) / 7 };
}

/** At most `mostFitted` of them, evenly from the first customer to the newest. */
function drawn<Item>(all: readonly Item[]): Item[] {
  const step = Math.max(1, all.length / mostFitted);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

const repeatersOf = (buyings: readonly Buying[]): number =>
  buyings.filter(({ repeats }) => repeats > 0).length;

/** What is expected of each; customers alike are reckoned once. */
function expecting(model: BuyingModel, ahead: number): (buying: Buying) => number {
  const known = new Map<string, number>();
  return (buying) => {
    const key = `${buying.repeats}/${buying.recency}/${buying.age}`;
    const found = known.get(key) ?? expectedPurchases(model, buying, ahead / 7);
    known.set(key, found);
    return found;
  };
}

/** What the model, fitted on what came before the split, foresaw of the time after it; and what came. */
function check(buyers: readonly BuyerDays[], split: number, today: number) {
  const known = buyers.flatMap(({ days }) => {
    const buying = buyingAt(days, split);
    return buying === null
      ? []
      : [{ buying, actual: days.filter((day) => day > split && day <= today).length }];
  });
  const model = fitBuying(drawn(known).map(({ buying }) => buying));
  if (model === null) return null;
  const expected = expecting(model, today - split);
  const bars = Array.from({ length: lastBar + 1 }, (_, repeats): HoldoutBar => {
    const those = known.filter(({ buying }) => Math.min(buying.repeats, lastBar) === repeats);
    return {
      repeats,
      orMore: repeats === lastBar,
      customers: those.length,
      predicted: sum(those.map(({ buying }) => expected(buying))),
      actual: sum(those.map(({ actual }) => actual)),
    };
  });
  const [predicted, actual] = [sum(bars.map((bar) => bar.predicted)), sum(bars.map((bar) => bar.actual))];
  const error = actual === 0 ? null : (predicted - actual) / actual;
  return {
    splitOn: dayOf(split),
    days: today - split,
    customers: known.length,
    predicted,
    actual,
    error,
    bars,
  };
}

/** Whether what was foreseen came near enough to what came. */
export function isGood({
  error,
  actual,
  bars,
}: {
  error: number | null;
  actual: number;
  bars: readonly HoldoutBar[];
}): boolean {
  const apart = sum(bars.map((bar) => Math.abs(bar.predicted - bar.actual)));
  return (
    error !== null &&
    actual >= tolerance.actual &&
    Math.abs(error) <= tolerance.sum &&
    apart / actual <= tolerance.bars
  );
}

/** The currency most customers pay in. */
function mainCurrency(buyers: readonly BuyerDays[]): string | null {
  const counts = new Map<string, number>();
  for (const { currency } of buyers)
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** What somebody paid on average when they bought again. */
export function spendingOf({ days, amounts }: Pick<BuyerDays, 'days' | 'amounts'>) {
  const again = amounts.slice(1);
  return { repeats: days.length - 1, average: again.length === 0 ? 0 : sum(again) / again.length };
}

/** What each is foreseen to pay at a time; null where that is not known. */
export function spendingBy(model: ForecastModel, buyer: Pick<BuyerDays, 'days' | 'amounts'>): number | null {
  return model.spending === null ? null : expectedSpending(model.spending, spendingOf(buyer));
}

/**
 * The BG/NBD model of a shop: fitted on the first part of its history, held against the last third (182 days at most), and, where
 * that was near enough, fitted on all of it to look ahead. Says why where there is nothing to foresee.
 */
export function foresee(all: readonly BuyerDays[], todayIs: string): ForecastResult {
  const today = dayNumber(todayIs);
  const buyers = all.flatMap((buyer) => {
    const { length } = buyer.days.filter((day) => day <= today);
    return length === 0
      ? []
      : [{ ...buyer, days: buyer.days.slice(0, length), amounts: buyer.amounts.slice(0, length) }];
  });
  const buyings = buyers.flatMap(({ days }) => buyingAt(days, today) ?? []);
  const repeaters = repeatersOf(buyings);
  const nothing = {
    today: todayIs,
    customers: buyers.length,
    repeaters,
    fittedOn: 0,
    model: null,
    holdout: null,
    expected: null,
  };
  if (buyers.length < fewestForBuying.customers) return { ...nothing, lack: 'few_customers' };
  if (repeaters < fewestForBuying.repeaters) return { ...nothing, lack: 'few_repeats' };
  const span = today - buyers.reduce((least, { days }) => Math.min(least, days[0] ?? today), today);
  if (span < shortest) return { ...nothing, lack: 'short_history' };
  const holdout = check(buyers, today - Math.min(longestHoldout, Math.floor(span / 3)), today);
  if (holdout === null) return { ...nothing, lack: 'short_history' };
  const fitted = drawn(buyings);
  const buying = fitBuying(fitted);
  if (buying === null || !isGood(holdout)) return { ...nothing, holdout, lack: 'poor_fit' };
  const currency = mainCurrency(buyers);
  const paying = buyers.filter((buyer) => currency !== null && buyer.currency === currency);
  const spending = fitSpending(drawn(paying).map(spendingOf));
  const model: ForecastModel = { ...buying, spending };
  return {
    ...nothing,
    lack: null,
    fittedOn: fitted.length,
    model,
    holdout,
    expected: { ...sumsOf(buyers, model, today, currency), currency },
  };
}

function sumsOf(buyers: readonly BuyerDays[], model: ForecastModel, today: number, currency: string | null) {
  const [soon, year, long] = [90, 365, lifetimeDays].map((ahead) => expecting(model, ahead));
  const totals = { days90: 0, days365: 0, value365: 0, lifetime: 0, valued: 0 };
  for (const buyer of buyers) {
    const buying = buyingAt(buyer.days, today);
    if (buying === null || soon === undefined || year === undefined || long === undefined) continue;
    const inYear = year(buying);
    totals.days90 += soon(buying);
    totals.days365 += inYear;
    const each = buyer.currency === currency ? spendingBy(model, buyer) : null;
    if (each === null) continue;
    totals.valued += 1;
    totals.value365 += inYear * each;
    totals.lifetime += long(buying) * each;
  }
  const { days90, days365, value365, lifetime, valued } = totals;
  return {
    days90,
    days365,
    value365: valued === 0 ? null : value365,
    lifetime: valued === 0 ? null : lifetime / valued,
  };
}
