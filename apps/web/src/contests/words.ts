import { contests as en } from '../i18n/en/contests.ts';
import { contests as ja } from '../i18n/ja/contests.ts';
import { makeWords } from '../kit/words.ts';

type ContestKey = keyof typeof ja;

export const { use: useContestWords } = makeWords<ContestKey>(ja, en);
