import { pairsOf } from '../pair.ts';

export const respectfulForSelf = pairsOf('respectful-for-self', [
  [
    '弊社の佐藤さんがおっしゃるには、在庫は十分にあるとのことです。',
    '弊社の佐藤が申すには、在庫は十分にあるとのことです。',
    '社外の方には、身内に敬称も尊敬語も使いません。',
    'To customers, one’s own colleague gets neither “san” nor an honorific verb.',
  ],
  [
    '弊社の田中部長が明日いらっしゃいます。',
    '弊社の部長の田中が明日参ります。',
    '身内は「参る」、役職は名前の前に置きます。',
    'One’s own side “mairu”, and the title stands before the name.',
  ],
  [
    '担当の鈴木さんからご連絡いたします。',
    '担当の鈴木からご連絡いたします。',
    '社内の人に「さん」は付けません。',
    'No “san” for one’s own colleague.',
  ],
  [
    '私が資料をご覧になりました。',
    '私が資料を拝見しました。',
    '自分の動作は謙譲語にします。',
    'What I do takes the humble form.',
  ],
  [
    '弊社の社長がそうおっしゃっています。',
    '弊社の社長がそう申しております。',
    '社外には社長も身内です。',
    'Before customers even one’s president is one’s own side.',
  ],
  [
    '当店の店長は、ただいま席を外していらっしゃいます。',
    '当店の店長は、ただいま席を外しております。',
    '身内には「おります」を使います。',
    'For one’s own side: “orimasu”.',
  ],
  [
    '弊社の山田様が担当いたします。',
    '弊社の山田が担当いたします。',
    '身内に「様」は付けません。',
    'Never “sama” for one’s own side.',
  ],
  [
    '係の者がお宅にいらっしゃいます。',
    '係の者がお宅に伺います。',
    '自分側が行くときは「伺う」です。',
    'One’s own visit is “ukagau”.',
  ],
  [
    '弊社の技術者が原因を調べていらっしゃいます。',
    '弊社の技術者が原因を調べております。',
    '自分側の進行中の動作は「〜ております」です。',
    'One’s own ongoing act: “…te orimasu”.',
  ],
  [
    '弊社の高橋課長からお電話いたします。',
    '弊社の課長の高橋からお電話いたします。',
    '名前の後ろの役職は敬称になります。',
    'A title after the name is an honorific; put it before.',
  ],
]);
