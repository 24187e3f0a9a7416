import type { Dice } from '../apps/server/src/sample/japanese/dice.ts';

/** What customers ask, by what it is about. */
const asks: readonly (readonly [subject: string, text: string])[] = [
  [
    'ご注文の到着日について',
    'お世話になっております。先日注文した急須の到着予定日を教えていただけますでしょうか。',
  ],
  ['在庫の確認', '鉄フライパンの26センチは、在庫がありますでしょうか。週末までに使いたいと考えております。'],
  ['領収書をお願いします', '先月購入した茶器の領収書を、会社名の宛名で発行していただけますか。'],
  ['交換の方法', '届いた湯のみの色が、思っていたものと違いました。未使用ですが、交換はできますでしょうか。'],
  ['使い方について', '南部鉄器の急須は、直火にかけても大丈夫でしょうか。手入れの方法も教えてください。'],
  [
    '配送先の変更',
    '注文した商品の届け先を、実家の住所に変更したいのですが、どのようにすればよいでしょうか。',
  ],
  [
    'お見積もりのお願い',
    '社内の記念品として湯のみを50個購入したいと考えております。お見積もりをお願いします。',
  ],
  ['定期便の休止', 'お茶の定期便を、来月だけ休むことはできますか。'],
];
const complaints: readonly (readonly [string, string])[] = [
  [
    '割れて届きました',
    '届いた湯のみが割れていました。贈り物だったのに、本当に残念です。どのような梱包をされたのでしょうか。至急、対応してください。',
  ],
  ['対応について', '何度問い合わせても返事がなく、非常に不愉快です。責任者から説明していただきたい。'],
];
const english: readonly (readonly [string, string])[] = [
  ['Shipping to Kobe', 'Hello, could you tell me when my order will arrive in Kobe? Thank you.'],
  ['Question about a teapot', 'Hi, is the iron teapot safe to use on an induction stove?'],
];
export const delayed = [
  '注文の品が届きません',
  '本日届くはずの注文の品が届いておりません。いつごろになりますでしょうか。',
] as const;

const again = [
  '先日お送りした件ですが、その後いかがでしょうか。ご返事をお待ちしております。',
  'まだお返事をいただいておりません。ご確認をお願いいたします。',
];
const more = [
  'もう一点、お伺いします。包装をお願いすることはできますでしょうか。',
  'それは何日ごろになりますでしょうか。',
];
const thanks = [
  'ご丁寧にありがとうございました。',
  'ご対応いただき、ありがとうございます。よくわかりました。',
];
export const away =
  '自動応答: ただいま不在にしております。戻りましたら、改めてご連絡いたします。お急ぎの場合は会社の代表番号までお願いいたします。';

export type Kind = 'asks' | 'complains' | 'asks again' | 'asks more' | 'thanks';

/** A customer's words. */
export function words(dice: Dice, kind: Kind, isEnglish: boolean): readonly [subject: string, text: string] {
  if (kind === 'asks again') return ['', isEnglish ? 'Hello, is there any news?' : dice.of(again)];
  if (kind === 'asks more')
    return ['', isEnglish ? 'One more thing: is gift wrapping possible?' : dice.of(more)];
  if (kind === 'thanks') return ['', isEnglish ? 'Thank you very much for your help.' : dice.of(thanks)];
  const list = isEnglish ? english : kind === 'complains' ? complaints : asks;
  return list[dice.roll(list.length)] ?? ['', ''];
}

const greeting = 'お問い合わせいただき、ありがとうございます。みどり商店でございます。';

/** Staff's answers. */
export const answers = {
  final: `${greeting}\nお問い合わせの件、問題なくご利用いただけます。\nどうぞよろしくお願いいたします。`,
  hold: `${greeting}\n恐れ入りますが、ご注文番号をお知らせいただけますでしょうか。\nどうぞよろしくお願いいたします。`,
  promising: (sentence: string): string => `${greeting}\n${sentence}。\nお待たせして申し訳ございません。`,
  keeping:
    'お待たせいたしました。みどり商店でございます。\nお問い合わせの件、確認いたしましたところ、問題ございませんでした。\nどうぞよろしくお願いいたします。',
};

/** Whether what came asks for no answer, as a person sees at a glance. */
export const needsNoAnswer = (text: string): boolean =>
  text.includes('自動応答') || thanks.includes(text.trim()) || text.startsWith('Thank you very much');
