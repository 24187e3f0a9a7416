import { pairsOf } from '../pair.ts';

export const manualKeigo = pairsOf('manual-keigo', [
  [
    'ご注文のほうは、以上でよろしいでしょうか。',
    'ご注文は、以上でよろしいでしょうか。',
    '比べるものがないときに「のほう」は要りません。',
    'Without a comparison “no hō” means nothing.',
  ],
  [
    'ご注文は以上でよろしかったでしょうか。',
    'ご注文は以上でよろしいでしょうか。',
    'いま確かめることなので過去形にしません。',
    'One asks now: no past tense.',
  ],
  [
    'こちらが領収書になります。',
    'こちらが領収書でございます。',
    '変化しないものに「になります」は使いません。',
    'Nothing becomes anything: “de gozaimasu”.',
  ],
  [
    'お電話番号のほうをお教えください。',
    'お電話番号をお教えください。',
    '「のほう」をつけずに言います。',
    'Leave “no hō” out.',
  ],
  [
    '一万円からお預かりいたします。',
    '一万円をお預かりいたします。',
    '「から」は要りません。',
    '“Kara” has no place here.',
  ],
  [
    'お名前は田村様でよろしかったでしょうか。',
    'お名前は田村様でよろしいでしょうか。',
    '確認は現在形でします。',
    'Confirm in the present tense.',
  ],
  [
    '発送は明日という形になります。',
    '発送は明日でございます。',
    '「という形になります」は回りくどい言い方です。',
    '“To iu katachi ni narimasu” says nothing.',
  ],
  [
    '配送の状況のほうを確認いたします。',
    '配送の状況を確認いたします。',
    '「のほう」は不要です。',
    '“No hō” is not needed.',
  ],
  [
    'こちらが新しい商品になります。',
    'こちらが新しい商品でございます。',
    '「です」の意味の「になります」は使いません。',
    '“Ni narimasu” is not a polite “desu”.',
  ],
  [
    'お届け先はご自宅でよろしかったですか。',
    'お届け先はご自宅でよろしいですか。',
    'これから決めることに「よろしかった」は合いません。',
    '“Yoroshikatta” does not fit what is yet to be settled.',
  ],
]);
