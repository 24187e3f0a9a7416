import type { ImprovementStep } from '@madoguchi/contract';

/** What each step holds when it is done. */
export const filled: Record<ImprovementStep, object> = {
  apology: { by: '青木 美咲', how: 'phone', at: '2026-11-20T03:00:00.000Z' },
  facts: { summary: '11月18日にお届けした急須の蓋が割れていました。' },
  remedy: { text: '代わりの品を当日発送しました。' },
  cause: {
    occurrence: [
      { id: 'a', parent: null, text: '蓋が箱の中で動いた', evidence: '返送品の写真' },
      { id: 'b', parent: 'a', text: '緩衝材が片側にしか入っていなかった' },
      { id: 'c', parent: 'b', text: '梱包の手順書に蓋の固定が書かれていない' },
    ],
    escape: [
      { id: 'd', parent: null, text: '出荷前に気づかなかった' },
      { id: 'e', parent: 'd', text: '検品が外箱だけだった' },
      { id: 'f', parent: 'e', text: '点検表に割れ物の項目がない' },
    ],
  },
  prevention: {
    actions: [
      { text: '手順書に蓋の固定を加える', owner: '青木 美咲', due: '2026-12-01', seen: '破損の申し出の件数' },
    ],
  },
  spread: { text: '湯呑みの梱包にも同じ手順を加えました。' },
  effect: { checkOn: '2026-12-25', measure: '破損の申し出', result: '1か月で0件でした。', effective: true },
};

/** The steps in their order. */
export const all: ImprovementStep[] = [
  'apology',
  'facts',
  'remedy',
  'cause',
  'prevention',
  'spread',
  'effect',
];
