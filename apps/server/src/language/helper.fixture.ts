import { help } from '../platform/helpers/index.ts';
import type { Request } from './protocol.ts';

/** A helper that does what the text tells it: die, throw, turn for ever, lack a rule, or say its number. */
help((request: Request) => {
  const text = request.kind === 'analyze' ? request.ask.item.text : '';
  if (text === 'die') process.exit(1);
  if (text === 'throw') throw new Error('お客様の文');
  if (text === 'turn') for (;;);
  const answer = { id: process.pid, text };
  const broken = text === 'lack a rule' ? [{ rule: 'address', at: 'TypeError' }] : undefined;
  return text === 'fail' ? { failed: 'TypeError' } : { answer, broken };
});
