import { blamesCustomer } from '../blame/customer.ts';
import { blamesOthers } from '../blame/others.ts';
import { toldBefore } from '../blame/told-before.ts';
import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { matches, sentenceAt, textAfter } from '../reply.ts';
import type { Rule } from '../rule.ts';
import type { Sentence } from '../../text/document.ts';

/** One's own faults are no blame (当方の確認不足, 弊社の手違い), but 弊社の新人のミス is. */
const own =
  /(?:弊社|当社|当店|当方|当院|当館|こちら|私ども|わたくしども|私|当行|当園|当ホテル|当教室|当校|当ジム|当センター)(?:の|側の)?[^。、]{0,10}$/u;
const someone = /^(?:新人|前|担|経理|営業|現場|アルバイト|パート|派遣|同僚|上司|部下|後輩|先輩)/u;

/** The fault put on the customer, a colleague or another firm, or a reproach that it was said before. */
export const blaming: Rule = {
  id: 'blaming',
  severity: 'warning',
  source: 'house-style',
  find(reply) {
    const found: Hit[] = [];
    // One reproach a sentence: a second pattern in it says the same.
    const blamed = new Set<Sentence>();
    for (const blame of [toldBefore, blamesCustomer, blamesOthers]) {
      for (const { pattern, unless } of blame.patterns) {
        for (const match of matches(reply, pattern)) {
          const span = { start: match.index, end: match.index + match[0].length };
          const sentence = sentenceAt(reply, span.start);
          if (sentence === undefined || blamed.has(sentence)) continue;
          const before = reply.text.slice(Math.max(0, span.start - 16), span.start);
          if (blame === blamesOthers && own.test(before) && !someone.test(match[0])) continue;
          if (unless?.test(match[0] + textAfter(reply, span.end, 24)) === true) continue;
          blamed.add(sentence);
          found.push(hit(span, blame.message.ja, blame.message.en));
        }
      }
    }
    return found;
  },
};
