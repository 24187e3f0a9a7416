import { orderMapping, type OrderMapping } from '@madoguchi/contract';
import { timeZoneOf } from '../../conversations/index.ts';
import type { ListFacts, ListKind, ListRow, Mapping, TakeUnit, UnitDone } from '../../lists/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { takeOrder, takePart, type Origin } from '../commands.ts';
import { rememberCustomer } from '../customer.store.ts';
import { customerOfBuyer } from '../identify.ts';
import { lockOrMake } from '../store.ts';
import { guessOrderMapping, layoutOf } from './layouts.ts';
import { readSummary, readUnit, valuesOf } from './rows.ts';

const ours = (mapping: Mapping): OrderMapping => orderMapping.parse(mapping);

/** Whether a list is about customers and what the shop knows of their purchases, without the orders themselves. */
const isOfCustomers = (mapping: OrderMapping): boolean =>
  !mapping.includes('orderId') &&
  mapping.some((field) => field === 'orderCount' || field === 'lastOrderedOn');

const problems = {
  no_order: 'Say which columns hold the order’s number, its date and the product.',
  no_customer: 'Say which column holds the customer’s number at the shop.',
  field_twice: 'Two columns are to be the same field. Choose one of them.',
} as const;

function problemIn(mapping: OrderMapping): keyof typeof problems | null {
  const fields = mapping.filter((field) => field !== null);
  if (new Set(fields).size < fields.length) return 'field_twice';
  if (isOfCustomers(mapping)) return fields.includes('buyerId') ? null : 'no_customer';
  return (['orderId', 'placedAt', 'product'] as const).every((field) => fields.includes(field))
    ? null
    : 'no_order';
}

/** Where no zone is known yet: only the look beforehand, which shows cells as they stand. */
const usualZone = 'Asia/Tokyo';

/** Lists of orders, an order’s lines on rows of their own. */
export const orderRows: ListKind = {
  guess: guessOrderMapping,
  originOf: (headings) => layoutOf(headings)?.origin ?? null,
  problemOf: (mapping) => {
    const code = problemIn(ours(mapping));
    return code === null ? null : { code, detail: problems[code] };
  },
  keyOf: (row, mapping) => {
    const at = mapping.indexOf('orderId');
    const key = at === -1 ? '' : (row.cells[at] ?? '').trim();
    return key === '' ? null : key;
  },
  preview: (rows, given) => {
    const mapping = ours(given);
    const errors = previewErrors(rows, mapping);
    return rows.map((row) => ({ values: valuesOf(row, mapping), error: errors.get(row) ?? null }));
  },
  begin: async (tx, list) => {
    const timeZone = await timeZoneOf(tx);
    return taking(list, ours(list.mapping), timeZone);
  },
};

/** What is wrong with each of the first rows; the last order among them may go on below, so that its sum is not looked at. */
function previewErrors(rows: readonly ListRow[], mapping: OrderMapping) {
  const errors = new Map<ListRow, { code: string; field: string | null }>();
  if (isOfCustomers(mapping)) {
    for (const row of rows) {
      const read = readSummary(row, mapping);
      if ('code' in read) errors.set(row, read);
    }
    return errors;
  }
  const units = Map.groupBy(rows, (row) => orderRows.keyOf?.(row, mapping) ?? `line ${row.line}`);
  for (const unit of units.values()) {
    const read = readUnit(unit, mapping, usualZone);
    if (read.ok) continue;
    for (const [at, row] of unit.entries()) {
      const error = read.errors[at];
      const mayGoOn = unit.includes(rows.at(-1) ?? row) && error?.code === 'total_wrong';
      if (error !== undefined && !mayGoOn) errors.set(row, error);
    }
  }
  return errors;
}

function taking({ origin, createdBy, name }: ListFacts, mapping: OrderMapping, timeZone: string): TakeUnit {
  const source = origin ?? 'list';
  if (isOfCustomers(mapping)) return (tx, rows) => takeSummary(tx, source, rows, mapping);
  return async (tx, rows): Promise<UnitDone> => {
    const unit = readUnit(rows, mapping, timeZone);
    if (!unit.ok) return { done: 'refused', errors: unit.errors };
    const { order, shipment, refund } = unit.read;
    const via: Origin = { via: 'list', actorId: createdBy, raw: { list: name, rows } };
    const known = await lockOrMake(tx, { source, externalId: order.externalId });
    try {
      const noted = [await takeOrder(tx, [], { ...order, source }, via)];
      const again = await lockOrMake(tx, { source, externalId: order.externalId });
      if (shipment !== null) {
        const given = {
          externalId: 'list',
          ...shipment,
          promisedOn: null,
          deliveredAt: null,
          cancelled: false,
        };
        noted.push(await takePart(tx, [], again, { kind: 'shipment', given }, via));
      }
      if (refund > 0) {
        const given = { externalId: 'list', at: order.cancelledAt ?? order.placedAt, reason: '', refund };
        noted.push(await takePart(tx, [], again, { kind: 'return', given }, via));
      }
      if (!noted.some(({ changed }) => changed)) return { done: 'skipped', customerId: null };
      return { done: known.customerId === null ? 'created' : 'updated', customerId: again.customerId };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Refunds told elsewhere, beside this one: together they are more than was paid.
      return {
        done: 'refused',
        errors: rows.map((_, at) => ({ code: at === 0 ? 'refund_exceeds' : 'other_row_bad', field: null })),
      };
    }
  };
}

async function takeSummary(
  tx: Tx,
  source: string,
  [row]: readonly ListRow[],
  mapping: OrderMapping,
): Promise<UnitDone> {
  if (row === undefined) return { done: 'refused', errors: [] };
  const read = readSummary(row, mapping);
  if ('code' in read) return { done: 'refused', errors: [read] };
  const customerId = await customerOfBuyer(tx, source, read.customer);
  await rememberCustomer(tx, {
    source,
    externalId: read.customer.externalId ?? '',
    customerId,
    firstOn: read.firstOn,
    lastOn: read.lastOn,
    orderCount: read.count,
  });
  return { done: 'updated', customerId };
}
