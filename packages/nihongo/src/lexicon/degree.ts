import type { Token } from '../tokenizer/token.ts';

const strong = new Set(
  `とても すごく 凄く すごい 凄い すっごく とっても 非常に たいへん 大変 本当に ほんとうに ほんとに ほんと 本当 マジで まじで マジ まじ ガチで がちで ガチ
  めちゃくちゃ メチャクチャ めちゃめちゃ めっちゃ メッチャ めちゃ むちゃくちゃ むっちゃ 超 ちょう 激 鬼 鬼のように バチクソ ばちくそ くそ クソ 爆 極めて きわめて ごく 至極
  実に まことに 誠に 心から 心底 断然 圧倒的 圧倒的に 格段に 遥かに はるかに ずっと もっと 最も もっとも 一番 いちばん 抜群に 異常に 異様に やばいくらい やたら やたらと とんでもなく
  とにかく なにより 何より まったく 全く 完全に 絶対 絶対に あまりに あまりにも かなり 相当 だいぶ 随分 ずいぶん 大いに 十分 充分 しっかり 想像以上に 思った以上に 驚くほど びっくりするほど
  信じられないほど 信じられないくらい 泣くほど 死ぬほど どんだけ どれだけ なんて なんと こんなに あんなに そんなに 毎回 いつも いつでも 常に 必ず 何度も 全部 全員 みんな 全て すべて`.split(
    /\s+/u,
  ),
);

const weak = new Set(
  `少し すこし ちょっと ちょい ちょこっと やや 若干 多少 いくらか いささか わずか わずかに 微妙に なんとなく 何となく どことなく どちらかというと どちらかといえば まあ まぁ まあまあ まぁまぁ
  そこそこ それなり それなりに ある程度 比較的 わりと 割と 割に わりに 一応 一部 たまに 時々 ときどき 意外と 一見`.split(
    /\s+/u,
  ),
);

/**
 * How much the words before a judgement strengthen or weaken it: 1.5, 0.6 or 1.
 *
 * @param before index of the first token of the judgement
 */
export function degreeBefore(tokens: readonly Token[], before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - 3); at--) {
    const token = tokens[at];
    if (token === undefined || token.pos === '記号') return 1;
    if (strong.has(token.surface)) return 1.5;
    if (weak.has(token.surface)) return 0.6;
    if (token.pos === '動詞') return 1;
  }
  return 1;
}
