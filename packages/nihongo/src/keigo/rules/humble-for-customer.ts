import type { Hit } from '../finding.ts';
import { humblePassive, humblePossible, humbleRequest, humbleTold } from '../humble-frames.ts';
import { humbleVerbAsked, humbleVerbTold, mealTakenHumbly } from '../humble-verbs.ts';
import { actsHumbly } from '../own-people.ts';
import type { Act, Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';
import { ownSide, staff } from '../words.ts';

const checks = [
  humbleRequest,
  humblePassive,
  humblePossible,
  mealTakenHumbly,
  humbleVerbAsked,
  humbleVerbTold,
  humbleTold,
] as const;

/** 弊社営業部の木下様が, 受付の方が: one's own people with an honour too much, not the customer. */
const ownWithHonour = new RegExp(`^(?:(?:${ownSide})|(?:${staff})の方$)`, 'u');

function isOwnSubject(act: Act, reply: Reply): boolean {
  const { marked } = act;
  if (marked === undefined || marked.marker !== 'が') return false;
  const span = { start: marked.start, end: marked.start + marked.phrase.length };
  return ownWithHonour.test(marked.phrase) && actsHumbly(reply, span);
}

/** 謙譲語 for what the customer does. */
export const humbleForCustomer: Rule = {
  id: 'humble-for-customer',
  severity: 'error',
  source: '敬語の指針',
  find: (reply) =>
    reply.acts.flatMap((act): Hit[] => {
      if (act.kind !== 'verb' || !reply.isOwnWords(act) || isOwnSubject(act, reply)) return [];
      for (const check of checks) {
        const found = check(act, reply);
        if (found !== undefined) return [found];
      }
      return [];
    }),
};
