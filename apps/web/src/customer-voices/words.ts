import { customerVoices as en } from '../i18n/en/customerVoices.ts';
import { customerVoices as ja } from '../i18n/ja/customerVoices.ts';
import { makeWords } from '../kit/words.ts';

export type CustomerVoiceKey = keyof typeof ja;

export const { use: useVoiceWords } = makeWords<CustomerVoiceKey>(ja, en);
