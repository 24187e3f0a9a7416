import type { Token } from '../tokenizer/token.ts';

/** How a judgement is turned by what follows it. */
export interface Turn {
  /** How often it is denied; twice is half an assertion (おいしくないわけではない). */
  readonly denials: number;
  /** Whether a denial only asks for agreement: おいしくない？, よくないですか. */
  readonly rhetorical: boolean;
  /** One past the last token that was read. */
  readonly endToken: number;
}

const passing = new Set(
  'は も と に て で じゃ って が を など さえ すら まで とは では でも たり か ちゃ の くらい ぐらい ほど だけ とか なんて なんか'.split(
    ' ',
  ),
);
const weakVerbs = new Set(
  'なる 成る いる 居る おる ある する できる 出来る 思う おもう 言う いう 感じる 見える 思える 言える いえる 申す 存じる くれる もらう いただく くださる くる 来る しまう いく すぎる 過ぎる てる でる れる られる せる させる がる ちゃう 覚える 聞く 呼べる 呼ぶ 得る 値する'.split(
    ' ',
  ),
);
const emptyNouns = new Set(
  'こと わけ 訳 の ん ところ とこ よう そう ほう 方 気 感じ 感 つもり 印象 もの もん はず 的 性 さ 点 くらい ほど 気配 要素 様子 一つ ひとつ 一 つ'.split(
    ' ',
  ),
);
const denying = new Set([
  'ない',
  '無い',
  'ん',
  'ぬ',
  'ず',
  'まい',
  'ねえ',
  'ねぇ',
  'へん',
  'なし',
  '無し',
  'ゼロ',
  '皆無',
  'かねる',
  'ほど遠い',
  '程遠い',
  '無縁',
  '難い',
  'がたい',
  '言い難い',
  '言いがたい',
]);

const isDenial = (token: Token): boolean => {
  if (token.surface === 'ん' && token.pos === '助動詞') return true;
  if (token.surface === 'ん') return false;
  return denying.has(token.base) || denying.has(token.surface);
};

/** かもしれない, に違いない, てたまらない, しかない, 〜ないといけない: no denials. */
function isFalseDenial(tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map((token) => token.surface)
    .join('');
  return /(?:も(?:しれ|知れ)(?:ませ)?|(?:違い|ちがい|間違い|しか|ほか|他)|(?:たまら|堪ら|なら|しかた|仕方|しょうが|しようが|やま|いけ|だめ)(?:が)?(?:ませ)?)$/u.test(
    before,
  );
}

/** Whether the denial at `at` ends in a question that expects yes. */
export function asksAgreement(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < Math.min(at + 4, tokens.length); index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (/^[?？]/u.test(token.surface)) return true;
    if (/^(?:です|でしょ|か|の|かな|じゃ|やろ|だろ|う)$/u.test(token.surface)) continue;
    return false;
  }
  return false;
}

/** Reads on from a judgement to the end of its predicate and counts what denies it. */
export function turnAfter(tokens: readonly Token[], from: number, reach = 9): Turn {
  let denials = 0;
  let rhetorical = false;
  let at = from;
  for (; at < Math.min(from + reach, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isDenial(token)) {
      if (isFalseDenial(tokens, at)) continue;
      if (asksAgreement(tokens, at)) rhetorical = true;
      else denials += 1;
      continue;
    }
    if (token.pos === '助動詞') continue;
    if (token.pos === '助詞' && passing.has(token.surface)) continue;
    if (token.pos === '動詞' && (weakVerbs.has(token.base) || token.pos1 === '接尾')) continue;
    if (token.pos === '名詞' && (token.pos1 === '非自立' || emptyNouns.has(token.surface))) continue;
    break;
  }
  return { denials, rhetorical, endToken: at };
}
