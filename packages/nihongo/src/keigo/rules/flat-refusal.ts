import { isCushioned, offersAlternative } from '../cushions.ts';
import type { Hit } from '../finding.ts';
import { group, hit } from '../hit.ts';
import { absences, refusalOf } from '../refusals.ts';
import type { Refusal } from '../refusals.ts';
import { matches, textAfter } from '../reply.ts';
import type { Act, Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';

const closing =
  /^(?:の|ん)?(?:で(?:す|ございます))?(?:ね|よ)?[。．！!？?\s\p{Extended_Pictographic}\u{FE0F}\u{200D}\p{M}♂♀」)）]*$/u;

/** Whether the refusal ends its sentence or gives only its reason there. */
function isAnswer(reply: Reply, act: Act): boolean {
  const rest = textAfter(reply, act.end, 40);
  return closing.test(rest) || /^(?:ので|から|ため)/u.test(rest);
}

function refusals(reply: Reply): Refusal[] {
  const found = reply.acts.flatMap((act) => {
    if (!reply.isOwnWords(act) || act.mood === 'question' || !isAnswer(reply, act)) return [];
    return refusalOf(act, reply) ?? [];
  });
  const absent = matches(reply, absences).map((match) => ({ ...group(match, 1), suggest: ['ございません'] }));
  return [...found, ...absent];
}

/** A refusal as the whole answer: no cushion in the message, and nothing offered instead. */
export const flatRefusal: Rule = {
  id: 'flat-refusal',
  severity: 'warning',
  source: 'house-style',
  find(reply): Hit[] {
    const found = refusals(reply);
    if (found.length === 0) return [];
    const written = (kinds: RegExp): string =>
      reply.sentences
        .filter((one) => kinds.test(one.kind))
        .map((one) => reply.text.slice(one.start, one.end))
        .join('\n');
    if (isCushioned(written(/./u)) || offersAlternative(written(/^body$/u))) return [];
    return found.map((refusal) =>
      hit(
        refusal,
        'お断りだけで終わっています。「申し訳ございませんが」などの前置きか、代わりの案を添えます（社内の表記）。',
        'A bare refusal: open with an apology or offer something instead (house style).',
        refusal.suggest,
      ),
    );
  },
};
