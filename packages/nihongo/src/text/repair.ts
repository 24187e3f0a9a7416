import type { Token } from '../tokenizer/token.ts';

/** A word that the dictionary's costs cut wrongly in polite text, and how it is read. */
interface Repair {
  /** The surfaces as the lattice gives them. */
  readonly from: readonly string[];
  /** The words they are, together as long as `from`. */
  readonly to: readonly Pick<Token, 'surface' | 'pos' | 'pos1' | 'ctype' | 'cform' | 'base' | 'reading'>[];
  /** What must stand before or after, if anything; surfaces of the neighbouring tokens. */
  readonly after?: RegExp;
  readonly before?: RegExp;
}

const verb = (
  surface: string,
  base: string,
  cform: string,
  ctype: string,
  reading: string,
  pos1 = '自立',
) => ({
  surface,
  base,
  cform,
  ctype,
  reading,
  pos: '動詞',
  pos1,
});
const noun = (surface: string, pos1: string, reading: string) => ({
  surface,
  base: surface,
  cform: '*',
  ctype: '*',
  reading,
  pos: '名詞',
  pos1,
});

const special = '五段・ラ行特殊';
const kudasari = verb('くださり', 'くださる', '連用形', special, 'クダサリ');

const repairs: readonly Repair[] = [
  { from: ['くだ', 'さり'], to: [kudasari] },
  { from: ['くださ', 'り'], to: [kudasari] },
  {
    from: ['い', 'た', 'だけ'],
    to: [verb('いただけ', 'いただける', '連用形', '一段', 'イタダケ')],
    before: /^(?:ます|まし|ませ|ない|なかっ|なけれ|れ|ば|る|た)/u,
  },
  {
    from: ['い', 'た', 'だく'],
    to: [verb('いただく', 'いただく', '基本形', '五段・カ行イ音便', 'イタダク')],
  },
  {
    from: ['なさ', 'られ'],
    to: [
      verb('なさら', 'なさる', '未然形', special, 'ナサラ'),
      verb('れ', 'れる', '連用形', '一段', 'レ', '接尾'),
    ],
  },
  {
    from: ['なさ', 'られる'],
    to: [
      verb('なさら', 'なさる', '未然形', special, 'ナサラ'),
      verb('れる', 'れる', '基本形', '一段', 'レル', '接尾'),
    ],
  },
  {
    from: ['おり'],
    to: [verb('おり', 'おる', '連用形', '五段・ラ行', 'オリ')],
    after: /^(?:に|は|が|も|て|で|しか|まで)$/u,
    before: /^(?:ます|まし|ませ)/u,
  },
  { from: ['お召', 'し'], to: [noun('お召し', '一般', 'オメシ')], before: /^(?:に|の|くださ|いただ|物)/u },
  {
    from: ['声', 'が', 'けし'],
    to: [noun('声がけ', 'サ変接続', 'コエガケ'), verb('し', 'する', '連用形', 'サ変・スル', 'シ')],
    after: /^お$/u,
  },
  { from: ['声', 'がけ'], to: [noun('声がけ', 'サ変接続', 'コエガケ')], after: /^お$/u },
  {
    from: ['声', '掛け'],
    to: [noun('声掛け', 'サ変接続', 'コエカケ')],
    after: /^お$/u,
    before: /^(?:し|いた|くだ|さ|の|を|が)/u,
  },
  { from: ['焙', '煎'], to: [noun('焙煎', 'サ変接続', 'バイセン')] },
  { from: ['試', '着'], to: [noun('試着', 'サ変接続', 'シチャク')] },
  {
    from: ['いら', 'し', 'て'],
    to: [
      verb('いらし', 'いらっしゃる', '連用タ接続', special, 'イラシ'),
      { surface: 'て', base: 'て', pos: '助詞', pos1: '接続助詞', ctype: '*', cform: '*', reading: 'テ' },
    ],
  },
];

const byFirst = Map.groupBy(repairs, (repair) => repair.from[0] ?? '');

function fits(repair: Repair, tokens: readonly Token[], at: number): boolean {
  if (repair.from.some((surface, index) => tokens[at + index]?.surface !== surface)) return false;
  if (repair.after?.test(tokens[at - 1]?.surface ?? '') === false) return false;
  return repair.before?.test(tokens[at + repair.from.length]?.surface ?? '') !== false;
}

/**
 * Reads a few polite forms as what they are where the dictionary's costs prefer a wrong cut (ご案内くだ|さり). The tokens
 * still cover every character once; most texts come back as they are.
 */
export function repairPoliteForms(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => byFirst.has(token.surface))) return tokens;
  const repaired: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const repair = byFirst.get(token.surface)?.find((one) => fits(one, tokens, at));
    if (repair === undefined) {
      repaired.push(token);
      at += 1;
      continue;
    }
    let start = token.start;
    for (const word of repair.to) {
      const end = start + word.surface.length;
      repaired.push({ ...word, pos2: '*', pos3: '*', start, end, known: true });
      start = end;
    }
    at += repair.from.length;
  }
  return repaired;
}
