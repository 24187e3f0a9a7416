import { newId, type Tx } from '../platform/db/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { starterFor } from '../surveys/index.ts';
import {
  insertBroadcast,
  insertConsents,
  insertFeedback,
  insertKeptPromises,
  insertNotes,
  insertSurvey,
  noteDone,
  type Note,
} from './evidence.store.ts';

const notes: readonly Omit<Note, 'customerId'>[] = [
  { kind: 'preference', text: '濃いめの煎茶をお好みです。新茶の時期にはお知らせをご希望です。' },
  { kind: 'caution', text: 'お電話は平日の午後がつながりやすいとのことです。' },
  { kind: 'allergy', text: '小麦アレルギーがおありです。焼き菓子の詰め合わせはお勧めしません。' },
  { kind: 'care', text: 'ご自宅用と贈り物用を分けて、それぞれ納品書のご希望を伺います。' },
];

const promised = [
  'お電話で、在庫の状況を改めてお知らせします。',
  'お届け日が決まりましたら、お電話いたします。',
  '納品書の件を確かめて、折り返しご連絡します。',
  '次の入荷の予定をお知らせします。',
];

const voices = [
  { text: '箱が少し開けにくいです。', outcome: '箱の開け口に切り込みを入れました。' },
  { text: '急須の使い方の説明がほしいです。', outcome: '使い方のカードを同梱しました。' },
  { text: '熨斗の種類を選べると助かります。', outcome: 'ご注文の画面で熨斗を選べるようにしました。' },
  { text: 'お茶の袋の文字が小さくて読みにくいです。', outcome: '袋の表示の文字を大きくしました。' },
];

const broadcasts = [
  {
    daysAgo: 68,
    kind: 'news',
    name: '初秋のお茶のご案内',
    body: '冷茶から温かいお茶へ。季節の詰め合わせをご用意しました。',
  },
  {
    daysAgo: 51,
    kind: 'service',
    name: '連休中の発送について',
    body: '連休中は発送をお休みいたします。再開は翌営業日です。',
  },
  {
    daysAgo: 38,
    kind: 'news',
    name: '焙じ茶の新しい詰め合わせ',
    body: '焙じ茶を三種類、少しずつお試しいただける詰め合わせです。',
  },
  {
    daysAgo: 20,
    kind: 'service',
    name: '配送会社の遅れのお知らせ',
    body: '一部の地域でお届けに遅れが出ております。',
  },
  { daysAgo: 9, kind: 'news', name: 'お歳暮のご案内', body: 'お歳暮の承りを始めました。' },
] as const;

type Place = { channelId: string; customerIds: readonly string[] };

/** What trust is measured by beside messages, promises and orders: notes, answers to a survey, broadcasts. */
export async function loadEvidence(tx: Tx, { channelId, customerIds }: Place, now: Date): Promise<void> {
  await noteDone(tx);
  await insertNotes(
    tx,
    customerIds.flatMap((customerId, at) => {
      const note = notes[at % notes.length];
      return at % 2 === 0 || note === undefined ? [] : [{ ...note, customerId }];
    }),
  );
  const { name, rules, content } = starterFor('resolved');
  await insertSurvey(tx, { id: newId(), name, rules, content }, 2);
  await insertKeptPromises(tx, promised);
  await insertFeedback(
    tx,
    voices.map(({ text }) => text),
    voices.map(({ outcome }) => outcome),
  );
  const agreed = customerIds.filter((_, at) => at % 3 !== 0);
  await insertConsents(tx, agreed);
  for (const { daysAgo, kind, ...sent } of broadcasts)
    await insertBroadcast(tx, {
      ...sent,
      kind,
      channelId,
      at: new Date(now.getTime() - daysAgo * dayMs),
      customerIds: kind === 'news' ? agreed : customerIds,
    });
}
