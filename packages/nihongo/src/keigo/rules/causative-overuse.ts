import { inflect, verbClass, withTe } from '../../morph/conjugate.ts';
import { hit } from '../hit.ts';
import type { Act } from '../reply.ts';
import { rejoin } from '../rewrite.ts';
import type { Rule } from '../rule.ts';

const limit = 3;

function isCausativeFavour(act: Act): boolean {
  const labels = act.auxiliaries.map((one) => one.label);
  const at = labels.findIndex((label) => label === 'せる' || label === 'させる');
  return at >= 0 && labels[at + 1] === 'て' && (labels[at + 2] ?? '').startsWith('いただ');
}

/** The same act said once: ご案内させていただきます becomes ご案内いたします. */
function plainer(act: Act, text: string): string[] {
  const labels = act.auxiliaries.map((one) => one.label);
  const at = labels.findIndex((label) => label === 'せる' || label === 'させる');
  const rest = act.auxiliaries.slice(at + 3);
  const form = act.auxiliaries[at + 2]?.form ?? '基本形';
  const stem = text.slice(act.start, act.head.end);
  const potential = labels[at + 2] === 'いただける';
  // 確認させていただけますか asks leave: 確認してもよろしいでしょうか. させていただければと存じます wishes: いたしたいと.
  if (potential && (act.mood === 'question' || act.mood === 'request')) {
    const te =
      act.frame === 'suru' || act.base === 'する' ? 'して' : withTe(act.base, verbClass(act.base, act.ctype));
    return [`${act.frame === 'suru' ? stem : ''}${te}もよろしいでしょう`];
  }
  if (potential && act.base === 'する' && labels.includes('ば')) return ['いたしたい'];
  if (act.frame === 'suru' && potential) return [stem + rejoin('できる', '一段', rest, form)];
  if (act.frame === 'suru') return [stem + rejoin('いたす', '五段', rest, form)];
  if (act.base === 'する') return [rejoin('いたす', '五段', rest, form)];
  if (act.kind !== 'verb' || act.frame !== 'none') return [];
  const honorific = `お${inflect(act.base, 'renyou')}`;
  return [honorific + rejoin('いたす', '五段', rest, form), rejoin(act.base, act.ctype, rest, form)];
}

export const causativeOveruse: Rule = {
  id: 'causative-overuse',
  severity: 'info',
  source: '敬語の指針',
  find(reply) {
    const acts = reply.acts.filter((act) => isCausativeFavour(act) && reply.isOwnWords(act));
    const third = acts[limit - 1];
    if (third === undefined) return [];
    return [
      hit(
        third,
        `「させていただく」が一通に${acts.length}回あります。許しを得て行うことでなければ「いたします」とします。`,
        `“Sasete itadaku” stands ${acts.length} times in one message: keep it for what the customer has to allow.`,
        plainer(third, reply.text),
      ),
    ];
  },
};
