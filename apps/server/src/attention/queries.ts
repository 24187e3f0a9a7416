import type {
  AttentionCase,
  AttentionCounts,
  AttentionDetail,
  CustomerAttention,
  ListAttention,
} from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { assess, levelAt, rankOf, suggest } from './domain.ts';
import { weightsFrom, type Weights } from './kinds.ts';
import * as list from './list.store.ts';
import { byStrength, toCase, toSignal } from './shown.ts';
import { trailOf } from './trail.store.ts';
import { findWeights } from './weights.store.ts';
import { openCaseOf } from './case.store.ts';

export const noSuchCase = () =>
  new AppError('not_found', 'This case does not exist in this workspace any more.');

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function ownerOf(actor: Actor, owner: string | undefined): string | 'none' | null {
  if (owner === undefined || owner === '') return null;
  if (owner === 'me') return actor.memberId;
  if (owner === 'none' || uuid.test(owner)) return owner;
  throw new AppError('invalid_request', '«owner» takes a member id, «me» or «none».');
}

export async function currentWeights(tx: Tx): Promise<Weights> {
  return weightsFrom((await findWeights(tx)).weights);
}

type Page = { items: AttentionCase[]; nextCursor: string | null };

/** Cases: open ones in order of need, closed ones newest first, those to be asked about by their day. */
export async function readCases(tx: Tx, actor: Actor, query: ListAttention, now: number): Promise<Page> {
  const { limit, cursor } = query;
  const owner = ownerOf(actor, query.owner);
  const rows = await (query.list === 'open'
    ? list.listOpen(tx, {
        owner,
        level: query.level === undefined ? null : rankOf(query.level),
        kind: query.kind ?? null,
        after: placeOf(cursor),
        limit: limit + 1,
      })
    : (query.list === 'closed' ? list.listClosed : list.listAsking)(tx, {
        owner,
        after: momentOf(cursor),
        limit: limit + 1,
      }));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: await withReasons(tx, page, now), nextCursor: more ? edgeOf(query.list, last) : null };
}

function placeOf(cursor: string | undefined): list.OpenFilter['after'] {
  const [level, score, id] = decodeCursor(cursor, ['number', 'number', 'id']) ?? [];
  if (level === undefined || score === undefined || id === undefined) return null;
  return { level: Number(level), score: Number(score), id };
}

function momentOf(cursor: string | undefined): { at: string; id: string } | null {
  const [at, id] = decodeCursor(cursor, ['instant', 'id']) ?? [];
  return at === undefined || id === undefined ? null : { at, id };
}

function edgeOf(
  which: ListAttention['list'],
  { level, score, closedAt, askOn, id }: list.ListedCase,
): string {
  if (which === 'open') return encodeCursor([String(level), String(score), id]);
  return encodeCursor([which === 'closed' ? (closedAt ?? '') : `${askOn ?? ''}T00:00:00Z`, id]);
}

async function withReasons(tx: Tx, rows: readonly list.ListedCase[], now: number): Promise<AttentionCase[]> {
  if (rows.length === 0) return [];
  const weights = await currentWeights(tx);
  const ids = (state: 'open' | 'closed') => rows.filter((row) => row.state === state).map(({ id }) => id);
  const found = [
    ...(await list.signalsOfCases(tx, ids('open'), { ended: false })),
    ...(await list.signalsOfCases(tx, ids('closed'), { ended: true })),
  ];
  const byCase = Map.groupBy(found, ({ caseId }) => caseId);
  return rows.map((row) =>
    toCase(
      row,
      (byCase.get(row.id) ?? []).map((signal) => toSignal(signal, weights, now)),
    ),
  );
}

export function countMine(tx: Tx, actor: Actor): Promise<AttentionCounts> {
  return list.countMine(tx, actor.memberId);
}

/** @throws AppError `not_found` */
export async function readCase(tx: Tx, id: string, now: number): Promise<AttentionDetail> {
  const row = await list.findListed(tx, id);
  if (row === undefined) throw noSuchCase();
  const weights = await currentWeights(tx);
  const rows = await list.signalsOfCases(tx, [id], { ended: true });
  const signals = rows.map((signal) => toSignal(signal, weights, now)).toSorted(byStrength);
  const meant = rows.filter(({ end }) => end === null || (row.state === 'closed' && end === 'handled'));
  const suggestions = suggest(
    meant.map(({ kind, at, strength }) => ({ kind, at: Date.parse(at), strength })),
    weights,
    now,
  );
  const reasons = signals.filter(({ standing }) => standing || row.state === 'closed');
  return { ...toCase(row, reasons), signals, trail: await trailOf(tx, id), suggestions };
}

/** What stands about one customer, though it be too little for a case. @throws AppError `not_found` */
export async function readCustomer(tx: Tx, id: string, now: number): Promise<CustomerAttention> {
  const customer = await findCustomer(tx, id);
  if (customer === undefined)
    throw new AppError('not_found', 'This customer does not exist in this workspace.');
  const weights = await currentWeights(tx);
  const [rows, open] = [await list.standingSignals(tx, customer.id), await openCaseOf(tx, customer.id)];
  const weighed = rows.map(({ kind, at, strength }) => ({ kind, at: Date.parse(at), strength }));
  return {
    level: open === undefined ? assess(weighed, weights, now).level : levelAt(open.level),
    caseId: open?.id ?? null,
    signals: rows.map((signal) => toSignal(signal, weights, now)).toSorted(byStrength),
  };
}

/** One thing that must be done about a customer, as the page of the day shows it. */
type DueAttention = {
  id: string;
  kind: 'attention';
  customer: { id: string; name: string; honorific: string };
  ownerId: string | null;
  dueAt: string;
  /** The level and the kinds of what stands. */
  reason: { level: AttentionCase['level']; kinds: AttentionCase['reasons'][number]['kind'][] };
  /** The path of its screen. */
  address: string;
};

/** What a member (null: the team) must do about customers who need care, in order of time. */
export async function dueAttention(
  tx: Tx,
  { memberId, limit }: { memberId: string | null; limit: number },
): Promise<DueAttention[]> {
  const rows = await list.listDue(tx, memberId, limit);
  return rows.map(({ id, customerId, customerName, honorific, ownerId, dueAt, level, kinds }) => ({
    id,
    kind: 'attention',
    customer: { id: customerId, name: customerName, honorific },
    ownerId,
    dueAt,
    reason: { level: levelAt(level), kinds },
    address: `/attention/${id}`,
  }));
}
