import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** When will it come, and where to: ordinary questions about delivery. */
export const deliveryConversations: SampleConversation[] = [
  {
    key: 'delivery-01',
    customer: 'kobayashi',
    subject: 'お茶はいつごろ届きますでしょうか',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-88, '06:52')`
みどり商店さま

いつも美味しいお茶をありがとうございます。小林です。
先週お願いした「朝露」二袋ですが、いつごろ着きますでしょうか。
缶の底が見えてまいりまして、少し心細くなりました。
急かすようで申し訳ありません。
`,
      replied('morimoto', -88, '09:48')`
小林様

いつも「朝露」をお飲みくださり、ありがとうございます。みどり商店の森本でございます。

ご注文の二袋は、昨日当店を出まして、{date:-87}の午前中にお届けの予定です。
お手元のお茶が心細くなる前にお知らせすべきところ、ご案内が遅くなり申し訳ございません。

もし{date:-87}の正午を過ぎても届かないようでしたら、このメールにひとことご返信ください。すぐに運送会社へ確認いたします。

みどり商店 森本
`,
      received(-87, '11:20')`
ただいま受け取りました。さっそく一服いただいております。
ご丁寧にありがとうございました。　小林
`,
    ],
  },
  {
    key: 'delivery-02',
    customer: 'shimizu',
    subject: '発送まだですか',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-76, '22:41')`
注文MD-20561
3日たつけど発送メールが来ない。いつ出ますか。
`,
      replied('saeki', -75, '09:35')`
清水様

お待たせしており、申し訳ございません。
鉄フライパンは本日{date:-75}に発送し、{date:-74}にお届けします。
お届けの時間帯は、ご指定の18〜20時で手配いたしました。

追跡番号は本日17時までにお送りします。

みどり商店 佐伯
`,
      replied('saeki', -75, '16:22')`
清水様

先ほど発送いたしました。追跡番号は 0000-2051-7731 です。
よろしくお願いいたします。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'delivery-03',
    customer: 'inoue',
    subject: '配達時間の変更お願いします！',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-69, '12:08')`
こんにちは、井上です。
明日届く予定の豆皿なんですが、急にバイトが入っちゃって…
19時以降に変更ってまだ間に合いますか？
`,
      noted('linh', -69, '12:40')`
出荷済みです。運送会社に電話して、19〜21時に変更できました（受付の方：営業所）。
`,
      replied('linh', -69, '12:52')`
井上様

ご連絡ありがとうございます。みどり商店のグエンでございます。

まだ間に合いました。{date:-68}の19時から21時のお届けに変更しております。
お手続きなさることは、ほかにございません。

お仕事の後にお荷物が待っていると思うと、少し楽しみですね。どうぞお気をつけて。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'delivery-04',
    customer: 'nagai',
    subject: '納品時間についてのお願い（つばめ旅館）',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-61, '14:15')`
みどり商店
佐伯様

いつもお世話になっております。つばめ旅館の永井です。

今月のほうじ茶ですが、{date:-57}に団体のお客様が入っており、10時から12時は玄関が大変混み合います。
できましたら9時台、難しければ前日の納品にしていただけると助かります。
ご都合をお聞かせください。
`,
      replied('saeki', -61, '15:02')`
有限会社つばめ旅館
永井様

いつもお世話になっております。みどり商店の佐伯でございます。

9時台のお約束が運送会社では確実ではないため、前日{date:-58}の午前中にお届けいたします。
数量は通常どおり、ほうじ茶「かまど」500g袋を六つでございます。

変更がございましたら、{date:-60}の正午までにお知らせください。

みどり商店 佐伯
`,
      received(-61, '15:40')`
早速のご手配、恐れ入ります。
前日で結構です。数量もそのままでお願いいたします。

つばめ旅館　永井
`,
      replied('saeki', -58, '13:10')`
有限会社つばめ旅館
永井様

本日11時20分に納品が完了した旨、運送会社から知らせがございました。
六袋おそろいかどうか、お手すきの折にお確かめください。
明日の団体様が、よいご滞在になりますように。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'delivery-05',
    customer: 'novak',
    subject: 'Delivery to a hotel?',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-54, '20:33')`
Hello,

I would like to send the Shirahae teapot to my parents, who will be visiting Japan and staying at a hotel in Tokyo. Can you deliver to a hotel front desk? They check in on {date:-48:en}.

Thank you,
Petra Novak
`,
      replied('linh', -53, '09:50')`
Dear Ms. Novak,

Thank you for writing to us. Yes, we can deliver to a hotel.

Please give us (1) the hotel's name and address, (2) the name on the booking and (3) the check-in date. We will write the check-in date on the label so that the front desk can keep the parcel for your parents. It may also be safest to tell the hotel in advance that a parcel is coming.

If we have this by noon on {date:-51:en}, the parcel will arrive on {date:-49:en}, one day before check-in.

Kind regards,
Linh Nguyen
Midori Shoten
`,
      received(-53, '21:05')`
Perfect. I have changed the delivery address in the order (MD-20844). The booking is under Jan Novak. The hotel said it is fine.
`,
      replied('linh', -52, '10:12')`
Dear Ms. Novak,

I have checked the new address and added "Jan Novak, check-in {date:-48:en}" to the label. It will leave us on {date:-50:en} and arrive on {date:-49:en}.

I hope your parents enjoy the teapot, and their trip.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'delivery-06',
    customer: 'kaneko',
    subject: '離島への送料について',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-47, '10:27')`
お尋ねします。
当方、船便の島に住んでおりますが、御店の送料は本土と同じでしょうか。
また注文してから何日くらい見ればよろしいか、教えてください。

金子光男
`,
      replied('saeki', -47, '11:31')`
金子様

お問い合わせいただき、ありがとうございます。みどり商店の佐伯でございます。

送料は全国一律770円で、島への追加料金はございません。8,800円以上のご注文は無料です。
お届けまでは、発送から三日から四日をお見込みください。海が荒れて船が止まりますと、さらに一、二日延びることがございます。

お急ぎの品がございましたら、ご注文の備考欄にお書き添えください。早めに荷造りいたします。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'delivery-07',
    customer: 'aoki',
    subject: '置き配できますか',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-33, '23:17')`
マグカップ「雨音」を注文した青木です。
仕事で夜遅いので、玄関前に置いてもらうことってできますか？
割れ物だとダメでしょうか…
`,
      noted('linh', -32, '09:41')`
Question for Morimoto-san: 陶器の置き配は大丈夫ですか？ルールが見つかりませんでした。
`,
      noted('morimoto', -32, '09:55')`
箱に「われもの」シールがあれば可。ただし雨よけのない玄関は断る。盗難の補償がないことは必ず伝えてください。
`,
      replied('linh', -32, '10:20')`
青木様

お問い合わせいただき、ありがとうございます。みどり商店のグエンでございます。

陶器も、玄関前へのお届けを承ります。割れないよう、箱の四隅に緩衝材を足してお送りします。
一点だけ、お届け後に紛失した場合の補償がございません。屋根のある場所をご指定いただくと安心です。

このままでよろしければ、「玄関前」とだけご返信ください。本日中に手配いたします。

みどり商店 グエン
`,
      received(-32, '12:33')`
玄関前（屋根あります！）でお願いします。
緩衝材まで、ありがとうございます。
`,
    ],
  },
  {
    key: 'delivery-08',
    customer: 'harada',
    subject: '追跡番号がエラーになります',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-21, '13:49')`
原田と申します。
今朝いただいた発送メールの追跡番号（0000-2712-0096）を運送会社のサイトに入れると「該当なし」と表示されます。
番号が間違っていないかご確認をお願いします。
`,
      replied('saeki', -21, '14:20')`
原田様

お手間をおかけし、申し訳ございません。みどり商店の佐伯でございます。

番号に誤りはございませんでした。荷物が集荷されてから運送会社の画面に載るまで、半日ほどかかることがございます。
本日18時以降に、もう一度お試しください。

お届けは{date:-20}の予定です。もし夜になっても表示されない場合は、私から運送会社に確かめますので、ご返信ください。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'delivery-09',
    customer: 'tamura',
    subject: '明日の受け取りの件',
    status: 'open',
    messages: [
      received(0, '07:18')`
おはようございます。田村です。

{date:1}の午前に剪定鋏が届く予定ですが、母が入院することになり、付き添いで数日家を空けます。
勝手を申しますが、{date:5}以降の夕方に変えていただくことは可能でしょうか。
注文番号はMD-21441です。
`,
    ],
  },
  {
    key: 'delivery-10',
    customer: 'nishida',
    subject: '妹に送ったお茶が届いていないようです',
    status: 'in_progress',
    assignee: 'morimoto',
    messages: [
      received(-2, '16:44')`
いつもお世話になっております。西田京子です。

妹の誕生日に合わせて{date:-3}着で和紅茶と焼菓子をお願いしましたが、まだ届いていないと申しております。
行き違いならよいのですが、様子を見ていただけますか。
`,
      replied('morimoto', -2, '17:08')`
西田様

いつもありがとうございます。みどり商店の森本でございます。
大切なお誕生日に間に合わず、誠に申し訳ございません。

ただいま運送会社に荷物の所在を調べるよう依頼いたしました。
回答の有無にかかわらず、{date:-1}の正午までに私から必ずご連絡いたします。

みどり商店 森本
`,
      replied('morimoto', -1, '11:36')`
西田様

昨日のお約束のご報告でございます。

お荷物は妹様のお住まいの営業所にございました。部屋番号が送り状から欠け、お届けできずに持ち戻っておりました。当店の印字の不備でございます。
番号を補い、{date:0}の14時から16時にお届けいたします。お届けを確かめ次第、改めてお知らせします。

お誕生日を過ぎてしまいましたこと、重ねてお詫び申し上げます。

みどり商店 森本
`,
      noted('morimoto', -1, '11:52')`
建物名が30字を超えると部屋番号が切れる。送り状ソフトの設定、店主に相談済み。14時以降に配達完了を見て西田様へ連絡。
`,
    ],
  },
];
