import { parentPort, threadId } from 'node:worker_threads';
import type { Request } from './protocol.ts';

/** A thread that does what the text tells it: die, throw, turn for ever, lack a rule, or say its number. */
parentPort?.on('message', (request: Request) => {
  const text = request.kind === 'analyze' ? request.ask.item.text : '';
  if (text === 'die') process.exit(1);
  if (text === 'throw') throw new Error('お客様の文');
  if (text === 'turn') for (;;);
  const answer = { id: threadId, text };
  const broken = text === 'lack a rule' ? [{ rule: 'address', at: 'TypeError' }] : undefined;
  const reply = text === 'fail' ? { failed: 'TypeError' } : { answer, broken };
  parentPort?.postMessage(reply, []);
});
