import type { Tx } from '../platform/db/index.ts';
import type { AttentionDependencies } from './dependencies.ts';
import { noteSignal } from './note.ts';
import { lookAgain } from './queue.store.ts';
import { endOthersIn } from './signal.store.ts';
import { findAnswered, type AnsweredReply } from './unanswered.store.ts';

const kind = 'unanswered_question';

/**
 * Looks whether an answer that has gone out takes up what was asked: the reply check's own rule, over what really went out.
 * What an earlier answer of the conversation left open is settled by one that leaves nothing open.
 *
 * @throws LanguageEngineError when the engine gives no answer: to be tried again
 */
export async function checkQuestions(
  { database, language }: Pick<AttentionDependencies, 'database' | 'language'>,
  { workspaceId, messageId }: { workspaceId: string; messageId: string },
): Promise<void> {
  const known = await database.inWorkspace(workspaceId, async (tx) => {
    const reply = await findAnswered(tx, messageId);
    return reply === undefined
      ? undefined
      : { reply, context: await language.contextOf(tx, reply.conversationId) };
  });
  if (known === undefined) return;
  const { reply, context } = known;
  const asked = reply.asked.map(({ text }) => text);
  const answer =
    asked.length === 0
      ? { findings: [] }
      : await language.engine.check({
          ...context,
          asked,
          text: reply.text,
          sentAt: new Date(reply.at).toISOString(),
          words: [],
        });
  const left = answer.findings.some(({ rule }) => rule === 'unanswered-question');
  await database.inWorkspace(workspaceId, (tx) => tell(tx, messageId, reply, left));
}

async function tell(
  tx: Tx,
  messageId: string,
  { conversationId, customerId, at, asked }: AnsweredReply,
  left: boolean,
): Promise<void> {
  const end = { kind: 'settled', by: null, why: null, at: new Date() } as const;
  const settled = await endOthersIn(tx, { conversationId, kind, except: messageId }, end);
  if (settled > 0) await lookAgain(tx, customerId, null);
  const question = asked.at(-1);
  if (!left || question === undefined) return;
  await noteSignal(tx, {
    customerId,
    kind,
    key: messageId,
    at: new Date(at),
    // The words that were asked are what is shown; the answer is named beside them.
    evidence: { type: 'answer', conversationId, messageId: question.id, answerId: messageId, spans: [] },
  });
}
