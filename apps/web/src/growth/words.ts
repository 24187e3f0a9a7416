import { growth as en } from '../i18n/en/growth.ts';
import { growth as ja } from '../i18n/ja/growth.ts';
import { makeWords, type Words as WordsOf } from '../kit/words.ts';

export type GrowthKey = keyof typeof ja;
export type Words = WordsOf<GrowthKey>;

export const { use: useWords } = makeWords<GrowthKey>(ja, en);
