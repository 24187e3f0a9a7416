import type { ReturnCase, ReturnStep, ReturnSummary } from '@madoguchi/contract';
import { findBehind } from '../orders/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { findCase, listCases, type CaseRow, type ListAsked } from './case.store.ts';
import { noSuchReturn } from './dependencies.ts';
import { refundFor, stepsOf } from './domain.ts';
import { listEvents } from './event.store.ts';
import { known, readReturnable } from './matter.ts';
import { linesOf, picturesOf, stepsOfCase, type StepRow } from './parts.store.ts';
import { mayDecide } from './policy.ts';
import { findSettings } from './settings.store.ts';

const untouched = (step: ReturnStep): StepRow => ({
  step,
  owner: null,
  dueOn: null,
  doneOn: null,
  doneBy: null,
  skipped: false,
  note: '',
  drafted: false,
});

/** A case with all that is known of it, as `actor` may act on it. @throws AppError `not_found` */
export async function readCase(tx: Tx, id: string, actor: Pick<Actor, 'scopes'>): Promise<ReturnCase> {
  const row = await findCase(tx, id);
  if (row === undefined) throw noSuchReturn();
  const order = known(await findBehind(tx, row.order.id));
  const lines = await linesOf(tx, id);
  const { paid } = await readReturnable(tx, order, id);
  const steps = await stepsOfCase(tx, id);
  return {
    ...row,
    lines,
    proposedRefund: refundFor(lines, paid),
    refundable: paid.refundable,
    needsLeadAbove: (await findSettings(tx)).leadAbove,
    mayDecide: mayDecide(actor),
    steps: stepsOf(row.kind).map((step) => steps.find((one) => one.step === step) ?? untouched(step)),
    pictures: await picturesOf(tx, id, row.conversationId),
    events: await listEvents(tx, id),
  };
}

function toSummary({
  opened: _opened,
  askedOn: _askedOn,
  note: _note,
  verdict: _verdict,
  endReason: _reason,
  revision: _revision,
  ...row
}: CaseRow): ReturnSummary {
  return row;
}

/** @throws AppError `invalid_request` for a cursor of another list */
export async function readCases(
  tx: Tx,
  asked: Omit<ListAsked, 'after'> & { cursor: string | undefined },
): Promise<{ items: ReturnSummary[]; nextCursor: string | null }> {
  const [at, id] = decodeCursor(asked.cursor, ['instant', 'id']) ?? [];
  const after = at === undefined || id === undefined ? null : { dueOn: dayOfCursor(at), id };
  const rows = await listCases(tx, { ...asked, after, limit: asked.limit + 1 });
  const items = rows.slice(0, asked.limit);
  const last = items.at(-1);
  return {
    items: items.map(toSummary),
    nextCursor:
      rows.length > asked.limit && last !== undefined
        ? encodeCursor([cursorOfDay(last.dueOn), last.id])
        : null,
  };
}

/** What has ended has no day: only its id counts then. */
const cursorOfDay = (day: string | null): string => (day === null ? 'infinity' : `${day}T00:00:00Z`);
const dayOfCursor = (at: string): string | null =>
  at === 'infinity' ? null : new Date(at).toISOString().slice(0, 10);
