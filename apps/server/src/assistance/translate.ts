import type { Locale, Translation } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { ask, requireOn } from './ask.ts';
import type { AssistanceDependencies } from './dependencies.ts';
import { withoutFence } from './domain.ts';
import { newFence } from './draft.ts';
import { gatherLetter, ownWords } from './gather.ts';
import { unmask } from './masking/mask.ts';
import { translationPrompt } from './prompts.ts';
import { findLetter } from './surroundings.store.ts';
import * as store from './translation.store.ts';

/** Claims the translation and gathers what it needs, or gives the one that is there. */
function begin(dependencies: AssistanceDependencies, actor: Actor, messageId: string, language: Locale) {
  return dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const letter = await findLetter(tx, messageId);
    if (letter === undefined)
      throw new AppError('not_found', 'This message does not exist in this workspace.');
    if (letter.direction !== 'inbound')
      throw new AppError('unprocessable', 'Only messages of customers are translated.');
    const kept = await store.findTranslation(tx, messageId, language);
    if (kept?.text != null) return { kept: { ...kept, text: kept.text } };
    const { conversationId } = letter;
    const gathered = await gatherLetter(tx, actor, conversationId, ownWords(letter));
    const { settings, ...rest } = gathered;
    requireOn(settings, 'translate');
    if (rest.text === '')
      throw new AppError('unprocessable', 'There is nothing to translate in this message.');
    if (!(await store.claimTranslation(tx, messageId, language, settings.model)))
      throw new AppError(
        'conflict',
        'This message is being translated just now. It will be here in a moment.',
      );
    return { kept: null, conversationId, ...rest };
  });
}

/**
 * Translates a customer's message for staff, once: whoever asks later gets the same. It is kept with the message.
 * @throws AppError `not_found`, `unprocessable`, `assistance_off`, `conflict` while another asks, or the model's
 */
export async function translateMessage(
  dependencies: AssistanceDependencies,
  actor: Actor,
  messageId: string,
  language: Locale,
  signal: AbortSignal,
): Promise<Translation> {
  const { database, realtime } = dependencies;
  const begun = await begin(dependencies, actor, messageId, language);
  if (begun.kept !== null) return begun.kept;
  const { conversationId, table } = begun;
  try {
    let answer = '';
    const prompt = translationPrompt(begun.text, language, newFence());
    for await (const piece of ask(dependencies, actor, { use: 'translate', conversationId }, prompt, signal))
      answer += piece;
    const text = unmask(withoutFence(answer), table);
    if (text === '') throw new AppError('model_failed', 'The model’s server gave no translation. Try again.');
    return await database.inWorkspace(actor.workspaceId, async (tx) => {
      await store.keepTranslation(tx, messageId, language, text);
      const kept = await store.findTranslation(tx, messageId, language);
      await appendEvents(tx, [{ type: 'assistance.changed', conversationId }]);
      tx.afterCommit(() => realtime.wake(actor.workspaceId));
      return { text, model: kept?.model ?? '', at: kept?.at ?? new Date().toISOString() };
    });
  } catch (error) {
    await database.inWorkspace(actor.workspaceId, (tx) => store.giveUpTranslation(tx, messageId, language));
    throw error;
  }
}
