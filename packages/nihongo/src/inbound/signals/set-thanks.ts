import { written } from '../find.ts';
import { signal } from './signal.ts';
import { pattern } from '../pattern.ts';

/** Thanks and greetings as every letter has them; alone they say nothing of the mood. */
export const setThanks = signal(
  'set-thanks',
  'neutral',
  written(pattern`
      お世話になっております|お世話になります|いつもありがとうございます|(?:ご(?:連絡|返信|案内|回答|
      対応|提案|送付|確認|説明|手配)|お(?:返事|知らせ|電話|見積もり?|見積り))(?:を)?(?:いただき|
      くださり|頂き)?(?:、)?(?:誠に|どうも)?ありがとうございま(?:す|した)|(?:先日|昨日|本日|先ほど|
      早速)(?:は|の)[^。\n]{0,14}ありがとうございま|よろしくお願い(?:いた|し|申)|宜しくお願い
    `),
);
