import type { MentionAlarm } from '@madoguchi/contract';
import type { Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { markSeen, raise } from './alarm.store.ts';
import { changesIn, nowDays, pastDays, together } from './alarm.ts';
import { mentionNews, noSuch } from './dependencies.ts';
import { countSpans, oldest } from './trends.store.ts';

/**
 * Looks whether there is more word of mouth than before, or more of it displeased: all together, and for each network. Where the
 * past does not reach back the whole eight weeks nothing is said, and of too few nothing either.
 */
export function watchChange(
  dependencies: ChangeDependencies,
  workspaceId: string,
  now = new Date(),
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const from = new Date(now.getTime() - nowDays * dayMs);
    const pastFrom = new Date(from.getTime() - pastDays * dayMs);
    const first = await oldest(tx);
    if (first === null || first > pastFrom) return;
    const spans = await countSpans(tx, { pastFrom, from, until: now });
    const figures = [{ network: '', ...together(spans) }, ...(spans.length > 1 ? spans : [])];
    for (const each of figures)
      for (const change of changesIn(each)) {
        const id = await raise(tx, change, each.network, { from, until: now });
        if (id !== null) events.push(mentionNews('alarm', id));
      }
  });
}

/** Somebody has looked at an alarm. @throws AppError `not_found` */
export function seeAlarm(dependencies: ChangeDependencies, actor: Actor, id: string): Promise<MentionAlarm> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const seen = await markSeen(tx, id, actor.memberId);
    if (seen === undefined) throw noSuch('alarm');
    events.push(mentionNews('alarm', id));
    return seen;
  });
}
