import type {
  OrderDocument,
  OrderFact,
  OrderState,
  PromiseDocument,
  ReturnDocument,
  ShipmentDocument,
} from '@madoguchi/contract';
import { countedReturns, type ToldReturn } from './refunds.ts';

/** What was told of an order, of a kind and under a name of the source's own, as of a moment. */
export type Fact =
  | { kind: 'order'; document: OrderDocument }
  | { kind: 'shipment'; document: ShipmentDocument }
  | { kind: 'return'; document: ReturnDocument }
  | { kind: 'promise'; document: PromiseDocument };
export type KnownFact = Fact & {
  id: string;
  externalId: string;
  versionAt: string;
  hash: string;
  via: OrderFact['via'];
};

export type Amounts = {
  subtotal: number;
  shipping: number;
  fee: number;
  discount: number;
  tax: number;
  total: number;
};

type Priced = Pick<OrderDocument, 'lines' | 'shipping' | 'fee' | 'discounts' | 'tax' | 'taxIncluded'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * What an order comes to, in whole units of its currency: lines + shipping + fee − discounts, and the tax where prices are
 * without. Discounts take away no more than there is.
 */
export function amountsOf({ lines, shipping, fee, discounts, tax, taxIncluded }: Priced): Amounts {
  const subtotal = sum(lines.map(({ quantity, unitPrice }) => quantity * unitPrice));
  const charged = subtotal + shipping + fee + (taxIncluded ? 0 : tax);
  const discount = Math.min(charged, sum(discounts.map(({ amount }) => amount)));
  return { subtotal, shipping, fee, discount, tax, total: charged - discount };
}

/** Of facts of the same thing the newest; of two as of the same moment always the same one, whichever came first. */
export function currentOf(facts: readonly KnownFact[]): KnownFact[] {
  const newest = new Map<string, KnownFact>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.externalId}`;
    const known = newest.get(key);
    if (known === undefined || isNewer(fact, known)) newest.set(key, fact);
  }
  return [...newest.values()].toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
}

const isNewer = (one: KnownFact, other: KnownFact): boolean =>
  one.versionAt > other.versionAt || (one.versionAt === other.versionAt && one.hash > other.hash);

export type Derived = {
  document: OrderDocument | null;
  amounts: Amounts;
  refunded: number;
  state: OrderState;
  shipBy: string | null;
  deliverBy: string | null;
  dueOn: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  shipments: (ShipmentDocument & { externalId: string })[];
  returns: ToldReturn[];
  /** All returns as they were told, with those that stand for the same refund. */
  toldReturns: ToldReturn[];
  current: ReadonlySet<string>;
};

const nothing: Amounts = { subtotal: 0, shipping: 0, fee: 0, discount: 0, tax: 0, total: 0 };

/** How an order stands by all that was told of it, in whatever order that arrived. */
export function derive(facts: readonly KnownFact[]): Derived {
  const current = currentOf(facts);
  const document = current.find((fact) => fact.kind === 'order')?.document ?? null;
  const shipments = current.flatMap((fact) =>
    fact.kind === 'shipment' ? [{ ...fact.document, externalId: fact.externalId }] : [],
  );
  const toldReturns = current.flatMap((fact) =>
    fact.kind === 'return' ? [{ ...fact.document, externalId: fact.externalId, via: fact.via }] : [],
  );
  const promises = current.flatMap((fact) => (fact.kind === 'promise' ? [fact.document] : []));
  const amounts = document === null ? nothing : amountsOf(document);
  const returns = document === null ? toldReturns : countedReturns(toldReturns, amounts.total);
  const refunded = Math.min(amounts.total, sum(returns.map(({ refund }) => refund)));
  const active = shipments.filter(({ cancelled }) => !cancelled);
  const shippedAt = allOf(active.map((one) => one.shippedAt ?? one.deliveredAt));
  const deliveredAt = allOf(active.map((one) => one.deliveredAt));
  // The latest day that anybody named: a shop does not know what we promised since, nor a carrier.
  const shipBy = latest([document?.shipBy ?? null, ...promises.map((promise) => promise.shipBy)]);
  const deliverBy = latest([
    document?.deliverBy ?? null,
    ...promises.map((promise) => promise.deliverBy),
    ...active.map(({ promisedOn }) => promisedOn),
  ]);
  const state = stateOf({ document, isReturned: toldReturns.length > 0, shippedAt, deliveredAt });
  const dueOn = dueOf({ state, shipBy, deliverBy, shippedAt, deliveredAt });
  return {
    document,
    amounts,
    refunded,
    state,
    shipBy,
    deliverBy,
    dueOn,
    shippedAt,
    deliveredAt,
    shipments,
    returns,
    toldReturns,
    current: new Set(current.map(({ id }) => id)),
  };
}

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** The last of them, once every one is there. */
function allOf(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 || known.length < instants.length ? null : latest(known);
}

type Course = { shippedAt: string | null; deliveredAt: string | null };

function stateOf({
  document,
  isReturned,
  shippedAt,
  deliveredAt,
}: Course & { document: OrderDocument | null; isReturned: boolean }): OrderState {
  if (document !== null && document.cancelledAt !== null) return 'cancelled';
  if (isReturned) return 'returned';
  if (deliveredAt !== null) return 'delivered';
  return shippedAt === null ? 'open' : 'shipped';
}

/** The day on which the next thing is due: leaving us, then arriving. */
function dueOf({
  state,
  shipBy,
  deliverBy,
  shippedAt,
  deliveredAt,
}: Course & { state: OrderState; shipBy: string | null; deliverBy: string | null }): string | null {
  if (state !== 'open' && state !== 'shipped') return null;
  const days = [shippedAt === null ? shipBy : null, deliveredAt === null ? deliverBy : null];
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

/** A number as it is looked for: without differences of width and case, spaces, «#» and «No.». */
export function numberKey(number: string): string {
  return number
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/^(?:no\.?|注文番号|ご注文番号)|[\s#:：]/gu, '');
}

const pages = {
  yamato: (number: string) => `https://member.kms.kuronekoyamato.co.jp/parcel/detail?pno=${number}`,
  sagawa: (number: string) => `https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=${number}`,
  japan_post: (number: string) =>
    `https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=${number}&searchKind=S002&locale=ja`,
} as const;

/** The carrier's page about a parcel; null for a carrier that has none that we know, and for what is no number of theirs. */
export function trackingUrl(carrier: string, trackingNumber: string | null): string | null {
  const number = (trackingNumber ?? '').normalize('NFKC').replaceAll(/[\s-]/gu, '');
  const page =
    carrier === 'yamato' || carrier === 'sagawa' || carrier === 'japan_post' ? pages[carrier] : null;
  return page === null || !/^[0-9A-Za-z]{8,20}$/u.test(number) ? null : page(number);
}

/** What was bought, in a line. */
export function productsOf(lines: OrderDocument['lines']): string {
  const [first] = lines;
  if (first === undefined) return '';
  return lines.length === 1 ? first.product : `${first.product} 他${lines.length - 1}点`;
}
