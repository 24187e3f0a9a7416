import type { AbsenceImport, ImportAbsences, ImportedAbsence } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { readEvents, type SaidEvent } from '../platform/ical/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { enter, noSuchMember } from './commands.ts';
import { timesOf, type Span } from './domain.ts';
import { kindOf, noteOf, spanOfEvent } from './ics.ts';
import { refusePlanningFor } from './policy.ts';
import * as store from './store.ts';

/** More entries than these are a whole calendar, not somebody's absences. */
const most = 500;

/**
 * Reads a calendar file, and takes over as absences what was chosen of it (by line). What is there already in just that time
 * stays as it is; what cannot be taken over is named with its line and the reason, and hinders nothing else.
 * @throws AppError `unprocessable` for a file that is no calendar, or holds too much; `forbidden`; `not_found`
 */
export function importAbsences(
  dependencies: ChangeDependencies,
  actor: Actor,
  { text, memberId = actor.memberId, lines = [] }: ImportAbsences,
): Promise<AbsenceImport> {
  refusePlanningFor(actor, memberId);
  const events = readEvents(text)?.filter(({ cancelled }) => !cancelled);
  if (events === undefined)
    throw new AppError('unprocessable', 'This is no calendar file (.ics). Export one from your calendar.');
  if (events.length > most)
    throw new AppError(
      'unprocessable',
      `This file holds more than ${most} entries. Export a calendar or a time that holds only your absences.`,
    );
  return changing(dependencies, actor.workspaceId, async (tx, news) => {
    if (!(await store.lockMember(tx, memberId))) throw noSuchMember();
    const chosen = new Set(lines);
    const items: ImportedAbsence[] = [];
    for (const event of events) items.push(await takeOne(tx, actor, memberId, event, chosen));
    const taken = items.filter(({ state }) => state === 'taken').length;
    if (taken > 0) news.push({ type: 'absence.changed', conversationId: null });
    return { items, taken };
  });
}

async function takeOne(
  tx: Tx,
  actor: Actor,
  memberId: string,
  event: SaidEvent,
  chosen: ReadonlySet<number>,
): Promise<ImportedAbsence> {
  const { line } = event;
  const kind = kindOf(event.summary);
  const nowhere = { from: null, fromTime: null, to: null, toTime: null };
  const entry = { line, summary: Array.from(event.summary).slice(0, 200).join(''), kind };
  const timeZone = await store.zoneOf(tx);
  const span = spanOfEvent(event, timeZone, new Date());
  if (typeof span === 'string') return { ...entry, ...nowhere, state: 'refused', fault: span };
  const times = timesOf(span, timeZone);
  const other = await store.overlapping(tx, memberId, span, null);
  if (other !== undefined)
    return isSame(other, span)
      ? { ...entry, ...times, state: 'there', fault: null }
      : { ...entry, ...times, state: 'refused', fault: 'overlaps' };
  if (!chosen.has(line)) return { ...entry, ...times, state: 'new', fault: null };
  await enter(tx, actor, memberId, { kind, ...span, note: noteOf(event), standInId: null });
  return { ...entry, ...times, state: 'taken', fault: null };
}

const isSame = (other: { startsAt: string; endsAt: string }, { start, end }: Span): boolean =>
  Date.parse(other.startsAt) === start.getTime() && Date.parse(other.endsAt) === end.getTime();
