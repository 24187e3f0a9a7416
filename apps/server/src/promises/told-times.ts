import type { Tx } from '../platform/db/index.ts';
import type { NewEvent } from '../platform/realtime/index.ts';
import { changed, end, trail } from './ending.ts';
import { plan } from './making.ts';
import * as store from './store.ts';
import { holdPlace, lastClosing, toldIn, type Place, type ToldRow } from './told-times.store.ts';

/** What is to become of a time that an acknowledgement told. */
export type ToldVerdict = 'kept' | 'not_needed' | 'open';

/**
 * Whether a told time was met: by the first word of a person since, whatever that promises in turn. Where the matter was closed
 * and nobody has written since, it is not needed any more; what was written and did not arrive is still owed.
 */
export function verdictOnTold(
  { answer, written, createdAt, state }: Pick<ToldRow, 'answer' | 'written' | 'createdAt' | 'state'>,
  { closed, waitingSince }: Pick<Place, 'closed' | 'waitingSince'>,
): ToldVerdict {
  if (state === 'open') {
    if (answer !== null) return 'kept';
    return closed && !written ? 'not_needed' : 'open';
  }
  // The closing was taken back: they wait since before they were told. What they write later is acknowledged by itself.
  const waitsOn = !closed && waitingSince !== null && Date.parse(waitingSince) <= Date.parse(createdAt);
  return waitsOn ? 'open' : 'not_needed';
}

/** Brings the times that were told in a conversation in line with what was said and done there since. */
export async function settleTold(tx: Tx, events: NewEvent[], conversationId: string): Promise<void> {
  const place = await holdPlace(tx, conversationId);
  if (place === undefined) return;
  for (const told of await toldIn(tx, conversationId)) {
    const named = { id: told.id, conversationId };
    const verdict = verdictOnTold(told, place);
    if (verdict === told.state) continue;
    if (verdict === 'not_needed') await release(tx, events, named, told);
    else if (verdict === 'open') await waitOn(tx, events, named, told, place);
    else if (told.answer !== null)
      await end(tx, events, named, {
        state: 'kept',
        at: new Date(told.answer.at),
        by: null,
        how: told.answer.how,
        evidenceId: told.answer.id,
        reason: '',
        told: '',
      });
  }
}

type Named = { id: string; conversationId: string };

async function release(tx: Tx, events: NewEvent[], named: Named, { createdAt }: ToldRow): Promise<void> {
  const { at, by, thanks } = await lastClosing(tx, named.conversationId);
  await end(tx, events, named, {
    state: 'not_needed',
    at: new Date(Math.max(Date.parse(createdAt), at === null ? Date.now() : Date.parse(at))),
    by,
    how: 'closing',
    evidenceId: thanks,
    reason: '',
    told: '',
  });
}

async function waitOn(
  tx: Tx,
  events: NewEvent[],
  named: Named,
  { id, due, dueAt, state }: ToldRow,
  { channelId }: Place,
): Promise<void> {
  await store.reopenReturned(tx, id);
  await plan(tx, { id, due, dueAt: new Date(dueAt), channelId }, new Date());
  await trail(tx, named, 'promise_reopened', null, { from: state });
  events.push(changed(named, 'reopened'));
}
