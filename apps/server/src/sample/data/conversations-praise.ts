import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** Thanks, and small stories of what became of the things sold. */
export const praiseConversations: SampleConversation[] = [
  {
    key: 'praise-01',
    customer: 'miura',
    subject: '御礼',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-63, '09:40')`
みどり商店
森本様

先だっては内祝の折、行き届いたお心配りを頂き、まことにありがとう存じました。
紬も首がすわり、日ごとに重くなってまいります。お茶を淹れながら、あやしております。
御礼まで。　　三浦千代
`,
      replied('morimoto', -63, '10:35')`
三浦様

紬様のすこやかなご様子、嬉しく拝読いたしました。みどり商店の森本でございます。
お便りは、店の皆で読みました。

お抱きになる腕が、どうぞお疲れになりませんように。お茶のひとときが、三浦様のお休みにもなりましたら幸いです。

みどり商店 森本
`,
    ],
  },
  {
    key: 'praise-02',
    customer: 'inoue',
    subject: '豆皿めちゃくちゃ好評でした',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-60, '23:31')`
井上です。こないだ夜に届けてもらった豆皿、家で鍋パしたら「どこで買ったの」って全員に聞かれました。URL送っときました！
`,
      replied('linh', -59, '09:49')`
井上様

嬉しいお知らせをありがとうございます。みどり商店のグエンでございます。
お友達の皆様にまでご紹介くださり、窯元も喜びます。

割れたり数が増えたりしましたら、一枚からお求めになれます。鍋の会が、また楽しい夜になりますように。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'praise-03',
    customer: 'mehta',
    subject: 'Customers keep asking about the cups',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-50, '15:52')`
Hi Linh,
Our guests keep turning the cups upside down to read the maker's mark. We have started telling them about you. Just wanted you to know.
Arjun
`,
      replied('linh', -49, '10:35')`
Dear Mr. Mehta,

Your note made everybody smile, the potter most of all. I read it to him on the phone.

If it would help your staff, we can send small cards in English about the kiln (free, about fifty). Just tell me and I will put them in your next box.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'praise-04',
    customer: 'kobayashi',
    subject: '朝露のお礼',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-20, '06:18')`
森本さま

小林です。今年のはとりわけ香りがよく、早起きの甲斐がございます。
昨日はお向かいの方に一袋分けましたら、それはそれは喜ばれました。いつもありがとうございます。
`,
      replied('morimoto', -20, '09:36')`
小林様

朝いちばんの香りをお楽しみくださり、ありがとうございます。みどり商店の森本でございます。

茶園の人に伝えましたところ、「今年は霜に当たらず、葉がのびのび育った」と申しておりました。
お向かいの方のお口にも合いましたら、この上ない喜びでございます。

みどり商店 森本
`,
    ],
  },
  {
    key: 'praise-05',
    customer: 'tanabe',
    subject: '父が毎日使っています',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-48, '21:14')`
田辺です。
銅のじょうろを退職祝いに贈ったところ、朝の水やりが父の日課になりました。無口な父が「よく出る」と。最上級の褒め言葉です。
`,
      replied('saeki', -47, '10:28')`
田辺様

「よく出る」とのお言葉、職人にそのまま伝えました。照れながら、とても喜んでおりました。みどり商店の佐伯でございます。

緑青が気になりましたら、酢と塩を少し布につけて拭くと、元の色に戻ります。使いこんだ色をお楽しみになる方も多くいらっしゃいます。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'praise-06',
    customer: 'kuroda',
    subject: '玉露の会、大成功',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-38, '22:05')`
佐伯さん！玉露の会、15人来てくださって大成功でした。
同封の手順の紙、みんな持ち帰りましたよ。来月もやります！
`,
      replied('saeki', -37, '09:52')`
カフェひだまり
黒田様

大成功とのこと、おめでとうございます。みどり商店の佐伯でございます。
紙を最後まで持ち帰ってくださったのは、黒田様のお話が良かったからこそと存じます。

来月のご希望数は、{date:-30}までにお聞かせくださいましたら、入荷分から先に確保いたします。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'praise-07',
    customer: 'minami',
    subject: 'クチコミ書きました',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-24, '20:48')`
南です！マグ「霧」、毎朝使ってます。お店のレビューに星5つけて写真も載せました。勝手に宣伝係です笑
`,
      noted('linh', -23, '09:33')`
お礼のメールを返します。クーポンなどの特典は付けない（レビューのお礼になってしまうので）。
`,
      replied('linh', -23, '09:42')`
南様

お写真つきのレビュー、さっそく読みました。ありがとうございます。みどり商店のグエンでございます。

朝日の当たった「霧」の色が、とてもきれいに写っていました。これから買う方の、よい参考になると思います。
感じたままを書いてくださったことが、何よりうれしいです。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'praise-08',
    customer: 'kojima',
    subject: '研ぎの件',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-6, '08:40')`
小島。研ぎに出した鋏が帰った。新品より良い。職人に礼を伝えてくれ。松の手入れに間に合った。
`,
      replied('saeki', -6, '09:38')`
小島様

鋏が無事にお手元へ戻り、安心いたしました。みどり商店の佐伯でございます。

鍛冶職人に伝えましたところ、「よく手入れされた鋏だったので、こちらも気が入った」と申しておりました。
お庭の松が、良い姿になりますように。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'praise-09',
    customer: 'otsuka',
    subject: '引っ越し先でも',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-8, '19:05')`
大塚です。新しい土地でも、変わらず届くお茶の箱を見てほっとしました。ダンボールの隅の「お疲れさまです」の判子、佐伯さんですか？
`,
      replied('saeki', -7, '09:44')`
大塚様

判子に気づいてくださったのですね。みどり商店の佐伯でございます。
箱を閉じるときに、そのお宅の一日を思い浮かべて押しております。

新しい土地でのお暮らしにも、一服の時間がありますように。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'praise-10',
    customer: 'wada',
    subject: '引き出物、みんなに喜ばれました！',
    status: 'open',
    messages: [
      received(-1, '20:26')`
和田です。豆皿のセット、式の後で「使ってるよ」ってメッセージが続々届いてます✨
グエンさんが迷う私に何度も付き合ってくれたおかげです。ありがとうございました！
`,
    ],
  },
];
