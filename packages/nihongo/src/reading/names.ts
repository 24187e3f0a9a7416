import { toHiragana } from '../search/fold.ts';
import { toCommonKanji } from '../search/variants.ts';
import { loadTokenizer } from '../tokenizer/load.ts';
import type { Tokenizer } from '../tokenizer/token.ts';

/** The longest name that is taken apart; longer ones are no personal names. */
const longestName = 12;

interface Part {
  readonly reading: string;
  readonly cost: number;
}

/**
 * The reading of a personal name in hiragana, family and given name apart: 田中 太郎 and 田中太郎 → たなか たろう.
 * `undefined` where the dictionary does not have both parts as names: a name that is read wrongly offends.
 */
export function readName(name: string, tokenizer: Tokenizer = loadTokenizer()): string | undefined {
  const parts = name
    .normalize('NFKC')
    .trim()
    .split(/[\s・=]+/u)
    .filter((part) => part !== '');
  const [family, given, ...more] = parts;
  if (family === undefined || name.length > longestName * 2) return undefined;
  if (parts.every(isKana)) return parts.map(toHiragana).join(' ');
  if (more.length > 0) return undefined;
  if (given === undefined) return readUnparted(family, tokenizer);
  const first = partOf(family, '姓', tokenizer);
  const second = partOf(given, '名', tokenizer);
  return first && second && `${first.reading} ${second.reading}`;
}

/** A family name alone, a given name alone, or both: the cheapest way to part them. */
function readUnparted(name: string, tokenizer: Tokenizer): string | undefined {
  if (name.length > longestName) return undefined;
  const alone = partOf(name, '姓', tokenizer) ?? partOf(name, '名', tokenizer);
  if (alone) return alone.reading;
  let best: Part | undefined;
  for (let cut = 1; cut < name.length; cut += 1) {
    const family = partOf(name.slice(0, cut), '姓', tokenizer);
    const given = partOf(name.slice(cut), '名', tokenizer);
    if (!family || !given) continue;
    const cost = family.cost + given.cost;
    if (!best || cost < best.cost) best = { reading: `${family.reading} ${given.reading}`, cost };
  }
  return best?.reading;
}

/** The most common reading of a family name (姓) or given name (名). Kana are read as they stand. */
function partOf(part: string, kind: '姓' | '名', tokenizer: Tokenizer): Part | undefined {
  if (isKana(part)) return { reading: toHiragana(part), cost: 0 };
  const spellings = new Set([part, toCommonKanji(part)]);
  for (const spelling of spellings) {
    const [entry] = tokenizer
      .entriesOf(spelling)
      .filter((candidate) => candidate.pos2 === '人名' && candidate.pos3 === kind && candidate.reading !== '')
      .sort((a, b) => a.cost - b.cost);
    if (entry) return { reading: toHiragana(entry.reading), cost: entry.cost };
  }
  return undefined;
}

function isKana(part: string): boolean {
  return /^[ぁ-ゖァ-ヶーゝゞヽヾ]+$/u.test(part);
}
