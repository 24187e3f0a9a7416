import type { PromiseAct } from '@madoguchi/contract';
import type { ClockTime } from './types.ts';

/** A sentence of our own in the sample's texts that promises something; `day` as in the texts, or that of its message. */
export type SamplePromise = {
  sentence: string;
  act: PromiseAct;
  day: number | 'same';
  time?: ClockTime;
};

/** What «みどり商店» has promised its customers. One after which it wrote to the customer again is kept by that. */
export const promises: readonly SamplePromise[] = [
  {
    sentence: '本日15時までに、わかったことをそのままお伝えいたします',
    act: 'contact',
    day: 'same',
    time: '15:00',
  },
  { sentence: '追跡番号は本日17時までにお送りします', act: 'send', day: 'same', time: '17:00' },
  { sentence: '調べた結果は{date:-38}までに、必ずご報告いたします', act: 'investigate', day: -38 },
  {
    sentence: '回答の有無にかかわらず、{date:-1}の正午までに私から必ずご連絡いたします',
    act: 'contact',
    day: -1,
    time: '12:00',
  },
  { sentence: '{date:-1}までに、金額・納期・和紙の見本三種をそろえてお答えします', act: 'contact', day: -1 },
  { sentence: '{date:0}の15時までに、写真を添えてお返事いたします', act: 'contact', day: 0, time: '15:00' },
  { sentence: '結果を{date:0}の16時までにお伝えいたします', act: 'contact', day: 0, time: '16:00' },
  {
    sentence: '正しい請求書は経理の確認を経て、{date:0}の17時までにお送りいたします',
    act: 'send',
    day: 0,
    time: '17:00',
  },
  { sentence: '{date:1}までに、見えるようになったかどうかをご連絡いたします', act: 'contact', day: 1 },
  {
    sentence:
      '返事は{date:1}までにもらう約束ですので、その日のうちに、納期と値段をあわせてお知らせいたします',
    act: 'contact',
    day: 1,
  },
  { sentence: '{date:2}までに、可否を文書でお答えいたします', act: 'contact', day: 2 },
  { sentence: '{date:2}までに、大きな文字の紙にしてお送りいたします', act: 'send', day: 2 },
  { sentence: '窯出しは{date:8}の予定で、{date:12}までにお届けいたします', act: 'send', day: 12 },
];
