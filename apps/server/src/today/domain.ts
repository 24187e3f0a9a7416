import { todayGroups, todayKinds, type TodayGroup, type TodayReason } from '@madoguchi/contract';

/** One thing that a feature says is to be done. */
export type Piece = TodayReason & {
  conversationId: string | null;
  customer: { id: string; name: string; honorific: string } | null;
  subject: string;
};

/** A row of the page: all that is to be done about one thing, the most pressing reason first. */
export type Row = Pick<Piece, 'conversationId' | 'customer' | 'subject' | 'ownerId' | 'dueAt'> & {
  key: string;
  group: TodayGroup;
  reasons: TodayReason[];
};

/** The edges of a day as instants in milliseconds: `next` is the end of the next business day. */
export type Edges = { now: number; today: number; next: number };

const isCare = ({ kind }: Pick<TodayReason, 'kind'>): boolean => kind === 'care' || kind === 'attention';

const timeOf = (at: string | null): number => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at));
const rank = new Map(todayKinds.map((kind, at) => [kind, at]));
const groupRank = new Map(todayGroups.map((group, at) => [group, at]));

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Dated before undated, the earliest first; then who waits longest; then by kind. A total order: ids decide at last. */
function byPressure(a: TodayReason, b: TodayReason): number {
  return (
    compare(timeOf(a.dueAt), timeOf(b.dueAt)) ||
    compare(timeOf(a.since), timeOf(b.since)) ||
    compare(rank.get(a.kind) ?? 0, rank.get(b.kind) ?? 0) ||
    compare(a.id, b.id)
  );
}

/** What is about the same thing has the same key: all of a conversation together; care and cases stand for themselves. */
export function keyOf({ kind, id, step, conversationId }: Piece): string {
  if (kind === 'step') return `step:${id}:${step ?? ''}`;
  if (isCare({ kind }) || conversationId === null) return `${kind}:${id}`;
  return `conversation:${conversationId}`;
}

/** What only waits, without a time, is for today. What is due after the next business day is not on the page. */
function groupOf(reasons: readonly TodayReason[], edges: Edges): TodayGroup | null {
  const due = Math.min(...reasons.map(({ dueAt }) => timeOf(dueAt)));
  if (reasons.every(isCare)) return due < edges.next || due === Number.POSITIVE_INFINITY ? 'care' : null;
  if (due < edges.now) return 'late';
  if (due < edges.today || reasons.some(({ dueAt }) => dueAt === null)) return 'today';
  return due < edges.next ? 'next' : null;
}

function reasonOf({ conversationId: _c, customer: _k, subject: _s, ...reason }: Piece): TodayReason {
  return reason;
}

function rowOf(key: string, pieces: readonly Piece[], edges: Edges): Row | null {
  const unique = [...new Map(pieces.map((piece) => [`${piece.kind}:${piece.id}`, piece])).values()];
  const sorted = unique.toSorted(byPressure);
  const [first] = sorted;
  const group = groupOf(sorted, edges);
  if (first === undefined || group === null) return null;
  return {
    key,
    group,
    conversationId: first.conversationId,
    customer: sorted.find(({ customer }) => customer !== null)?.customer ?? null,
    subject: sorted.find(({ subject }) => subject !== '')?.subject ?? '',
    ownerId: first.ownerId,
    dueAt: first.dueAt,
    reasons: sorted.map(reasonOf),
  };
}

/** The order of the page: by group, in it by how pressing the first reason is. */
export function inOrder(a: Row, b: Row): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  return (
    compare(groupRank.get(a.group) ?? 0, groupRank.get(b.group) ?? 0) ||
    (first === undefined || second === undefined ? 0 : byPressure(first, second)) ||
    compare(a.key, b.key)
  );
}

/** Puts what is about the same thing into one row, and the rows in order of urgency. */
export function arrange(pieces: readonly Piece[], edges: Edges): Row[] {
  return [...Map.groupBy(pieces, keyOf)]
    .flatMap(([key, about]) => rowOf(key, about, edges) ?? [])
    .toSorted(inOrder);
}

/** The figure in the middle; 0 of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** Too much against the ceiling that a lead set, or against colleagues: half again as many, and at least five more. */
export function tooMuch(
  open: number,
  against: { median: number; ceiling: number | null },
): 'ceiling' | 'median' | null {
  if (against.ceiling !== null && open > against.ceiling) return 'ceiling';
  return open >= against.median * 1.5 && open >= against.median + 5 ? 'median' : null;
}
