import { verbClass } from '../../morph/conjugate.ts';
import { hit } from '../hit.ts';
import type { Act } from '../reply.ts';
import type { Rule } from '../rule.ts';

/** 一段 and カ変 verbs whose ら抜き form the dictionary has as a word of its own. */
const shortened = new Set(
  '見れる 来れる 着れる 寝れる 出れる 居れる 借りれる 起きれる 食べれる 降りれる 煮れる 見せれる 出せれる 得れる 経れる 考えれる 開けれる 閉めれる 決めれる 変えれる 受けれる 続けれる 調べれる 覚えれる 始めれる 辞めれる 止めれる 逃げれる 信じれる 感じれる 観れる 視れる'.split(
    ' ',
  ),
);

/** 五段 potentials, which take no れる at all: 読めれる → 読める. */
const potentials =
  /(?:読める|書ける|行ける|飲める|話せる|使える|申し込める|泳げる|買える|払える|頼める|選べる|学べる|遊べる|運べる|呼べる|楽しめる|待てる|送れる|乗れる|取れる|作れる|帰れる|走れる|歩ける|聞ける|引ける|置ける|渡せる|返せる|出せる|試せる|直せる)$/u;

function rightForm(act: Act, text: string): string | undefined {
  const tail = act.auxiliaries.map((one) => one.surface).join('');
  if (act.kind !== 'verb' || act.frame !== 'none') return undefined;
  if (shortened.has(act.base)) {
    const written = text.slice(act.start, act.auxiliaries[0]?.start ?? act.end);
    return written.replace(/れ(る?)$/u, 'られ$1') + tail;
  }
  const [first] = act.auxiliaries;
  if (first?.label !== 'れる' || first.surface.startsWith('ら')) return undefined;
  if (potentials.test(act.base)) return `${act.prefix}${act.base.slice(0, -1)}${tail.slice(1)}`;
  const of = verbClass(act.base, act.ctype);
  if (!act.ctype.startsWith('一段') && !act.ctype.startsWith('カ変')) return undefined;
  if (of !== 'ichidan' && of !== 'kuru') return undefined;
  return `${text.slice(act.start, first.start)}ら${tail}`;
}

export const raDropping: Rule = {
  id: 'ra-dropping',
  severity: 'warning',
  source: 'house-style',
  find: (reply) =>
    reply.acts.flatMap((act) => {
      const right = reply.isOwnWords(act) ? rightForm(act, reply.text) : undefined;
      if (right === undefined) return [];
      return [
        hit(
          act,
          `「${reply.text.slice(act.start, act.end)}」は「ら抜き言葉」です。「${right}」とします（社内の表記）。`,
          'The “ra” of the potential form is missing (house style).',
          [right],
        ),
      ];
    }),
};
