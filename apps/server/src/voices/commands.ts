import type { AddVoiceWording, ChangeVoice, CreateVoice } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { erased, movedOn, noSuch, subjectOf, voiceNews } from './dependencies.ts';
import { saidOf } from './origins.ts';
import * as store from './store.ts';

/** Locks a voice that is about to change. @throws AppError `not_found`, `conflict` for whoever was erased */
export async function lockLiving(tx: Tx, id: string): Promise<store.Row> {
  const row = await store.lockRow(tx, id);
  if (row === undefined) throw noSuch('voice');
  if (row.erased) throw erased();
  return row;
}

async function customerOf(tx: Tx, id: string | null): Promise<string | null> {
  const found = id === null ? null : await findCustomer(tx, id);
  if (found === undefined) throw noSuch('customer');
  return found?.id ?? null;
}

/**
 * Keeps what was said, by hand, from a mention or from an answer to a survey. Nobody is asked anything by that.
 * @throws AppError `not_found`, `invalid_request`, `unprocessable`, `conflict` for an answer that is a voice already
 */
export function createVoice(
  dependencies: ChangeDependencies,
  actor: Actor,
  given: CreateVoice,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const said = await saidOf(tx, given);
    const told = await customerOf(tx, given.customerId);
    const made = {
      ...said,
      // Who answered is known from their invitation; who wrote a mention is what members make out.
      customerId: said.origin === 'survey' ? (said.customerId ?? told) : (told ?? said.customerId),
      language: given.language,
      topic: storable(given.topic),
      reward: given.reward === null ? null : storable(given.reward),
    };
    const id = await store.insertVoice(tx, made, actor.memberId);
    if (id === null)
      throw new AppError(
        'conflict',
        'This answer is a customer’s voice already. Go on there: nobody is asked twice for the same words.',
      );
    const wording = { words: said.words, name: storable(given.shownName) };
    await store.insertWording(tx, id, wording, actor.memberId);
    await recordAudit(tx, actor, 'voice.created', {
      subject: subjectOf('voice', id),
      after: { origin: said.origin, rewarded: made.reward !== null },
    });
    events.push(voiceNews('voice', id));
    return id;
  });
}

/** Changes what is noted about a voice; its words are never changed. @throws AppError `not_found`, `conflict` */
export function changeVoice(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, topic, customerId, reward }: ChangeVoice,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockLiving(tx, id);
    if (before.revision !== basedOn) throw movedOn();
    const after = {
      topic: topic === undefined ? before.topic : storable(topic),
      customerId: customerId === undefined ? before.customerId : await customerOf(tx, customerId),
      reward: reward === undefined ? before.reward : reward === null ? null : storable(reward),
    };
    await store.updateVoice(tx, id, after);
    await recordAudit(tx, actor, 'voice.updated', {
      subject: subjectOf('voice', id),
      before: { origin: before.origin, rewarded: before.reward !== null },
      after: { origin: before.origin, rewarded: after.reward !== null },
    });
    events.push(voiceNews('voice', id));
  });
}

/** Proposes words and a name to be shown; the consent decides whether they are. @throws AppError `not_found`, `conflict` */
export function addWording(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { words, name }: AddVoiceWording,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await lockLiving(tx, id);
    const wording = { words: storable(words), name: storable(name) };
    const version = await store.insertWording(tx, id, wording, actor.memberId);
    await recordAudit(tx, actor, 'voice.worded', { subject: subjectOf('voice', id), after: { version } });
    events.push(voiceNews('voice', id));
  });
}
