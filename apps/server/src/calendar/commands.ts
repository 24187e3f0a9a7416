import type { CalendarRules, ChannelCalendar, SaveCalendar } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { noChannel, readCalendar, readChannelCalendar } from './queries.ts';
import * as store from './store.ts';
import { factsOf } from './facts.ts';

export type CalendarDependencies = { database: Database; realtime: RealtimeHub };

/** Order is nobody's choice here: slots stand as the clock runs, days as the year does. */
function kept({ week, openHolidays, closures, days }: CalendarRules): CalendarRules {
  const sorted = (slots: CalendarRules['week']['mon']) =>
    slots.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  return {
    week: {
      mon: sorted(mon),
      tue: sorted(tue),
      wed: sorted(wed),
      thu: sorted(thu),
      fri: sorted(fri),
      sat: sorted(sat),
      sun: sorted(sun),
    },
    openHolidays,
    closures,
    days: days
      .map((day) => ({ ...day, slots: sorted(day.slots) }))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/**
 * Keeps a calendar as a whole: the workspace's (null), or a channel's, which is its own from then on.
 * @throws AppError `not_found` for a channel that is none, `conflict` when it was changed since it was read.
 */
export function saveCalendar(
  dependencies: CalendarDependencies,
  actor: Actor,
  channelId: string | null,
  { rules, revision }: SaveCalendar,
): Promise<ChannelCalendar> {
  return changing(dependencies, actor, async (tx) => {
    const name = channelId === null ? null : await requireChannel(tx, channelId);
    const before = channelId === null ? await readCalendar(tx) : await readChannelCalendar(tx, channelId);
    const after = kept(rules);
    if (!(await store.saveCalendar(tx, channelId, after, revision)))
      throw new AppError(
        'conflict',
        'Somebody else has changed this calendar meanwhile. Load it again and make your change there.',
      );
    await recordAudit(tx, actor, 'calendar.updated', {
      ...subjectOf(channelId, name),
      before: factsOf(before.rules),
      after: factsOf(after),
    });
    return { own: true, rules: after, revision: revision + 1 };
  });
}

/** A channel follows the workspace's calendar again; also when it does already. @throws AppError `not_found` */
export function followWorkspace(
  dependencies: CalendarDependencies,
  actor: Actor,
  channelId: string,
): Promise<ChannelCalendar> {
  return changing(dependencies, actor, async (tx) => {
    const name = await requireChannel(tx, channelId);
    const { rules } = await readChannelCalendar(tx, channelId);
    if (await store.deleteCalendar(tx, channelId))
      await recordAudit(tx, actor, 'calendar.removed', {
        ...subjectOf(channelId, name),
        before: factsOf(rules),
      });
    return readChannelCalendar(tx, channelId);
  });
}

async function requireChannel(tx: Tx, channelId: string): Promise<string> {
  const name = await store.holdChannel(tx, channelId);
  if (name === undefined) throw noChannel();
  return name;
}

const subjectOf = (channelId: string | null, name: string | null) =>
  channelId === null || name === null ? {} : { subject: { type: 'channel', id: channelId, name } };

function changing<T>(
  { database, realtime }: CalendarDependencies,
  { workspaceId }: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'calendar.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return result;
  });
}
