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

/** Somebody waits for an answer: an engine that has still to read its dictionary is not waited for, in milliseconds. */
const patienceMs = 400;

/** Whether displeasure or harassment is read in a text; false where the engine does not say so soon. Never rejects. */
export async function isUpset(engine: LanguageEngine, text: string): Promise<boolean> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref());
  const reading = await Promise.race([readMessage(engine, text, []).catch(() => null), late]);
  return reading !== null && (reading.mood === 'dissatisfied' || reading.harassment.length > 0);
}
