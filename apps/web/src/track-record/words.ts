import { trackRecord as en } from '../i18n/en/trackRecord.ts';
import { trackRecord as ja } from '../i18n/ja/trackRecord.ts';
import { makeWords } from '../kit/words.ts';

export type TrackKey = keyof typeof ja;

export const { use: useTrackWords } = makeWords<TrackKey>(ja, en);
