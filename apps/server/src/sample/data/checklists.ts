import type { CreateChecklist } from '@madoguchi/contract';

type SampleList = { conversation: string; owner: string; checked: number; list: CreateChecklist };

const point = (text: string, hint = '') => ({ text, hint, law: null });

/** A list of the shop, half worked off; `conversation` and `owner` are keys. */
export const checklists: SampleList[] = [
  {
    conversation: 'wrong-item-01',
    owner: 'morimoto',
    checked: 2,
    list: {
      name: '誤配送・破損の対応',
      points: [
        point('最初にお詫びを申し上げた'),
        point('注文番号と、届いた品・数量を確認した'),
        point('写真をいただいた', '外箱、送り状、破損した箇所。運送会社の調査に必要です。'),
        point('代替品の在庫を確認し、発送を手配した'),
        point('着払い伝票または集荷を手配した'),
        point('発送日とお届け予定日をお知らせした'),
      ],
      conditions: { channels: [], tagIds: [], marks: ['complaint', 'return'], matters: [] },
    },
  },
];
