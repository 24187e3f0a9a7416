import type {
  Carrier,
  OrderDocument,
  OrderField,
  OrderMapping,
  OrderRowError,
  PutOrder,
} from '@madoguchi/contract';
import { readEmail, readPhone } from '../../customers/index.ts';
import type { ListRow } from '../../lists/index.ts';
import { amountsOf } from '../domain.ts';
import { readAmount, readDay, readInstant } from './values.ts';

export type RowValues = Partial<Record<OrderField, string>>;
export type RowError = { code: OrderRowError; field: OrderField | null };
export type ReadOrder = {
  order: Omit<PutOrder, 'source'>;
  shipment: {
    shippedAt: string | null;
    trackingNumber: string | null;
    carrier: Carrier;
    carrierName: string | null;
  } | null;
  refund: number;
};
export type ReadUnit = { ok: true; read: ReadOrder } | { ok: false; errors: RowError[] };

/** Signs that make a spreadsheet read a cell as a formula; our own lists put an apostrophe before them. */
const disarmed = /^'(?=[=+\-@\t\r＝＋－＠0])/u;

/** The cells of a row by what they hold, empty ones left out. */
export function valuesOf({ cells }: ListRow, mapping: OrderMapping): RowValues {
  const values: RowValues = {};
  for (const [column, field] of mapping.entries()) {
    const cell = (cells[column] ?? '').replace(disarmed, '').trim();
    if (field !== null && cell !== '') values[field] = cell;
  }
  return values;
}

class Bad extends Error {
  readonly code: OrderRowError;
  readonly field: OrderField | null;

  constructor(code: OrderRowError, field: OrderField | null) {
    super(code);
    this.code = code;
    this.field = field;
  }
}

const amountFields = [
  'shipping',
  'fee',
  'shopDiscount',
  'shopCoupon',
  'mallCoupon',
  'points',
  'adjustment',
  'tax',
  'total',
  'refund',
] as const;
type Amounts = Record<(typeof amountFields)[number], number | null>;

/** The rows of one order. A row that cannot be read keeps the whole order out: half an order is none. */
export function readUnit(rows: readonly ListRow[], mapping: OrderMapping, timeZone: string): ReadUnit {
  const values = rows.map((row) => valuesOf(row, mapping));
  const errors: (RowError | null)[] = rows.map((row, at) =>
    attempt(() => {
      if (row.cells.slice(mapping.length).some((cell) => cell.trim() !== ''))
        throw new Bad('wrong_columns', null);
      lineOf(values[at] ?? {}, values[0]?.currency ?? 'JPY');
      if (at > 0) return;
      headOf(values, timeZone);
    }),
  );
  const whole = errors.every((error) => error === null)
    ? attempt(() => void assemble(values, timeZone))
    : null;
  if (whole !== null) errors[0] = whole;
  if (errors.some((error) => error !== null))
    return { ok: false, errors: errors.map((error) => error ?? { code: 'other_row_bad', field: null }) };
  return { ok: true, read: assemble(values, timeZone) };
}

function attempt(work: () => void): RowError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Bad) return { code: error.code, field: error.field };
    throw error;
  }
}

/** What a row says of the order: the first that says it counts, as Shopify writes it once and others on every row. */
const first = (values: readonly RowValues[], field: OrderField): string | undefined =>
  values.find((row) => row[field] !== undefined)?.[field];

function amountOf(text: string | undefined, field: OrderField, currency: string): number | null {
  if (text === undefined) return null;
  const amount = readAmount(text, currency);
  if (amount === null) throw new Bad('number_invalid', field);
  return amount;
}

function lineOf(values: RowValues, currency: string): OrderDocument['lines'][number] | null {
  // EC-CUBE writes postage and discounts as rows of their own; the order’s columns hold them already.
  if (values.lineKind !== undefined && values.lineKind !== '商品') return null;
  const { product } = values;
  if (product === undefined) throw new Bad('product_missing', 'product');
  if (product.length > 200) throw new Bad('too_long', 'product');
  const quantity = values.quantity === undefined ? 1 : readAmount(values.quantity, 'JPY');
  if (quantity === null || quantity < 1 || quantity > 100_000) throw new Bad('number_invalid', 'quantity');
  const unitPrice = amountOf(values.unitPrice, 'unitPrice', currency) ?? 0;
  if (unitPrice < 0) throw new Bad('number_invalid', 'unitPrice');
  return { product, sku: values.sku?.slice(0, 80) ?? null, quantity, unitPrice };
}

type Head = {
  orderId: string;
  placedAt: string;
  currency: string;
  amounts: Amounts;
  customer: OrderDocument['customer'];
};

function headOf(values: readonly RowValues[], timeZone: string): Head {
  const said = (field: OrderField) => first(values, field);
  const orderId = said('orderId');
  if (orderId === undefined) throw new Bad('order_missing', 'orderId');
  if (orderId.length > 60) throw new Bad('too_long', 'orderId');
  const placed = [said('placedAt'), said('placedTime')].filter((part) => part !== undefined).join(' ');
  const placedAt = readInstant(placed, timeZone);
  if (placedAt === null) throw new Bad('date_invalid', 'placedAt');
  const currency = said('currency')?.toUpperCase() ?? 'JPY';
  if (!/^[A-Z]{3}$/u.test(currency)) throw new Bad('number_invalid', 'currency');
  const amounts = Object.fromEntries(
    amountFields.map((field) => [field, amountOf(said(field), field, currency)]),
  ) as Amounts;
  return { orderId, placedAt, currency, amounts, customer: buyerOf(said) };
}

/** Whom a row is about. @throws Bad for an address or number that is none */
export function buyerOf(said: (field: OrderField) => string | undefined): OrderDocument['customer'] {
  const email = said('buyerEmail') ?? null;
  if (email !== null && readEmail(email) === null) throw new Bad('email_invalid', 'buyerEmail');
  const parts = [said('buyerPhone'), said('buyerPhone2'), said('buyerPhone3')].filter(
    (part) => part !== undefined,
  );
  const phone = parts.length === 0 ? null : parts.join('-');
  if (phone !== null && readPhone(phone) === null) throw new Bad('phone_invalid', 'buyerPhone');
  const names = [said('buyerFamilyName'), said('buyerGivenName')].filter((part) => part !== undefined);
  const name = said('buyerName') ?? names.join(' ');
  if (name.length > 120) throw new Bad('too_long', 'buyerName');
  return { externalId: said('buyerId')?.slice(0, 120) ?? null, name, email, phone };
}

function dayOf(text: string | undefined, field: OrderField): string | null {
  if (text === undefined) return null;
  const day = readDay(text);
  // «指定なし», «最短» and the like name no day.
  if (day === null && /\d{4}/u.test(text)) throw new Bad('date_invalid', field);
  return day;
}

function assemble(values: readonly RowValues[], timeZone: string): ReadOrder {
  const said = (field: OrderField) => first(values, field);
  const { orderId, placedAt, currency, amounts, customer } = headOf(values, timeZone);
  const lines = values.flatMap((row) => lineOf(row, currency) ?? []);
  if (lines.length === 0) throw new Bad('product_missing', 'product');
  const adjustment = amounts.adjustment ?? 0;
  const discount = (
    kind: 'shop' | 'mall' | 'points' | 'adjustment',
    amount: number | null,
    code: string | null,
  ) => (amount === null || amount === 0 ? [] : [{ kind, code, amount: Math.abs(amount) }]);
  const coupon = said('couponCode')?.slice(0, 80) ?? null;
  const priced = {
    lines,
    shipping: amounts.shipping ?? 0,
    fee: (amounts.fee ?? 0) + Math.max(0, adjustment),
    discounts: [
      ...discount('shop', amounts.shopDiscount, coupon),
      ...discount('shop', amounts.shopCoupon, amounts.shopDiscount === null ? coupon : null),
      ...discount('mall', amounts.mallCoupon, null),
      ...discount('points', amounts.points, null),
      ...discount('adjustment', Math.min(0, adjustment), null),
    ],
    tax: amounts.tax ?? 0,
  };
  if (priced.shipping < 0 || priced.fee < 0 || priced.tax < 0) throw new Bad('number_invalid', 'shipping');
  const [within, without] = [true, false].map((taxIncluded) => amountsOf({ ...priced, taxIncluded }).total);
  const total = amounts.total ?? within;
  // Whether prices hold the tax, no column says; the total does.
  if (total !== within && total !== without) throw new Bad('total_wrong', 'total');
  if ((amounts.refund ?? 0) > (total ?? 0)) throw new Bad('refund_exceeds', 'refund');
  const cancelled = said('cancelled');
  const document = {
    number: orderId,
    placedAt,
    currency,
    customer,
    ...priced,
    taxIncluded: total === within,
    shipBy: dayOf(said('shipBy'), 'shipBy'),
    deliverBy: dayOf(said('deliverBy'), 'deliverBy'),
    cancelledAt: cancelled === undefined ? null : (readInstant(cancelled, timeZone) ?? placedAt),
  };
  return {
    order: { ...document, externalId: orderId },
    shipment: shipmentOf(said, timeZone),
    refund: Math.abs(amounts.refund ?? 0),
  };
}

const carriers: readonly [Carrier, RegExp][] = [
  ['yamato', /ヤマト|クロネコ|yamato|1001/iu],
  ['sagawa', /佐川|飛脚|sagawa|1002/iu],
  ['japan_post', /郵便|ゆうパック|ゆうパケット|レターパック|japan ?post|1003/iu],
];

function shipmentOf(
  said: (field: OrderField) => string | undefined,
  timeZone: string,
): ReadOrder['shipment'] {
  const [shipped, trackingNumber = null, name] = [said('shippedAt'), said('trackingNumber'), said('carrier')];
  if (shipped === undefined && trackingNumber === null) return null;
  const shippedAt = shipped === undefined ? null : readInstant(shipped, timeZone);
  if (shipped !== undefined && shippedAt === null) throw new Bad('date_invalid', 'shippedAt');
  const carrier = carriers.find(([, pattern]) => pattern.test(name ?? ''))?.[0] ?? 'other';
  return {
    shippedAt,
    trackingNumber: trackingNumber?.slice(0, 60) ?? null,
    carrier,
    carrierName: name?.slice(0, 60) ?? null,
  };
}

export type Summary = {
  customer: OrderDocument['customer'];
  firstOn: string | null;
  lastOn: string | null;
  count: number | null;
};

/** A row about a customer rather than an order: what the shop knows of their purchases. */
export function readSummary(row: ListRow, mapping: OrderMapping): Summary | RowError {
  try {
    return summaryOf(valuesOf(row, mapping));
  } catch (error) {
    if (error instanceof Bad) return { code: error.code, field: error.field };
    throw error;
  }
}

function summaryOf(values: RowValues): Summary {
  const customer = buyerOf((field) => values[field]);
  if (customer.externalId === null) throw new Bad('customer_missing', 'buyerId');
  const count = values.orderCount === undefined ? null : readAmount(values.orderCount, 'JPY');
  if (values.orderCount !== undefined && (count === null || count < 0))
    throw new Bad('number_invalid', 'orderCount');
  const firstOn = dayOf(values.firstOrderedOn, 'firstOrderedOn');
  return { customer, firstOn, lastOn: dayOf(values.lastOrderedOn, 'lastOrderedOn'), count };
}
