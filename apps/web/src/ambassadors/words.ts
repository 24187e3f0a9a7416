import { ambassadors as en } from '../i18n/en/ambassadors.ts';
import { ambassadors as ja } from '../i18n/ja/ambassadors.ts';
import { makeWords } from '../kit/words.ts';

export type AmbassadorKey = keyof typeof ja;

export const { use: useAmbassadorWords } = makeWords<AmbassadorKey>(ja, en);
