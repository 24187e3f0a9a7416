import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** Allergies, wholesale, the press, and what fits nowhere else. */
export const otherConversations: SampleConversation[] = [
  {
    key: 'allergy-01',
    customer: 'sakamoto',
    subject: 'くるみアレルギーについて',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-88, '12:31')`
坂本と申します。六歳の娘にくるみと卵の重いアレルギーがあります。
詰め合わせ「若葉」を祖母が頼もうとしているのですが、含まれるもの、同じ工場で扱うものを教えていただけますか。
微量でも症状が出ます。
`,
      noted('saeki', -88, '12:40')`
記憶で答えない。製造元2社に最新の原材料表と製造ラインの状況を文書で依頼。今日中に。
`,
      replied('saeki', -88, '15:22')`
坂本様

お嬢様のこと、お知らせくださりありがとうございます。みどり商店の佐伯でございます。
製造元から本日付の書面を取り寄せ、添付いたしました。

・「若葉」の焼菓子：小麦・卵・乳・くるみを含みます。お嬢様は召し上がれません。
・「若葉」の煎茶：緑茶のみ。専用の工場で、アレルギー品目の扱いはございません。

お菓子を除き、煎茶とほうじ茶だけの箱をお作りできます。詰める場所も、焼菓子を扱わない日に分けます。
最後のご判断は、かかりつけの先生とご相談くださいますようお願いいたします。

みどり商店 佐伯
`,
      received(-88, '18:47')`
書面まで、こんなに早く。多くのお店では「たぶん大丈夫」で終わってしまいます。
お茶だけの箱を、祖母が注文いたします。とても安心しておりました。
`,
    ],
  },
  {
    key: 'allergy-02',
    customer: 'kudo',
    subject: '玄米茶の小麦について',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-29, '09:43')`
工藤です。友人が小麦アレルギーです。玄米茶「こはる」に小麦は入っていますか？同じ工場で扱っていますか？
`,
      replied('saeki', -29, '11:10')`
工藤様

お尋ねくださり、ありがとうございます。みどり商店の佐伯でございます。

「こはる」の原材料は、国産の緑茶と国産のもち米だけで、小麦は使っておりません。
ただし、炒り場では季節により大麦（麦茶）も扱っております。毎回釜を洗っておりますが、製造元は「混入がないとは保証できない」としております。

重いご症状のご友人には、専用の工場で作る煎茶「朝露」をお勧めいたします。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'wholesale-01',
    customer: 'mehta',
    subject: 'Wholesale terms for a second restaurant',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-66, '11:40')`
Hi Linh, we are opening a second place. Would you keep the wholesale price for both? I expect about 60 cups and 10 kg of hojicha at the start.
Arjun
`,
      noted('owner', -66, '13:15')`
7掛けのままで可。10kgは月末に二回に分けて出荷。初回だけ前金半額でお願いして。
`,
      replied('linh', -66, '14:02')`
Dear Mr. Mehta,

Congratulations on the second restaurant! The wholesale price (70% of retail) applies to both.

For the first order we would ask for half the amount in advance. The hojicha will come in two parts, {date:-52:en} and {date:-38:en}, so that it is freshly roasted each time. A quotation in both languages is attached, valid until {date:-56:en}.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'wholesale-02',
    customer: 'shibata',
    subject: '卸取引は可能でしょうか',
    status: 'on_hold',
    hold: { reason: '開業届の写しと店舗図面の到着待ち', untilDay: 8 },
    assignee: 'saeki',
    messages: [
      received(-8, '23:02')`
柴田と申します。竹ざるではお世話になりました。
来春、古民家で小さな雑貨店を始めます。お茶と器を置かせてもらえないでしょうか。
個人で始めたばかりなので、無理なら遠慮なくおっしゃってください。
`,
      replied('saeki', -7, '11:16')`
柴田様

新しいお店のご準備、胸の躍るお話でございます。みどり商店の佐伯でございます。

個人の方とのお取引も歓迎しております。初回は一万円分から、掛け率は七掛けで、返品はお受けできません。
開業届の写しと、お店の様子が分かる図面かお写真をお送りください。届いてから五日以内に、店主がお返事いたします。

ご予算と客層をお聞かせくだされば、はじめの品ぞろえもご一緒に考えます。

みどり商店 佐伯
`,
      received(-6, '20:11')`
ありがとうございます！図面は大工さんに頼んでいて、来週には届きそうです。
`,
    ],
  },
  {
    key: 'press-01',
    customer: 'tsuji',
    subject: '【取材のお願い】月刊『くらしの縁側』',
    status: 'done',
    assignee: 'owner',
    messages: [
      received(-78, '10:40')`
みどり商店
店主様

突然のご連絡を失礼いたします。
縁側通信社 月刊『くらしの縁側』編集部の辻と申します。

「手紙のような通販」という特集を準備しております。お客様とのやりとりについて、一時間ほどお話を伺えないでしょうか。
ご都合のよい日を、いくつかお知らせいただけますと幸いです。
`,
      noted('owner', -78, '12:05')`
受ける。ただし、お客様のお手紙は許可のあるものだけ。森本さんも同席してほしい。
`,
      replied('owner', -78, '15:20')`
縁側通信社
月刊『くらしの縁側』編集部
辻様

ご丁寧なお便りを、ありがとうございます。みどり商店の店主でございます。
喜んでお受けいたします。

{date:-66}または{date:-64}の午後でしたら、倉庫と荷造りの様子もご覧になれます。
お客様のお手紙の掲載は、ご本人のお許しを得たものに限らせてください。原稿を事前に拝見できますと、事実の誤りを防げます。

みどり商店 店主
`,
      received(-77, '11:12')`
店主様
ありがとうございます。{date:-66}の14時にお伺いいたします。事実確認の原稿は、必ずお送りいたします。
縁側通信社 辻
`,
    ],
  },
  {
    key: 'press-02',
    customer: 'tsuji',
    subject: '掲載誌のお届けと追加のお願い',
    status: 'in_progress',
    assignee: 'owner',
    messages: [
      received(-2, '13:26')`
店主様

縁側通信社の辻です。掲載号が刷り上がり、{date:1}に二部お届けいたします。
反響が大きそうですので、読者の方へのプレゼント企画（急須三名様分）にご協力いただけないでしょうか。
`,
      noted('owner', -1, '10:15')`
品物を出すなら、条件と費用負担を文書にしてもらう。「提供」の表示も必要。急須3点の在庫は佐伯さんに確認中。返事は{date:1}まで。
`,
    ],
  },
  {
    key: 'other-01',
    customer: 'mizuno',
    subject: '商標の使用確認（花野フーズ）',
    status: 'done',
    assignee: 'owner',
    messages: [
      received(-19, '15:18')`
花野フーズの水野です。見本のご送付、ありがとうございました。
景品のチラシに「みどり商店」のロゴを載せたいのですが、データと使用の条件をお示しいただけますか。
`,
      replied('owner', -19, '17:02')`
株式会社花野フーズ
商品企画部 水野様

ご検討を進めてくださり、ありがとうございます。みどり商店の店主でございます。

ロゴのデータと、余白と色の決まりを添付いたしました。文字を変えずに、緑一色でお使いください。
印刷の前に、刷り上がりの見本を一度お見せいただけますと幸いです。ご使用の料金は頂戴しません。

みどり商店 店主
`,
      received(-17, '10:44')`
承知いたしました。校正紙を来週お送りします。
`,
    ],
  },
  {
    key: 'other-02',
    customer: 'chen',
    subject: 'お店に行ってもいいですか',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-5, '19:33')`
こんにちは、陳です。国から母が来ます。みどり商店に行って、うつわを見たいです。お店はどこですか。
`,
      replied('linh', -4, '09:51')`
陳様

こんにちは。みどり商店のグエンです。
お母さまがいらっしゃるのですね。うれしいです。

ふだんは通信販売だけですが、予約すると倉庫の二階で、うつわを見ることができます。
{date:5}と{date:6}の14時が空いています。どちらがいいですか。
私が案内します。中国語は少しだけ、英語はできます。

みどり商店 グエン
`,
      received(-4, '12:10')`
{date:5}の14時、お願いします！母は足が悪いですが、階段は大丈夫ですか。
`,
      replied('linh', -4, '12:38')`
陳様

{date:5}の14時に、お待ちしています。
階段は14段です。手すりがあります。つらいときは、一階にいすを用意して、うつわを下に運びますので、心配しないでください。

地図を送ります。駅から歩いて8分です。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'other-03',
    customer: 'brown',
    subject: 'Photographs on my blog?',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-13, '21:36')`
Hi Linh, may I show my kintsugi bowl on my blog with a link to your shop? I would mention that you replaced it free of charge.
Emily
`,
      replied('linh', -12, '10:20')`
Dear Ms. Brown,

With pleasure, and thank you for asking first. Please write freely, exactly as you feel; we have nothing to change or to add. The replacement was our duty, so there is no need to mention it unless you wish to.

We cannot wait to see the gold line.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'wholesale-03',
    customer: 'kuroda',
    subject: 'ほうじ茶ラテ用の粉末、ありますか',
    status: 'open',
    messages: [
      received(0, '08:58')`
佐伯さん、おはようございます。ひだまりの黒田です。
新メニューでほうじ茶ラテを出したくて、粉末のほうじ茶を探してます。1kg単位で、卸値っていくらくらいになりますか？
試作用に100gほど先に買えたらうれしいです！
`,
    ],
  },
];
