import type { Fault } from './fault.ts';
import { hour } from './japan.ts';
import type { Record } from './record.ts';
import { grouped, type PromiseRow, type Rows } from './rows.ts';

/** How long after its time a promise may stand as if it were not late: the desk looks every so often. */
const slack = hour;

/** Every dated promise that a customer was sent is in the ledger once, with one end, or open and seen. */
export function checkPromises(rows: Rows, record: Record, end: number): Fault[] {
  const faults: Fault[] = [];
  const byMessage = grouped(rows.promises, ({ messageId }) => messageId ?? '');
  const messages = new Map(rows.messages.map((row) => [row.id, row]));
  const successors = new Map(rows.promises.map((row) => [row.movesId ?? '', row]));
  const reminders = grouped(rows.reminders, ({ promiseId }) => promiseId);
  for (const { messageId, due, dueAt, sentence } of record.promises) {
    if ((messages.get(messageId)?.at ?? end) > end - slack) continue;
    const found = (byMessage.get(messageId) ?? []).filter((row) => row.due === due && row.dueAt === dueAt);
    const [promise] = found;
    if (promise === undefined || found.length > 1)
      faults.push({
        kind: promise === undefined ? 'promise lost' : 'promise kept twice in the ledger',
        detail: `${messageId} «${sentence}» ${due}; there: ${(byMessage.get(messageId) ?? []).map((row) => `${row.due} «${row.sentence}»`).join(', ')}`,
      });
  }
  for (const promise of rows.promises) {
    const { id, state, dueAt, closedAt, lateAt, evidenceId, closedHow } = promise;
    if (dueAt === null) continue;
    if ((state === 'open') !== (closedAt === null))
      faults.push({ kind: 'promise with half an end', detail: id });
    const overAt = closedAt ?? end;
    if (overAt > dueAt + slack && lateAt === null)
      faults.push({
        kind: 'promise late and not shown',
        detail: `${id} (${state}), due ${new Date(dueAt).toISOString()}`,
      });
    if (lateAt !== null && lateAt < dueAt) faults.push({ kind: 'promise late before its time', detail: id });
    const evidence = evidenceId === null ? undefined : messages.get(evidenceId);
    if (closedHow === 'message' && evidence?.delivery !== 'sent')
      faults.push({ kind: 'promise ended by what was not sent', detail: id });
    if (state === 'moved' && !successors.has(id))
      faults.push({ kind: 'promise moved to nothing', detail: id });
    faults.push(...unreminded(promise, reminders.get(id) ?? [], overAt));
  }
  return faults;
}

/** Whoever gave it was told before its time, while it was open. */
function unreminded(
  { id, dueAt }: PromiseRow,
  reminders: readonly { kind: string; at: number; toldAt: number | null }[],
  overAt: number,
): Fault[] {
  if (dueAt === null || overAt < dueAt) return [];
  const before = reminders.filter(({ kind }) => kind !== 'late');
  if (before.some(({ toldAt }) => toldAt !== null && toldAt <= dueAt)) return [];
  const planned = before.map(({ kind, at, toldAt }) => `${kind} ${new Date(at).toISOString()} ${toldAt}`);
  return [
    {
      kind: 'promise not reminded of',
      detail: `${id}, due ${new Date(dueAt).toISOString()}: ${planned.join(', ') || 'nothing was planned'}`,
    },
  ];
}

/** The ledger's figures, counted from its rows: what a person stands by, with a time, that arrived. */
export function countPromises(rows: Rows, end: number): { [outcome: string]: number } {
  const counts = { inTime: 0, late: 0, broken: 0, movedInTime: 0, movedLate: 0, overdue: 0, notNeeded: 0 };
  const messages = new Map(rows.messages.map((row) => [row.id, row]));
  for (const { confirmed, dueAt, state, closedAt, messageId } of rows.promises) {
    if (!confirmed || dueAt === null) continue;
    if (messageId !== null && messages.get(messageId)?.delivery !== 'sent') continue;
    const inTime = closedAt !== null && closedAt <= dueAt;
    if (state === 'kept') counts[inTime ? 'inTime' : 'late'] += 1;
    else if (state === 'moved') counts[inTime ? 'movedInTime' : 'movedLate'] += 1;
    else if (state === 'broken') counts.broken += 1;
    else if (state === 'not_needed') counts[inTime ? 'notNeeded' : 'overdue'] += 1;
    else if (state === 'open' && dueAt < end) counts.overdue += 1;
  }
  return counts;
}
