import { hit } from '../hit.ts';
import type { Hit } from '../finding.ts';
import { matches } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';
import { spokenWords } from '../spoken-words.ts';
import { plainEndings } from './plain-endings.ts';

function spoken(reply: Reply): Hit[] {
  return spokenWords.flatMap((word) =>
    matches(reply, word.pattern).flatMap((match) => {
      const part = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(part);
      const span = { start, end: start + part.length };
      const before = reply.text.slice(Math.max(0, span.start - 20), span.start);
      const after = reply.text.slice(span.end, span.end + 20);
      if (word.unlessBefore?.test(before) === true || word.unlessAfter?.test(after) === true) return [];
      return [hit(span, word.ja, word.en, word.suggest)];
    }),
  );
}

export const wrongRegister: Rule = {
  id: 'wrong-register',
  severity: 'warning',
  source: 'house-style',
  find: (reply) => [...spoken(reply), ...plainEndings(reply)],
};
