import type { Fault } from './fault.ts';
import { hour } from './japan.ts';
import { grouped, type MessageRow, type PromiseRow, type Rows } from './rows.ts';

/** What a time that an acknowledgement told must have come to, by what was said and done after it. */
function endOf(
  told: MessageRow,
  thread: readonly MessageRow[],
  closings: readonly number[],
): 'kept' | 'not_needed' | 'open' {
  const answer = thread.find(
    ({ ordinal, direction, automatic }) => ordinal > told.ordinal && direction === 'outbound' && !automatic,
  );
  const closed = closings.find((at) => at >= told.at);
  if (answer !== undefined && (closed === undefined || answer.at <= closed)) return 'kept';
  return closed === undefined ? 'open' : 'not_needed';
}

/** Every told time is kept by the first answer, ended by a closing without one, or waits; and is late only if it was. */
export function checkToldTimes(rows: Rows, end: number): Fault[] {
  const faults: Fault[] = [];
  const threads = grouped(rows.messages, ({ conversationId }) => conversationId);
  const closings = grouped(
    rows.activities.filter(({ to }) => to === 'done'),
    ({ conversationId }) => conversationId,
  );
  const byId = new Map(rows.messages.map((row) => [row.id, row]));
  // What a person settled by hand, or moved, is theirs.
  const own = ({ source, closedHow }: PromiseRow): boolean =>
    source === 'acknowledgement' && closedHow !== 'hand';
  for (const promise of rows.promises.filter(own)) {
    const told = byId.get(promise.messageId ?? '');
    if (told === undefined || told.at > end - hour) continue;
    const thread = threads.get(told.conversationId) ?? [];
    // Of the last minutes before the end not everything has gone out.
    if (thread.some(({ at }) => at > end - hour)) continue;
    const closed = (closings.get(told.conversationId) ?? []).map(({ at }) => at);
    const must = endOf(told, thread, closed);
    if (promise.state !== must && promise.state !== 'moved')
      faults.push({
        kind: 'told time with a wrong end',
        detail: `${promise.id} is ${promise.state}, not ${must}`,
      });
    const { closedAt, lateAt, dueAt } = promise;
    if (lateAt !== null && closedAt !== null && dueAt !== null && closedAt <= dueAt)
      faults.push({ kind: 'told time in time and late', detail: promise.id });
  }
  return faults;
}
