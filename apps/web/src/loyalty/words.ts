import { loyalty as en } from '../i18n/en/loyalty.ts';
import { loyalty as ja } from '../i18n/ja/loyalty.ts';
import { makeWords, type Words } from '../kit/words.ts';

type LoyaltyKey = keyof typeof ja;
export type LoyaltyWords = Words<LoyaltyKey>;

export const { of: loyaltyWords, use: useWords } = makeWords<LoyaltyKey>(ja, en);
