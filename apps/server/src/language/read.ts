import type { Reading } from '@madoguchi/contract';
import type { LanguageEngine } from './engine.ts';

/**
 * Reads a customer's message: mood, intent, urgency, harassment, each with the places it rests on.
 *
 * @param previous what was written before in the conversation, oldest first
 * @throws LanguageEngineError when the engine gives no answer: to be tried again
 */
export async function readMessage(
  engine: LanguageEngine,
  text: string,
  previous: readonly string[],
): Promise<Reading> {
  const read = await engine.analyze({
    id: 'message',
    kind: 'message',
    text,
    context: { previousMessages: previous },
  });
  if (!('mood' in read)) throw new Error('the engine answered something else than was asked');
  const { mood, veiled, intent, urgency, signals, harassmentSpans } = read;
  return {
    mood,
    veiled,
    intent,
    urgency,
    signals: signals.map(({ kind, start, end }) => ({ kind, start, end })),
    harassment: harassmentSpans.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}
