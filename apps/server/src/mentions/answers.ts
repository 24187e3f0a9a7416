import type { AnswerMention } from '@madoguchi/contract';
import { storable } from '../conversations/index.ts';
import { newId } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { jobKind } from '../platform/jobs/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { adapterOf } from './adapters/index.ts';
import { findOutgoing, insertAnswer, settleAnswer } from './answer.store.ts';
import { lockCase, saveCase } from './case.store.ts';
import { endWithAnswer, lockSeenCase } from './cases.ts';
import { mentionNews, type MentionDependencies } from './dependencies.ts';
import { placeOfReply } from './query.store.ts';
import { findForWork } from './source.store.ts';
import { secretsOf } from './secrets.ts';
import { noteEvent } from './trail.store.ts';

type Target = { workspaceId: string; answerId: string };

/** Sends one answer. Each network that is answered takes a second one in place of the first, so that a job may run again. */
export const sendMentionAnswer = jobKind<Target>('send-mention-answer', {
  retryLimit: 4,
  retryDelaySeconds: 20,
});

/** Why a network cannot be answered from here. */
const notFromHere = () =>
  new AppError(
    'unprocessable',
    'This mention cannot be answered from here: answer it where it stands, and say where (elsewhere, address).',
  );

/**
 * Answers a mention: by the network it stands on, in the background, or by saying that it was answered elsewhere, and where.
 * @throws AppError `unprocessable`, `not_found`, `conflict`
 */
export function answer(
  dependencies: MentionDependencies,
  actor: Actor,
  id: string,
  { basedOn, text, how, address }: AnswerMention,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockSeenCase(tx, id, basedOn);
    const answerId = newId();
    const common = { id: answerId, postId: id, text: storable(text), how, authorId: actor.memberId };
    if (how === 'elsewhere') {
      if (address === null)
        throw new AppError('invalid_request', 'Say where your answer stands (address).', {
          errors: [{ path: 'address', message: 'is missing' }],
        });
      await insertAnswer(tx, { ...common, state: 'sent', address: storable(address) });
      await endWithAnswer(dependencies, tx, events, before);
    } else {
      const place = await placeOfReply(tx, id);
      if (place === undefined || adapterOf(place.kind).reply === undefined) throw notFromHere();
      await insertAnswer(tx, { ...common, state: 'sending', address: null });
      await saveCase(tx, id, { ...before, draft: common.text });
      await dependencies.jobs.enqueue(tx, sendMentionAnswer, { workspaceId: tx.workspaceId, answerId });
    }
    await noteEvent(tx, id, 'answered', actor.memberId, { how });
    events.push(mentionNews('mention', id));
  });
}

/** Hands an answer to the network, and notes how that went. @throws where it may be tried again, unless this was the last time */
export async function sendAnswer(
  dependencies: MentionDependencies,
  { workspaceId, answerId }: Target,
  last: boolean,
): Promise<void> {
  const found = await dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const outgoing = await findOutgoing(tx, answerId);
    if (outgoing?.sourceId === undefined || outgoing.sourceId === null) return undefined;
    const source = await findForWork(tx, outgoing.sourceId);
    return source === undefined ? undefined : { outgoing, source };
  });
  if (found === undefined) return settle(dependencies, workspaceId, answerId, 'no_source');
  const { outgoing, source } = found;
  const { reply } = adapterOf(source.config.kind);
  if (reply === undefined) return settle(dependencies, workspaceId, answerId, 'no_source');
  const secrets = secretsOf(dependencies.box, source);
  const sent = await reply({ ...dependencies, source, secrets }, outgoing.externalId, outgoing.text);
  if (sent.outcome === 'retry' && !last)
    throw new Error(`the network did not take an answer: ${sent.problem}`);
  await settle(dependencies, workspaceId, answerId, sent.outcome === 'sent' ? null : sent.problem);
}

function settle(
  dependencies: MentionDependencies,
  workspaceId: string,
  answerId: string,
  problem: string | null,
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const outgoing = await findOutgoing(tx, answerId);
    if (!(await settleAnswer(tx, answerId, problem)) || outgoing === undefined) return;
    const before = await lockCase(tx, outgoing.postId);
    if (problem === null && before !== undefined) await endWithAnswer(dependencies, tx, events, before);
    events.push(mentionNews('mention', outgoing.postId));
  });
}
