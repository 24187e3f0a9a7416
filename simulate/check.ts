import type { DeadlineStatistics, PromiseStats } from '@madoguchi/contract';
import { checkMails, checkTold } from './check-mails.ts';
import { checkPromises, countPromises } from './check-promises.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { checkToldTimes } from './check-told.ts';
import type { Fault } from './fault.ts';
import type { Lived } from './quarter.ts';
import type { Record } from './record.ts';
import { recount } from './recount.ts';
import { readRows, type Rows } from './rows.ts';

/** Holds what the desk keeps against what the world knows. Reads rows alone; the last part asks the desk for its figures. */
export async function check(lived: Lived): Promise<{ faults: Fault[]; rows: Rows }> {
  const { world, place, desk } = lived;
  const rows = await readRows(place.admin);
  const faults = judge(rows, lived);
  for (const failure of desk.work.failures) faults.push({ kind: 'background work failed', detail: failure });
  const months = 'from=2026-10&to=2027-01';
  const { body } = await desk.owner.call<DeadlineStatistics>(
    'GET',
    `/api/v1/deadlines/statistics?${months}&by=kind`,
  );
  const { counted, held } = recount(rows, world.end);
  const ofHeld = rows.deadlines.filter(({ conversationId }) => held.has(conversationId));
  for (const { key, kept, late, ended } of body.items) {
    const mine = { kept: 0, late: 0, ended: 0 };
    for (const { kind, outcome } of counted) if (kind === key && outcome !== null) mine[outcome] += 1;
    // Those on hold are taken from the rows: only their sum is looked at.
    for (const { kind, dueAt, metAt, endedAt } of ofHeld) {
      if (kind !== key) continue;
      const end = metAt ?? endedAt;
      if (end === null ? dueAt < world.end : end > dueAt) mine.late += 1;
      else if (end !== null) mine[metAt === null ? 'ended' : 'kept'] += 1;
    }
    for (const [outcome, says] of Object.entries({ kept, late, ended })) {
      const counts = mine[outcome as keyof typeof mine];
      if (counts !== says)
        faults.push({
          kind: 'statistics of deadlines',
          detail: `${key} ${outcome}: ${says}, recounted ${counts}`,
        });
    }
  }
  const stats = await desk.owner.call<PromiseStats>('GET', '/api/v1/promises/stats?by=month');
  const { key: _, name: __, decided, rate, ...says } = stats.body.total;
  const mine = countPromises(rows, world.end);
  if (JSON.stringify(says) !== JSON.stringify(mine))
    faults.push({
      kind: 'statistics of promises',
      detail: `${JSON.stringify({ ...says, decided, rate })}, recounted ${JSON.stringify(mine)}`,
    });
  return { faults, rows };
}

/** What rows and record say of each other. */
export function judge(rows: Rows, { record, world }: { record: Record; world: { end: number } }): Fault[] {
  return [
    ...checkMails(rows, record, world.end),
    ...checkTold(rows),
    ...checkPromises(rows, record, world.end),
    ...checkToldTimes(rows, world.end),
    ...checkDeadlines(rows, world.end),
  ];
}
