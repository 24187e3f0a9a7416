import type { DeliveryReason } from '@madoguchi/contract';
import type { SendOutcome } from '../channels/kit/index.ts';
import { findChannel, type ChannelRow } from '../desk-channels/index.ts';
import { standingsOf, type PersonRow } from './audience.store.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { isOpen, mostAttempts, paceOf, retryAfter } from './domain.ts';
import { letterTo } from './letter.ts';
import { pageUrlOf } from './pages.ts';
import * as recipients from './recipient.store.ts';
import type { Tx } from '../platform/db/index.ts';
import { findPlace, findSettings } from './settings.store.ts';
import type { Sender } from './text.ts';
import type { Turn, TurnEnd } from './turn.types.ts';

/** The mail server itself is the trouble: the next mail would fare no better. */
const serverTrouble: ReadonlySet<DeliveryReason> = new Set([
  'cannot_connect',
  'no_secure_connection',
  'timeout',
  'connection_lost',
  'server_problem',
]);

type Prepared = {
  people: { row: recipients.RecipientRow; person: PersonRow }[];
  channel: ChannelRow;
  sender: Sender;
  shop: string;
  timeZone: string;
};

/** The broadcast was paused, its page has ended, or this person is not to get it any more: found out as the mail was about to leave. */
class Halt extends Error {}

/**
 * One turn by mail: so many as its pace allows, each looked at again before its first byte leaves. A mail that may have
 * arrived is never repeated.
 */
export async function sendByMail(dependencies: BroadcastDependencies, turn: Turn): Promise<TurnEnd> {
  const { database } = dependencies;
  const { workspaceId, broadcast, clock } = turn;
  const pace = paceOf(broadcast.perMinute, 1);
  const prepared = await prepare(dependencies, turn, pace.size);
  const begun = clock();
  const end: TurnEnd = { next: new Date(begun.getTime() + pace.takesMs), waits: 'rate' };
  if (prepared === null) return { next: begun, waits: null };
  for (const [index, one] of prepared.people.entries()) {
    const stop = await sendOne(dependencies, turn, prepared, one);
    if (stop === null) continue;
    const left = prepared.people.slice(index + 1).map(({ row }) => row.id);
    await database.inWorkspace(workspaceId, (tx) => recipients.giveBackClaimed(tx, left));
    return stop === 'halted' ? end : stop;
  }
  return end;
}

/** Those whose turn it is, but for whom nothing may be sent to any more. Null: nobody is left. */
function prepare(
  { database }: BroadcastDependencies,
  { workspaceId, broadcast, way, clock }: Turn,
  size: number,
): Promise<Prepared | null> {
  const now = clock();
  return database.inWorkspace(workspaceId, async (tx) => {
    const channel = await findChannel(tx, broadcast.channelId);
    const rows = await recipients.nextWaiting(tx, broadcast.id, now, { limit: size, alike: false });
    if (channel === undefined || rows.length === 0) return null;
    const ids = rows.map(({ customerId }) => customerId);
    const personOf = new Map((await standingsOf(tx, way, ids)).map((person) => [person.id, person]));
    const people: Prepared['people'] = [];
    for (const row of rows) {
      const person = personOf.get(row.customerId);
      if (person?.standing === 'reachable') people.push({ row, person });
      else await recipients.end(tx, [row.id], { state: 'skipped', reason: person?.standing ?? 'merged' });
    }
    await recipients.claim(
      tx,
      people.map(({ row }) => row.id),
      null,
      now,
    );
    const { name: shop, timeZone } = await findPlace(tx);
    return { people, channel, sender: await findSettings(tx), shop, timeZone };
  });
}

/** Null: go on with the next. */
async function sendOne(
  dependencies: BroadcastDependencies,
  turn: Turn,
  { channel, sender, shop, timeZone }: Prepared,
  { row, person }: Prepared['people'][number],
): Promise<TurnEnd | 'halted' | null> {
  const { database, processId, sendMail, pages } = dependencies;
  const { workspaceId, broadcast, way } = turn;
  const { personalPage, language } = broadcast;
  const to = { name: person.name, address: person.address ?? '' };
  const pageUrl = pageUrlOf(dependencies, workspaceId, broadcast, row.id);
  const addressed = { workspaceId, recipientId: row.id, to, reader: person, sender, shop, timeZone, pageUrl };
  const pageReader = { broadcastId: broadcast.id, recipientId: row.id, customerId: row.customerId, language };
  const words = turn.variants.get(row.variant ?? -1) ?? {};
  const letter = letterTo(dependencies, channel, { ...broadcast, ...words }, addressed);
  let halted = false;
  let left = false;
  const beforeTransmit = async (): Promise<void> => {
    const verdict = await database
      .inWorkspace(workspaceId, async (tx) => {
        const [now] = await standingsOf(tx, way, [row.customerId]);
        if (now?.standing !== 'reachable' || now.address !== to.address) {
          await recipients.end(tx, [row.id], { state: 'skipped', reason: now?.standing ?? 'merged' });
          return 'left' as const;
        }
        const isDay = isOpen(turn.clock(), await findSettings(tx), timeZone);
        const mayGo =
          isDay &&
          (personalPage === null || (await pages.make(tx, personalPage, pageReader, turn.clock()))) &&
          (await recipients.beginTransmission(tx, row.id, broadcast.id, processId, letter.headerId));
        // Nobody is a guest whose mail does not leave: what was made for them is undone with this.
        if (!mayGo) throw new Halt('this mail is not to be sent now');
        return 'go' as const;
      })
      .catch((error: unknown) => {
        if (error instanceof Halt) return 'halted' as const;
        throw error;
      });
    left = verdict === 'left';
    halted = verdict === 'halted';
    if (verdict !== 'go') throw new Halt('this mail is not to be sent now');
  };
  const outcome = await sendMail(workspaceId, broadcast.channelId, letter, beforeTransmit);
  if (left) return null;
  if (halted) {
    await database.inWorkspace(workspaceId, (tx) => recipients.giveBackClaimed(tx, [row.id]));
    return 'halted';
  }
  return database.inWorkspace(workspaceId, (tx) => settle(tx, row, outcome, turn.clock()));
}

async function settle(
  tx: Tx,
  row: recipients.RecipientRow,
  outcome: SendOutcome,
  now: Date,
): Promise<TurnEnd | null> {
  switch (outcome.outcome) {
    case 'delivered':
      await recipients.end(tx, [row.id], { state: 'sent', headerId: outcome.headerId, at: new Date() });
      return null;
    case 'doubtful':
      await recipients.end(tx, [row.id], { state: 'doubtful', reason: outcome.code, detail: outcome.reason });
      return null;
    case 'retry': {
      const attempts = row.attempts + 1;
      if (serverTrouble.has(outcome.code)) {
        await recipients.giveBack(tx, [row.id], null);
        if (attempts >= mostAttempts) return { paused: 'channel', detail: outcome.reason };
        return { next: new Date(now.getTime() + retryAfter(attempts)), waits: 'retry' };
      }
      if (attempts >= mostAttempts)
        await recipients.end(tx, [row.id], { state: 'failed', reason: outcome.code, detail: outcome.reason });
      else await recipients.giveBack(tx, [row.id], new Date(now.getTime() + retryAfter(attempts)));
      return null;
    }
    case 'refused':
      if (outcome.code === 'refused_sign_in' || outcome.code === 'refused_sender') {
        await recipients.giveBack(tx, [row.id], null);
        return { paused: 'channel', detail: outcome.reason };
      }
      await recipients.end(tx, [row.id], { state: 'failed', reason: outcome.code, detail: outcome.reason });
      return null;
  }
}
