import { isIchidanStem } from './stem.ts';

/** 五段, 一段, サ変, カ変, and the five honorific verbs whose 連用形 is い (いらっしゃる, おっしゃる, なさる, くださる, ござる). */
export type VerbClass = 'godan' | 'ichidan' | 'suru' | 'kuru' | 'honorific';

/**
 * 未然形 (before ない), 連用形 (before ます), 音便 (before て and た), 終止・連体形, 仮定形 (before ば), 命令形,
 * 意向形 (before う or よう).
 */
export type VerbForm = 'mizen' | 'renyou' | 'onbin' | 'base' | 'katei' | 'meirei' | 'ikou';

const rows: Readonly<Record<string, string>> = {
  う: 'わいうえお',
  く: 'かきくけこ',
  ぐ: 'がぎぐげご',
  す: 'さしすせそ',
  つ: 'たちつてと',
  ぬ: 'なにぬねの',
  ぶ: 'ばびぶべぼ',
  む: 'まみむめも',
  る: 'らりるれろ',
};

const sounds: Readonly<Record<string, string>> = {
  う: 'っ',
  つ: 'っ',
  る: 'っ',
  く: 'い',
  ぐ: 'い',
  す: 'し',
  ぬ: 'ん',
  ぶ: 'ん',
  む: 'ん',
};

const vowel: Readonly<Record<'mizen' | 'renyou' | 'base' | 'katei' | 'meirei' | 'ikou', number>> = {
  mizen: 0,
  renyou: 1,
  base: 2,
  katei: 3,
  meirei: 3,
  ikou: 4,
};

const honorificVerbs = /(?:いらっしゃる|おっしゃる|なさる|くださる|下さる|ござる|御座る|仰る)$/u;

/** 一段 verbs whose stem is one character; all other verbs of 漢字 + る are 五段 (参る, 送る, 戻る). */
const shortIchidan = /[見着寝出得煮似射居経診看観視干鋳獲]$/u;

/** The class of a verb, from its dictionary form and, where known, the dictionary's 活用型. */
export function verbClass(base: string, ctype = ''): VerbClass {
  if (honorificVerbs.test(base)) return 'honorific';
  if (ctype.startsWith('一段')) return 'ichidan';
  if (ctype.startsWith('五段')) return 'godan';
  if (/(?:する|為る)$/u.test(base)) return 'suru';
  if (/(?:来る|くる)$/u.test(base) && (base === '来る' || base === 'くる' || /て(?:来る|くる)$/u.test(base)))
    return 'kuru';
  if (!base.endsWith('る')) return 'godan';
  const stem = base.slice(0, -1);
  if (/[えけげせてねべめれぇ]$/u.test(stem)) return 'ichidan';
  if (/\p{sc=Han}$/u.test(stem)) return shortIchidan.test(stem) ? 'ichidan' : 'godan';
  // Only い and え sounds stand before the る of 一段 verbs: おる and なる are 五段.
  if (!/[いきしちにひみりぎじぢびぴえけせてねへめれげぜでべぺ]$/u.test(stem)) return 'godan';
  return isIchidanStem(stem) ? 'ichidan' : 'godan';
}

const suruForms: Readonly<Record<VerbForm, string>> = {
  mizen: 'し',
  renyou: 'し',
  onbin: 'し',
  base: 'する',
  katei: 'すれ',
  meirei: 'しろ',
  ikou: 'しよ',
};

const ichidanForms: Readonly<Record<VerbForm, string>> = {
  mizen: '',
  renyou: '',
  onbin: '',
  base: 'る',
  katei: 'れ',
  meirei: 'ろ',
  ikou: 'よ',
};

function kuru(base: string, form: VerbForm): string {
  const kanji = base.endsWith('来る');
  const front = base.slice(0, -2);
  const sound: Readonly<Record<VerbForm, string>> = {
    mizen: 'こ',
    renyou: 'き',
    onbin: 'き',
    base: 'くる',
    katei: 'くれ',
    meirei: 'こい',
    ikou: 'こよ',
  };
  return front + (kanji ? `来${sound[form].slice(1)}` : sound[form]);
}

/**
 * A verb in the form that stands before what follows it. 音便 of 五段 verbs in ぐ, ぬ, ぶ and む takes で and だ:
 * see {@link withTe}.
 *
 * @param base dictionary form, such as 送る, 確認する, おっしゃる
 */
export function inflect(base: string, form: VerbForm, of: VerbClass = verbClass(base)): string {
  const stem = base.slice(0, -1);
  const last = base.at(-1) ?? '';
  if (of === 'suru') return base.slice(0, -2) + suruForms[form];
  if (of === 'kuru') return kuru(base, form);
  if (of === 'ichidan') return stem + ichidanForms[form];
  if (of === 'honorific') {
    if (form === 'renyou' || form === 'meirei') return `${stem}い`;
    if (form === 'onbin') return `${stem}っ`;
  }
  if (form === 'onbin') return /(?:行く|いく)$/u.test(base) ? `${stem}っ` : stem + (sounds[last] ?? '');
  const row = Object.hasOwn(rows, last) ? rows[last] : undefined;
  return stem + (row?.[vowel[form]] ?? last);
}

const voiced = (base: string, of: VerbClass): boolean => of === 'godan' && /[ぐぬぶむ]$/u.test(base);

/** The て form: 送る → 送って, 読む → 読んで. */
export function withTe(base: string, of: VerbClass = verbClass(base)): string {
  return inflect(base, 'onbin', of) + (voiced(base, of) ? 'で' : 'て');
}

/** The た form: 送る → 送った, 読む → 読んだ. */
export function withTa(base: string, of: VerbClass = verbClass(base)): string {
  return inflect(base, 'onbin', of) + (voiced(base, of) ? 'だ' : 'た');
}

/** 使役 and its て form, as in 送らせて; correct where さ入れ (送らさせて) is not. */
export function causative(base: string, of: VerbClass = verbClass(base)): string {
  if (of === 'suru') return `${base.slice(0, -2)}させ`;
  if (of === 'ichidan') return `${base.slice(0, -1)}させ`;
  if (of === 'kuru') return base.endsWith('来る') ? `${base.slice(0, -1)}させ` : `${base.slice(0, -2)}こさせ`;
  return `${inflect(base, 'mizen', of)}せ`;
}
