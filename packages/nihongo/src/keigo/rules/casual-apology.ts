import { hit } from '../hit.ts';
import { matches } from '../reply.ts';
import type { Rule } from '../rule.ts';

const apology =
  /(?:(?:どうも|本当に|ほんとうに|大変|たいへん)?(?:ご免なさい|御免なさい|ごめんなさい|ごめんください?(?=。|！)|ゴメンナサイ|ごめんね?|ゴメン))|(?:す(?:い|み)ませ(?:ん|ぇん)|済みません|スイマセン|スミマセン|すいやせん|すんません)(?:でした)?/gu;

/** What stands for it: a request or a question opens with 恐れ入りますが, a fault with 申し訳ございません. */
function replacement(word: string, after: string): string[] {
  if (/^(?:ます)?(?:が|けど|けれど)/u.test(after)) return ['恐れ入ります', '申し訳ございません'];
  return word.endsWith('でした') ? ['申し訳ございませんでした'] : ['申し訳ございません'];
}

export const casualApology: Rule = {
  id: 'casual-apology',
  severity: 'warning',
  source: 'house-style',
  find: (reply) =>
    matches(reply, apology).flatMap((match) => {
      const end = match.index + match[0].length;
      const before = reply.text.slice(Math.max(0, match.index - 2), match.index);
      // お済みません, 気がすみません, まだ済みません: the verb 済む, not an apology.
      if (/[おが]$/u.test(before) && /^(?:済|すみ)/u.test(match[0])) return [];
      if (/(?:[もは]|まだ)$/u.test(before) && match[0].startsWith('済')) return [];
      if (match[0].startsWith('ごめん') && /^(?:被|こうむ)/u.test(reply.text.slice(end))) return [];
      const word = match[0].replace(/^(?:どうも|本当に|ほんとうに|大変|たいへん)/u, '');
      return [
        hit(
          { start: end - word.length, end },
          `「${word}」は話し言葉です。お客様への文面では「申し訳ございません」とします（社内の表記）。`,
          'A spoken apology: in writing to a customer use “moushiwake gozaimasen” (house style).',
          replacement(word, reply.text.slice(end)),
        ),
      ];
    }),
};
