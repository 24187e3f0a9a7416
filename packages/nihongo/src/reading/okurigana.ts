import { toHiragana } from '../search/fold.ts';

/** A piece of text and, if it has kanji with a known reading, what stands above it. */
export interface RubySegment {
  readonly text: string;
  /** Reading in hiragana. */
  readonly ruby?: string;
}

const kanji = String.raw`[\p{Script=Han}々〆ヶヵ]`;
const pieces = new RegExp(`${kanji}+|(?!${kanji})[^]`, 'gu');
const hasKanji = new RegExp(kanji, 'u');
const special = /[\\^$.*+?()[\]{}|/-]/gu;

/** Whether a text has characters that may need a reading. */
export function needsReading(text: string): boolean {
  return hasKanji.test(text);
}

/**
 * Sets a reading (katakana or hiragana) over the kanji of a word and leaves its kana free: 申し上げ, モウシアゲ →
 * 申(もう) し 上(あ) げ. Where reading and kana do not fit together, the whole word gets the whole reading.
 */
export function setRuby(surface: string, reading: string): RubySegment[] {
  if (!needsReading(surface) || reading === '') return [{ text: surface }];
  const ruby = toHiragana(reading);
  const parts = (surface.match(pieces) ?? []).reduce<string[]>(joinKana, []);
  const pattern = parts.map((part) =>
    needsReading(part) ? '(.+?)' : toHiragana(part).replaceAll(special, String.raw`\$&`),
  );
  const found = new RegExp(`^${pattern.join('')}$`, 'u').exec(ruby);
  if (!found) return [{ text: surface, ruby }];
  let group = 0;
  return parts.map((text) => {
    if (!needsReading(text)) return { text };
    group += 1;
    return { text, ruby: found[group] ?? '' };
  });
}

/** Characters without a reading that follow each other are one part. */
function joinKana(parts: string[], piece: string): string[] {
  const last = parts.at(-1);
  if (last === undefined || needsReading(last) || needsReading(piece)) return [...parts, piece];
  return [...parts.slice(0, -1), last + piece];
}
