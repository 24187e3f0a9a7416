import { pairsOf } from '../pair.ts';

export const doubleHonorific = pairsOf('double-honorific', [
  [
    'お客様がおっしゃられた内容を、担当部署に伝えました。',
    'お客様がおっしゃった内容を、担当部署に伝えました。',
    '「おっしゃる」だけで尊敬語です。「られる」を重ねません。',
    '“Ossharu” is honorific by itself; “-rareru” makes it double.',
  ],
  [
    'カタログはもうご覧になられましたでしょうか。',
    'カタログはもうご覧になりましたでしょうか。',
    '「ご覧になる」に「られる」を重ねると二重敬語です。',
    '“Goran ni naru” needs no “-rareru”.',
  ],
  [
    'お送りいただいた写真を拝見させていただきました。',
    'お送りいただいた写真を拝見しました。',
    '「拝見」は謙譲語なので、「する」だけで足ります。',
    '“Haiken” is humble already: plain “suru” is enough.',
  ],
  [
    'ご来店の際は、何時ごろお越しになられますか。',
    'ご来店の際は、何時ごろお越しになりますか。',
    '「お越しになる」で敬語は足りています。',
    '“O-koshi ni naru” is complete without “-rareru”.',
  ],
  [
    '説明書をお読みになられてから、ご使用ください。',
    '説明書をお読みになってから、ご使用ください。',
    '「お読みになる」と「られる」が重なっています。',
    '“O-yomi ni naru” and “-rareru” honour the same word twice.',
  ],
  [
    'この件は山本部長様にもお伝えください。',
    'この件は山本部長にもお伝えください。',
    '役職名はそれだけで敬称です。「様」を付けません。',
    'A title such as “buchō” is a form of respect; no “sama” after it.',
  ],
  [
    'お客様がご注文になられた商品を、本日発送いたしました。',
    'お客様がご注文になった商品を、本日発送いたしました。',
    '「ご注文になる」だけで尊敬語です。',
    '“Go-chūmon ni naru” is honorific as it stands.',
  ],
  [
    '先日は貴重なご意見を拝聴させていただきました。',
    '先日は貴重なご意見を拝聴しました。',
    '「拝聴」に「させていただく」は重なります。',
    '“Haichō” is humble; “sasete itadaku” doubles it.',
  ],
  [
    'お客様がお帰りになられる前に、控えをお渡しします。',
    'お客様がお帰りになる前に、控えをお渡しします。',
    '「お帰りになる」に「られる」は要りません。',
    '“O-kaeri ni naru” takes no “-rareru”.',
  ],
  [
    '関係者各位様にご案内申し上げます。',
    '関係者各位にご案内申し上げます。',
    '「各位」は「皆様方」の意味を含みます。',
    '“Kakui” already means “all of you, with respect”.',
  ],
  [
    'どちらのサイズをお求めになられましたか。',
    'どちらのサイズをお求めになりましたか。',
    '「お求めになる」が尊敬語です。',
    '“O-motome ni naru” is the honorific; stop there.',
  ],
]);
