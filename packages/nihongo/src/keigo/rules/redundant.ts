import { hit } from '../hit.ts';
import { redundantPhrases } from '../redundant-phrases.ts';
import { matches } from '../reply.ts';
import type { Rule } from '../rule.ts';

/** `$1` … in a suggestion filled with the groups of the match. */
function filled(template: string, match: RegExpExecArray): string {
  return template.replaceAll(/\$(\d)/gu, (_, index: string) => match[Number(index)] ?? '');
}

export const redundant: Rule = {
  id: 'redundant',
  severity: 'info',
  source: 'house-style',
  find: (reply) =>
    redundantPhrases.flatMap(({ pattern, suggest }) =>
      matches(reply, pattern).map((match) => {
        const right = suggest.map((template) => filled(template, match)).filter((one) => one !== match[0]);
        return hit(
          { start: match.index, end: match.index + match[0].length },
          `「${match[0]}」は同じ意味を重ねています${right[0] === undefined ? '' : `。「${right[0]}」で足ります`}（社内の表記）。`,
          'The same is said twice (house style).',
          right,
        );
      }),
    ),
};
