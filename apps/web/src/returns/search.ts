import type { NarrowReturns, ReturnList, ReturnReason } from '@madoguchi/contract';

export const returnLists: readonly ReturnList[] = ['open', 'late', 'ended', 'all'];

const reasons: Record<ReturnReason, true> = {
  damaged: true,
  defective: true,
  wrong_item: true,
  missing: true,
  size: true,
  not_as_expected: true,
  changed_mind: true,
};
const isReason = (value: unknown): value is ReturnReason =>
  typeof value === 'string' && Object.hasOwn(reasons, value);

/** Which days an address says; what is no day is left out. */
export type DaysSearch = { from?: string; until?: string };
export function parseDaysSearch(search: Record<string, unknown>): DaysSearch {
  const day = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined;
  };
  const [from, until] = [day('from'), day('until')];
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** What the address of the list says. */
export type ReturnsSearch = { list?: ReturnList } & {
  [Name in keyof NarrowReturns]: Exclude<NarrowReturns[Name], undefined>;
};
export function parseReturnsSearch(search: Record<string, unknown>): ReturnsSearch {
  const { list: asked, reason, product } = search;
  const list = returnLists.find((one) => one === asked && one !== 'open');
  return {
    ...(list === undefined ? {} : { list }),
    ...parseDaysSearch(search),
    ...(isReason(reason) ? { reason } : {}),
    ...(typeof product === 'string' && product.trim() !== '' ? { product: product.slice(0, 200) } : {}),
  };
}

/** Of which order, and out of which conversation, a new case is. */
export type NewReturnSearch = { order?: string; conversation?: string };
export function parseNewReturnSearch(search: Record<string, unknown>): NewReturnSearch {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name].slice(0, 60) : '');
  const [order, conversation] = [text('order'), text('conversation')];
  return { ...(order === '' ? {} : { order }), ...(conversation === '' ? {} : { conversation }) };
}
