import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** Parcels that went astray, came late or came back. */
export const deliveryTroubleConversations: SampleConversation[] = [
  {
    key: 'delivery-trouble-01',
    customer: 'murata',
    subject: '「配達完了」とあるが受け取っていない',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-84, '20:55')`
村田です。
追跡では本日15時12分「配達完了」になっていますが、荷物は受け取っていません。家には私も妻もおりました。
宅配ボックスも隣家も確認済みです。
誰にいつ渡したのか、事実をはっきりさせてください。
`,
      replied('morimoto', -83, '09:34')`
村田様

みどり商店の森本でございます。お荷物が届いていないとのこと、ご心配をおかけし誠に申し訳ございません。
ご自宅の周りまでお確かめくださり、恐れ入ります。

今朝、運送会社に配達記録（お渡し先・署名・時刻）の提出を求めました。
本日15時までに、わかったことをそのままお伝えいたします。

みどり商店 森本
`,
      replied('morimoto', -83, '14:41')`
村田様

調べのついたことをご報告いたします。

・配達員が、同じ町内の村田様（別のお宅）へお渡ししておりました。
・署名は「村田」で、番地の照合を怠ったとのことでございます。
・先方のご協力で回収が済み、中身は未開封です。

本日18時から20時に、営業所の責任者がお詫びとともにお届けに上がります。ご都合が悪い場合は、17時までにご返信ください。

みどり商店 森本
`,
      received(-83, '19:24')`
責任者の方が来られ、受け取りました。
説明は筋が通っていたので、これで結構です。ただ、名字だけで渡すやり方は改めるよう伝えてください。
`,
      replied('morimoto', -82, '10:05')`
村田様

お受け取りのご連絡、ありがとうございました。
ご指摘は、運送会社の担当課長へ文書で伝えました。当店でも、送り状のお名前を必ずフルネームで印字するよう本日から改めております。

このたびは行き届かず、申し訳ございませんでした。

みどり商店 森本
`,
      noted('morimoto', -82, '10:11')`
送り状フルネーム印字、設定変更済み。村田様は次回ご注文時に出荷前の宛名を目視で確認すること。
`,
    ],
  },
  {
    key: 'delivery-trouble-02',
    customer: 'chen',
    subject: '住所をまちがえました',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-78, '18:02')`
こんにちは。陳です。
さっき注文しましたが、住所は前の家です。今の家に変えたいです。
もう送りましたか？
`,
      replied('linh', -77, '09:40')`
陳様

こんにちは。みどり商店のグエンです。
だいじょうぶです。まだ送っていません。

新しい住所を、この三つで教えてください。
1. 郵便番号
2. 住所（部屋の番号まで）
3. 電話番号

きょうの15時までに教えていただければ、{date:-76}に届きます。

みどり商店 グエン
`,
      received(-77, '12:15')`
ありがとうございます！
住所は 水瀬市花野町3-2-1 メゾン花野 502 です。郵便番号は 000-0142、電話は前と同じです。
`,
      replied('linh', -77, '13:05')`
陳様

新しい住所に変えました。{date:-76}の午前に届きます。
お店の会員ページの住所も、「マイページ」から直しておくと、次のときに安心です。

新しい家での生活、楽しんでくださいね。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'delivery-trouble-03',
    customer: 'ishii',
    subject: '箱が濡れていました',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-66, '17:30')`
石井です。先ほど荷物を受け取りましたが、段ボールの底がびっしょり濡れていました。
中の煎茶は袋に入っているので無事に見えますが、飲んでも大丈夫でしょうか？
写真をお送りします。
`,
      replied('saeki', -66, '17:52')`
石井様

せっかくのお荷物が濡れた状態で届き、申し訳ございません。みどり商店の佐伯でございます。
写真を拝見しました。

茶袋は内側がアルミで水を通しませんが、袋の口から湿気が入っている恐れがございます。安心して召し上がっていただきたく、新しい品を本日お送りいたしました。{date:-65}の午前中に届きます。

濡れた品のご返送は不要です。お手数ですが、そのまま処分なさってください。

みどり商店 佐伯
`,
      received(-65, '12:44')`
新しいお茶、届きました！対応の速さにびっくりです。ありがとうございました。
`,
    ],
  },
  {
    key: 'delivery-trouble-04',
    customer: 'iwasaki',
    subject: '代引きについて',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-59, '09:12')`
岩崎と申します。クレジットカードを持っておりません。
代金引換は使えますか。手数料はいくらですか。
`,
      replied('saeki', -59, '10:40')`
岩崎様

お問い合わせいただき、ありがとうございます。みどり商店の佐伯でございます。

代金引換をお使いになれます。手数料は一回330円で、配達員に現金でお支払いください。
このほか、銀行振込とコンビニエンスストアでの前払いもございます。こちらは手数料がかかりません。

ご不明な点は、お電話（03-0000-1187）でもお尋ねください。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'delivery-trouble-05',
    customer: 'ono',
    subject: '2つの注文を一緒に送ってください',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-43, '21:28')`
小野です。昨夜まな板を注文したあと、すり鉢を頼み忘れたことに気づいて、さっき追加で注文しました。
送料が二重になっているようなので、まとめて一箱にしていただけませんか？
`,
      replied('linh', -42, '09:58')`
小野様

ご注文ありがとうございます。みどり商店のグエンでございます。

檜のまな板とすり鉢を一箱にまとめ、{date:-41}に発送いたします。
合計が8,140円になりますので、送料は一回分の770円です。二回目の送料770円は、本日カードのご請求から取り消しました。

明細には三日ほどで反映される見込みです。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'delivery-trouble-06',
    customer: 'hirano',
    subject: '営業所受け取りにしたいです',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-36, '08:40')`
平野です。一人暮らしなので、運送会社の営業所で受け取りたいのですが、注文画面に選択肢がありませんでした。
どうすればいいですか？
`,
      replied('linh', -36, '10:02')`
平野様

お問い合わせいただき、ありがとうございます。みどり商店のグエンでございます。

ご注文の備考欄に、営業所の名前と「営業所受け取り」とお書きください。こちらで送り状をそのように用意いたします。
お受け取りの際は、ご本人とわかる書類をお持ちください。営業所での保管は七日間です。

画面に選択肢がなく、わかりにくくて申し訳ございません。ご意見は担当に伝えました。

みどり商店 グエン
`,
      noted('linh', -36, '10:09')`
同じ質問、今月3件目。カートに「営業所受け取り」を足せないか、店主に相談しました。
`,
    ],
  },
  {
    key: 'delivery-trouble-07',
    customer: 'takeuchi',
    subject: '時間指定の意味がないのでは',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-28, '21:47')`
竹内です。
14〜16時の指定で、出かけるのを取りやめて待っていましたが、届いたのは18時半でした。連絡もなし。
荷物は無事でしたが、時間指定の意味がないのではありませんか。
`,
      replied('morimoto', -27, '09:40')`
竹内様

みどり商店の森本でございます。
お出かけを取りやめてまでお待ちいただいたのに、お約束の時間に届かず、誠に申し訳ございませんでした。

営業所に確かめましたところ、車両の故障で午後の便が遅れたものの、お客様への連絡が漏れておりました。
ご連絡を差し上げるべき場面で黙っていたこと、当店としても重く受け止めております。

今後、竹内様のお荷物が遅れるときは、わかった時点で当店からお電話いたします。ご連絡先は090から始まる番号でよろしいでしょうか。

みどり商店 森本
`,
      received(-27, '12:30')`
事情は分かりました。
電話は仕事中出られないのでメールにしてください。
`,
      replied('morimoto', -27, '13:02')`
竹内様

かしこまりました。遅れの際は、必ずメールでお知らせいたします。お客様の控えにもそのように記しました。

次のお届けでは、ご指定の時間をお守りできるよう見届けます。

みどり商店 森本
`,
    ],
  },
  {
    key: 'delivery-trouble-08',
    customer: 'mehta',
    subject: 'Receiving hours for our restaurant',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-19, '11:11')`
Hi Linh,

The last box came at 12:30, right in the lunch rush, and my staff signed without counting. Could you make sure all future boxes come between 14:00 and 17:00? Also please mark the number of pieces on the outside.

Arjun
`,
      replied('linh', -19, '12:20')`
Dear Mr. Mehta,

I am sorry the delivery came at your busiest time.

From now on every parcel to Spice Leaf goes out with the 14:00–16:00 slot, and the number of pieces will be written in large figures on the lid. I have put both in your customer file so that any of us will see it.

If anything was missing from the last box, please tell me by {date:-12:en} and I will send it at once.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'delivery-trouble-09',
    customer: 'sugawara',
    subject: '長期不在で荷物が戻ってしまいました',
    status: 'on_hold',
    hold: { reason: '出張からお戻りの後に再送。ご希望日の連絡待ち', untilDay: 6 },
    assignee: 'saeki',
    messages: [
      received(-8, '19:36')`
菅原です。出張が急に延びて、荷物が保管期限切れで返送になったみたいです。すみません。
戻りが読めないのですが、そちらで預かっておいてもらうことはできますか？
`,
      replied('saeki', -7, '10:15')`
菅原様

お忙しいところご連絡くださり、ありがとうございます。みどり商店の佐伯でございます。

お荷物は{date:-6}に当店へ戻ります。日持ちする品ばかりですので、お戻りになるまで大切にお預かりいたします。再送の送料は頂戴しません。

お帰りの目処が立ちましたら、ご希望の日をお知らせください。{date:6}になりましたら、一度こちらからもご様子を伺います。

みどり商店 佐伯
`,
      received(-7, '22:10')`
めちゃくちゃ助かります。たぶん来週半ばには戻れそうです。また連絡します！
`,
      noted('saeki', -6, '11:30')`
返送品を棚C-4に保管。土鍋1、飯碗2。外箱の角つぶれのみ、中身は異常なし。再送時は箱を替える。
`,
    ],
  },
  {
    key: 'delivery-trouble-10',
    customer: 'sato',
    subject: '追跡が3日前から動いていません',
    status: 'open',
    messages: [
      received(-1, '20:19')`
佐藤みのりです。お世話になっております。

{date:-4}に発送していただいたせいろですが、追跡が「輸送中」のまま三日間変わりません。
急ぎではないのですが、どこかで止まっているのではと気になっております。
ご確認いただけますと幸いです。
`,
    ],
  },
];
