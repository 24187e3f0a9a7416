import { causative, verbClass } from '../../morph/conjugate.ts';
import { hit } from '../hit.ts';
import type { Act } from '../reply.ts';
import type { Rule } from '../rule.ts';

/** Verbs in す that are no short causatives: 動かさせていただく is right, 聞かさせていただく is not. */
const verbsInSu =
  /(?:動か|乾か|沸か|溶か|解か|明か|生か|活か|驚か|輝か|咲か|焼か|焦が|逃が|転が|剥が|はが|騒が|急が|交わ|合わ|匂わ|飛ば|伸ば|延ば|喜ば|及ば|結ば|済ま|澄ま|冷ま|覚ま|励ま|悩ま|膨らま|絡ま|減ら|鳴ら|散ら|照ら|暮ら|濡ら|揺ら|凝ら|切ら|漏ら|荒ら|逸ら|反ら|知ら|凍ら|枯ら|垂ら|悟ら|紛ら|晴ら|慣ら|均ら|増や|冷や|費や|絶や|生や|燃や|果た|満た|保た|化か|泣か|欠か|浮か|透か|蒸か|退か|ぼか)す$/u;

/** The causative with せる alone, where させる or a second さ stands; nothing where the form is right. */
function withoutSa(act: Act, text: string): string | undefined {
  const [first, ...rest] = act.auxiliaries;
  if (first === undefined || !act.ctype.startsWith('五段') || verbClass(act.base, act.ctype) !== 'godan')
    return undefined;
  const stem = text.slice(act.start, first.start);
  const tail = rest.map((one) => one.surface).join('');
  if (first.label === 'させる' && /[かがさたなばまらわ]$/u.test(stem))
    return act.prefix + causative(act.base, 'godan') + tail;
  // The dictionary may have the short causative (聞かす) as a verb of its own.
  if (first.label !== 'せる' || !/[かがたなばまらわ]さ$/u.test(stem) || verbsInSu.test(act.base))
    return undefined;
  return `${act.prefix}${act.base.slice(0, -1)}せ${tail}`;
}

/**
 * さ入れ: the 使役 of a 五段 verb takes せる, not させる (送らせる). The dictionary reads the wrong form as a 五段 verb in
 * its 未然形 before させる, which no correct sentence has.
 */
export const saInsertion: Rule = {
  id: 'sa-insertion',
  severity: 'error',
  source: 'house-style',
  find: (reply) =>
    reply.acts.flatMap((act) => {
      const right = reply.isOwnWords(act) ? withoutSa(act, reply.text) : undefined;
      if (right === undefined) return [];
      return [
        hit(
          act,
          `「${reply.text.slice(act.start, act.end)}」は「さ」が余分な「さ入れ言葉」です。「${right}」とします。`,
          'An extra “sa”: verbs of this group form the causative with “seru” alone.',
          [right],
        ),
      ];
    }),
};
