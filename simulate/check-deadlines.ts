import type { Fault } from './fault.ts';
import { hour, isOpen } from './japan.ts';
import { recount } from './recount.ts';
import { grouped, type Rows } from './rows.ts';

/** Every wait has its deadline at its time, and none that passed had not been shown before. */
export function checkDeadlines(rows: Rows, end: number): Fault[] {
  const faults: Fault[] = [];
  const key = (row: { conversationId: string; kind: string; messageId: string }): string =>
    `${row.kind} of ${row.conversationId} since ${row.messageId}`;
  const kept = new Map(rows.deadlines.map((row) => [key(row), row]));
  const { counted, held } = recount(rows, end);
  const mine = new Set(counted.map(key));
  for (const row of rows.deadlines)
    if (!held.has(row.conversationId) && !mine.has(key(row)))
      faults.push({ kind: 'deadline without a cause', detail: key(row) });
  const notices = grouped(rows.notices, ({ conversationId }) => conversationId);
  for (const one of counted) {
    const row = kept.get(key(one));
    if (row === undefined) {
      faults.push({ kind: 'deadline missing', detail: key(one) });
      continue;
    }
    if (row.dueAt !== one.dueAt)
      faults.push({
        kind: 'deadline at another time',
        detail: `${key(one)}: ${new Date(row.dueAt).toISOString()}, by hand ${new Date(one.dueAt).toISOString()}`,
      });
    if (one.outcome !== 'late') continue;
    const told = (notices.get(one.conversationId) ?? []).filter(({ kind }) => kind.startsWith('deadline'));
    // What began with less than an hour of opening left, or was read as a complaint late, could only be told at once.
    const inTime = told.some(({ at }) => at <= one.dueAt) || (row.warnedAt ?? end) <= one.dueAt;
    if (inTime) continue;
    if (one.kind === 'acknowledgement')
      faults.push({ kind: 'unacknowledged and not shown in time', detail: key(one) });
    const later = row.metAt ?? row.endedAt ?? end;
    if (told.length === 0 && later > one.dueAt + hour && isOpen(one.dueAt - hour))
      faults.push({
        kind: 'deadline passed unseen',
        detail: `${key(one)} ${new Date(one.dueAt).toISOString()}`,
      });
  }
  return faults;
}
