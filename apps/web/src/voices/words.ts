import { voices as en } from '../i18n/en/voices.ts';
import { voices as ja } from '../i18n/ja/voices.ts';
import { makeWords, type Words } from '../kit/words.ts';

export type VoiceKey = keyof typeof ja;
export type VoiceWords = Words<VoiceKey>;

export const { of: voiceWords, use: useVoices } = makeWords<VoiceKey>(ja, en);
