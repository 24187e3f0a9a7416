import { parentPort, threadId } from 'node:worker_threads';
import type { Request } from './protocol.ts';

/** A thread that does what the text tells it: die, throw, turn for ever, or say its number. */
parentPort?.on('message', (request: Request) => {
  const text = request.kind === 'analyze' ? request.ask.item.text : '';
  if (text === 'die') process.exit(1);
  if (text === 'throw') throw new Error('お客様の文');
  if (text === 'turn') for (;;);
  const reply = text === 'fail' ? { failed: 'TypeError' } : { answer: { id: threadId, text } };
  parentPort?.postMessage(reply, []);
});
