import type { AskOnCallSwap, OnCallSwap } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { changing, requirePerson, type OnCallDependencies } from './commands.ts';
import { slotsBetween } from './domain.ts';
import { mayDecide, refuseAnswering, refuseAskingFor } from './policy.ts';
import { rotaFrom, toSwap } from './queries.ts';
import { people } from './rota.store.ts';
import * as store from './swap.store.ts';

/** The longest time for which somebody stands in, in days. */
const longest = 31;

/** @throws AppError `unprocessable` when the time is over, too long, or not theirs. */
async function requireDuty(tx: Tx, fromId: string, startsAt: string, endsAt: string): Promise<void> {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (end <= Date.now())
    throw new AppError('unprocessable', 'This time is over (endsAt).', {
      errors: [{ path: 'endsAt', message: 'lies in the past' }],
    });
  if (end - start > longest * dayMs)
    throw new AppError('unprocessable', `A swap is for ${longest} days at most. Change the rota instead.`, {
      errors: [{ path: 'endsAt', message: `is more than ${longest} days after startsAt` }],
    });
  const rota = await rotaFrom(tx, new Date(start));
  const slots = rota === null ? [] : slotsBetween(rota, start, end);
  if (!slots.some(({ firstId, backupId }) => firstId === fromId || backupId === fromId))
    throw new AppError(
      'unprocessable',
      'This person is not on call in this time: there is nothing to swap.',
      {
        errors: [{ path: 'startsAt', message: 'is not a time of theirs' }],
      },
    );
}

async function shown(tx: Tx, id: string): Promise<OnCallSwap> {
  const row = await store.findSwap(tx, id);
  if (row === undefined) throw noSuchSwap();
  return toSwap(await people(tx), row);
}

const noSuchSwap = () => new AppError('not_found', 'This swap does not exist in this workspace.');

async function note(tx: Tx, actor: Actor, swap: OnCallSwap): Promise<void> {
  const { id, from, to, startsAt, endsAt, state } = swap;
  await recordAudit(tx, actor, 'rota.swapped', {
    subject: { type: 'member', id: from.id, name: from.name },
    after: { swap: id, state, to: to.name, startsAt, endsAt },
  });
}

/** Asks somebody to stand in. What a lead says for others holds at once. */
export function askSwap(
  dependencies: OnCallDependencies,
  actor: Actor,
  { fromId = actor.memberId, toId, startsAt, endsAt, note: text }: AskOnCallSwap,
): Promise<OnCallSwap> {
  refuseAskingFor(actor, fromId);
  if (fromId === toId)
    throw new AppError('invalid_request', 'Name somebody else to stand in (toId).', {
      errors: [{ path: 'toId', message: 'is the same person' }],
    });
  return changing(dependencies, actor, async (tx) => {
    const known = await people(tx);
    requirePerson(known, fromId, 'fromId');
    requirePerson(known, toId, 'toId');
    await requireDuty(tx, fromId, startsAt, endsAt);
    const decided = actor.memberId !== fromId && mayDecide(actor);
    const id = await store.insertSwap(tx, {
      fromId,
      toId,
      startsAt,
      endsAt,
      note: storable(text),
      askedById: actor.memberId,
      decided,
    });
    const swap = await shown(tx, id);
    await note(tx, actor, swap);
    return swap;
  });
}

/** Agrees, declines, or takes a swap back. Of two who answer at once the first one does. */
export function answerSwap(
  dependencies: OnCallDependencies,
  actor: Actor,
  id: string,
  state: 'agreed' | 'declined' | 'withdrawn',
): Promise<OnCallSwap> {
  return changing(dependencies, actor, async (tx) => {
    const before = await store.lockSwap(tx, id);
    if (before === undefined) throw noSuchSwap();
    refuseAnswering(actor, before, state);
    const isOpen = before.state === 'asked' || (state === 'withdrawn' && before.state === 'agreed');
    if (!isOpen) throw new AppError('conflict', `This swap is settled already: it was ${before.state}.`);
    if (Date.parse(before.endsAt) <= Date.now())
      throw new AppError('conflict', 'The time of this swap is over.');
    await store.answerSwap(tx, id, state, actor.memberId);
    const swap = await shown(tx, id);
    await note(tx, actor, swap);
    return swap;
  });
}
