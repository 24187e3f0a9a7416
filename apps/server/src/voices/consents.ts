import type { AskVoiceConsent, NoteVoiceConsent, VoiceEdit, VoiceUse } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, hashOfAddress, newSecretAddress, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { lockLiving } from './commands.ts';
import * as store from './consent.store.ts';
import { noSuch, subjectOf, voiceNews, wrong } from './dependencies.ts';
import { covers, standingAt } from './domain.ts';
import { fitOf } from './shortening.ts';
import { listWordings } from './store.ts';

/** The last day that a consent may name: later ones are typed by mistake. */
const lastDay = '2199-12-31';

/** The newest wording of a voice; refused where it goes further than what is asked or allowed. */
async function versionFor(
  tx: Tx,
  { id, words }: { id: string; words: string },
  editing: VoiceEdit,
): Promise<number> {
  const [newest] = await listWordings(tx, id);
  if (newest === undefined) throw noSuch('voice');
  if (!covers(editing, fitOf(words, newest.words)))
    throw new AppError(
      'unprocessable',
      editing === 'none'
        ? 'The newest wording is not what was said: ask for more than «as it was said», or propose the words as they were said.'
        : 'The newest wording does not only leave whole sentences out, each gap marked «…»: ask whether it may be corrected, or propose another.',
      { errors: [{ path: 'editing', message: 'does not cover the newest wording' }] },
    );
  return newest.version;
}

/** Enters a consent or its withdrawal that came in another way than by the page. @throws AppError `not_found`, `conflict`, `unprocessable`, `invalid_request` */
export function noteConsent(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  given: NoteVoiceConsent,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const voice = await lockLiving(tx, id);
    const by = {
      by: 'member' as const,
      memberId: actor.memberId,
      evidence: storable(given.evidence),
    };
    if (given.kind === 'given') {
      const { uses, editing, from, until } = given;
      const today = await store.todayOf(tx);
      if (from !== null && from > today) throw wrong('from', 'is yet to come');
      if (from !== null && from < '1970-01-01') throw wrong('from', 'is before anybody could have agreed');
      if (until !== null && until > lastDay) throw wrong('until', 'is too far away; leave it out instead');
      if (until !== null && until < (from ?? today)) throw wrong('until', 'is before it begins');
      const version = await versionFor(tx, voice, editing);
      await store.insertConsent(tx, id, { kind: 'given', uses, editing, version, from, until, ...by });
    } else {
      await withdraw(tx, id, by);
    }
    await recordAudit(tx, actor, 'voice.consent_noted', {
      subject: subjectOf('voice', id),
      after: {
        kind: given.kind,
        uses: given.kind === 'given' ? given.uses : [],
        editing: given.kind === 'given' ? given.editing : 'none',
      },
    });
    events.push(voiceNews('voice', id));
  });
}

async function withdraw(
  tx: Tx,
  id: string,
  by: Pick<store.NewConsent, 'by' | 'memberId' | 'evidence'>,
): Promise<void> {
  const [last] = await store.listConsents(tx, id);
  if (last?.kind !== 'given') throw new AppError('conflict', 'No consent stands that could be withdrawn.');
  const nothing = { uses: [], editing: 'none' as const, from: null, until: null };
  await store.insertConsent(tx, id, { kind: 'withdrawn', version: last.version, ...nothing, ...by });
}

/** Makes a page of their own for whoever said it; answers its address, told once. @throws AppError `not_found`, `conflict`, `unprocessable` */
export function askConsent(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { language, uses, editing }: AskVoiceConsent,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const voice = await lockLiving(tx, id);
    const version = await versionFor(tx, voice, editing);
    const secret = newSecretAddress(tx.workspaceId);
    const ask = { voiceId: id, language, uses, editing, version };
    await store.insertAsk(tx, ask, hashOfAddress(secret), actor.memberId);
    await recordAudit(tx, actor, 'voice.asked', {
      subject: subjectOf('voice', id),
      after: { uses, editing },
    });
    events.push(voiceNews('voice', id));
    return secret;
  });
}

/** Closes the page behind an address; what was consented stays. @throws AppError `not_found` */
export function closeAsk(dependencies: ChangeDependencies, actor: Actor, askId: string): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const ask = await store.findAsk(tx, askId);
    if (ask === undefined) throw noSuch('link');
    await store.closeAsk(tx, askId);
    await recordAudit(tx, actor, 'voice.ask_closed', {
      subject: subjectOf('voice', ask.voiceId),
      after: { uses: ask.uses, editing: ask.editing },
    });
    events.push(voiceNews('voice', ask.voiceId));
    return ask.voiceId;
  });
}

/** What somebody sent from their own page. */
export type Answer =
  | { answer: 'give'; uses: readonly VoiceUse[]; editing: VoiceEdit; until: string | null }
  | { answer: 'refuse' }
  | { answer: 'withdraw' };

/** Why an answer was not taken, for the page to say. */
export type Refusal = 'uses' | 'until';

/**
 * Takes what somebody answered on their page: never more than they were asked, and to the wording that the page shows. A
 * withdrawal where nothing stands, and a refusal where something does, change nothing; the same answer twice is one.
 */
export async function takeAnswer(
  tx: Tx,
  ask: store.Ask,
  given: Answer,
  now: number,
): Promise<Refusal | null> {
  await lockLiving(tx, ask.voiceId);
  const ledger = (await store.listConsents(tx, ask.voiceId)).toReversed();
  const by = { by: 'customer' as const, memberId: null, evidence: '' };
  const nothing = { uses: [], editing: 'none' as const, from: null, until: null };
  const stands = standingAt(ledger, now) !== null;
  if (given.answer === 'withdraw') {
    if (ledger.at(-1)?.kind === 'given') await withdraw(tx, ask.voiceId, by);
    return null;
  }
  if (given.answer === 'refuse') {
    if (!stands && ledger.at(-1)?.kind !== 'refused')
      await store.insertConsent(tx, ask.voiceId, {
        kind: 'refused',
        version: ask.version,
        ...nothing,
        ...by,
      });
    return null;
  }
  const uses = ask.uses.filter((use) => given.uses.includes(use));
  if (uses.length === 0) return 'uses';
  const { until } = given;
  if (until !== null && (until < (await store.todayOf(tx)) || until > lastDay)) return 'until';
  const editing = allowed(ask.editing, given.editing);
  await store.insertConsent(tx, ask.voiceId, {
    kind: 'given',
    uses,
    editing,
    version: ask.version,
    from: null,
    until,
    ...by,
  });
  return null;
}

const order: readonly VoiceEdit[] = ['none', 'shorten', 'correct'];

/** No more than was asked. */
const allowed = (asked: VoiceEdit, given: VoiceEdit): VoiceEdit =>
  order[Math.min(order.indexOf(asked), order.indexOf(given))] ?? 'none';
