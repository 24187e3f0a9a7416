import { gatherings as gatheringsEn } from '../i18n/en/gatherings.ts';
import { programmes as en } from '../i18n/en/programmes.ts';
import { gatherings as gatheringsJa } from '../i18n/ja/gatherings.ts';
import { programmes as ja } from '../i18n/ja/programmes.ts';
import { makeWords, type Words as WordsOf } from '../kit/words.ts';

const japanese = { ...ja, ...gatheringsJa };
export type ProgrammeKey = keyof typeof japanese;
export type Words = WordsOf<ProgrammeKey>;

export const { of: wordsOf, use: useWords } = makeWords<ProgrammeKey>(japanese, { ...en, ...gatheringsEn });
