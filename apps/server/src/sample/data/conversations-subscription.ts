import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** The tea subscription (お茶の定期便): pausing, changing, stopping. */
export const subscriptionConversations: SampleConversation[] = [
  {
    key: 'subscription-01',
    customer: 'nomura',
    subject: '定期便を一回お休みしたい',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-85, '09:18')`
森本さん、こんにちは。野村です。
家族で旅行に出るので、来月分を一回お休みさせてください。再来月からまたお願いします。
`,
      replied('morimoto', -85, '10:00')`
野村様

ご家族でのご旅行、楽しみでございますね。みどり商店の森本でございます。

来月分をお休みとし、次のお届けは{date:-27}といたしました。お休みの月のお代はかかりません。
どうぞ良い旅をお楽しみください。

みどり商店 森本
`,
      received(-27, '15:02')`
久しぶりのお茶、しみじみ美味しいです。旅先でも結局こちらの味が恋しくなりました。
`,
    ],
  },
  {
    key: 'subscription-02',
    customer: 'hasegawa',
    subject: '定期便の中身の変更',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-74, '22:34')`
長谷川です。最近夜に飲むことが増えたので、定期便の煎茶を半分、ほうじ茶に替えられますか。眠れなくなるので、カフェインの少ないものがいいです。
`,
      replied('saeki', -73, '09:39')`
長谷川様

いつもありがとうございます。みどり商店の佐伯でございます。

次回{date:-60}のお届けから、煎茶一袋をほうじ茶「かまど」に替えました。お値段はそのままです。
ほうじ茶のカフェインは煎茶より少なめですが、ゼロではございません。お休み前でしたら、黒豆茶（カフェインなし）もお選びになれます。

みどり商店 佐伯
`,
      received(-73, '20:20')`
黒豆茶、知りませんでした。そちらにします！
`,
      replied('saeki', -72, '09:48')`
長谷川様

承知いたしました。煎茶一袋と黒豆茶一袋の組み合わせで登録し直しました。
お口に合うか、一度お試しになってから続けるかどうかをお決めください。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'subscription-03',
    customer: 'chiba',
    subject: '解約方法がわからない',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-62, '23:05')`
千葉です。マイページを見ても定期便の解約ボタンがどこにもない。わざと隠してますか？
`,
      noted('saeki', -61, '09:36')`
スマホでは「変更・休止」の中に解約がある。確かに見つけにくい。隠していると思われても仕方ない。
`,
      replied('saeki', -61, '09:55')`
千葉様

ご不快な思いをおかけし、申し訳ございません。みどり商店の佐伯でございます。

定期便は本日付で解約いたしました。次回以降のお届けもご請求もございません。違約金のような費用もかかりません。
解約は「変更・休止」の中に置かれており、見つけにくい配置でございました。画面の上に「解約」と出すよう、{date:-55}に改めます。

短い間でしたが、お飲みくださり、ありがとうございました。

みどり商店 佐伯
`,
      received(-61, '12:20')`
対応が早くて逆に申し訳ない。疑ってすみませんでした。お茶自体はうまかったです。
`,
    ],
  },
  {
    key: 'subscription-04',
    customer: 'kudo',
    subject: '定期便が余ってきました',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-51, '13:33')`
工藤です。毎月二袋だと飲みきれず、戸棚に四袋たまっています。
やめるほどではないのですが、どうしたらよいでしょう。
`,
      replied('saeki', -51, '14:14')`
工藤様

正直にお聞かせくださり、ありがとうございます。みどり商店の佐伯でございます。

毎月を「隔月」に、あるいは二袋を「一袋」に減らせます。四袋の残りがなくなるまで、いったんお休みになる手もございます。
まずは三か月お休みし、{date:40}に再開でいかがでしょうか。もちろん、途中で早めることもできます。

古い袋から先に、封を切ったら二週間ほどでお飲みになると、香りを逃しません。

みどり商店 佐伯
`,
      received(-50, '11:52')`
三か月お休み、さっそく自分で設定しました。押しつけがましくなくて助かりました。
`,
    ],
  },
  {
    key: 'subscription-05',
    customer: 'maruyama',
    subject: '定期便の支払い方法',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-41, '10:36')`
丸山でございます。銀行の通帳から引き落としになる形はございますか。振込の用紙を待つのが落ち着きませんので。
`,
      replied('morimoto', -41, '11:15')`
丸山様

お問い合わせいただき、ありがとうございます。みどり商店の森本でございます。

口座からの引き落としがお使いになれます。ご記入の用紙と返信用の封筒を、大きな字で印刷して本日お送りいたしました。
用紙が{date:-31}までに当店へ着きますと、次のお届けから引き落としに切り替わります。

書き方に迷われましたら、お電話でお声をかけてください。一緒に確かめながら進めましょう。

みどり商店 森本
`,
    ],
  },
  {
    key: 'subscription-06',
    customer: 'novak',
    subject: 'Pausing my subscription while abroad',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-30, '18:19')`
Hi Linh, I'll be in Prague for two months. Can I pause the tea subscription and keep my member price?
Petra
`,
      replied('linh', -29, '09:44')`
Dear Ms. Novak,

Yes to both. The deliveries for the next two months are paused, nothing will be charged, and your member price stays as it is. The first parcel after your trip is planned for {date:34:en}.

If your plans change, simply answer this mail by five days before that date. Have a wonderful time in Prague.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'subscription-07',
    customer: 'nakagawa',
    subject: '定期便、毎回ちょっとだけ遅いです',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-18, '19:41')`
中川です。
毎月同じ日に届くと伺って申し込んだ定期便ですが、ここ三回、毎回二、三日遅れています。
大した遅れではないのですが、ちょうどお茶が切れる頃なので、つい気になります。もう慣れましたけど。
`,
      noted('morimoto', -17, '09:30')`
「もう慣れました」＝がっかりの蓄積。早めに手を打つ。
`,
      replied('morimoto', -17, '09:35')`
中川様

みどり商店の森本でございます。
三回も続けてお待たせし、「慣れました」とまで言わせてしまったこと、申し訳なく存じます。

調べましたところ、お届けの希望日が、誤って出荷日として登録されておりました。
出荷を三日早め、次回は{date:-1}に必ずお届けします。到着は私が追跡で確かめます。

お手元のお茶が切れる頃と存じますので、煎茶50gを本日ポストにお送りしました。お代は頂戴しません。

みどり商店 森本
`,
      received(-15, '12:49')`
小袋まで送ってくださって恐縮です。気づいてもらえたことがうれしかったです。
`,
      noted('morimoto', -1, '15:30')`
定期便、本日13:08にお届け完了を確認。約束どおり。
`,
    ],
  },
  {
    key: 'subscription-08',
    customer: 'yokoyama',
    subject: '主人が入院いたしまして',
    status: 'on_hold',
    hold: { reason: 'ご主人の退院まで定期便を休止。ご連絡待ち', untilDay: 14 },
    assignee: 'morimoto',
    messages: [
      received(-10, '08:49')`
森本様

横山でございます。
主人が入院いたしまして、しばらくお茶を淹れる相手がおりません。
お休みにしていただけますか。退院の折には、また一緒にいただくのを楽しみにしております。
`,
      replied('morimoto', -10, '09:39')`
横山様

お知らせくださり、ありがとうございます。みどり商店の森本でございます。
ご心労のことと存じます。ご主人様の一日も早いご快復を、心よりお祈り申し上げます。

定期便は本日よりお休みとし、ご連絡があるまで何もお送りせず、ご請求もいたしません。
再開は、電話でもメールでも、ひとことで結構でございます。横山様ご自身も、どうかお体を大切になさってください。

みどり商店 森本
`,
      noted('morimoto', -10, '09:46')`
こちらから急かさない。{date:14}を過ぎたら、様子を伺うかどうか店主と相談。湯のみの焼き直しの件は予定どおり。
`,
    ],
  },
  {
    key: 'subscription-09',
    customer: 'ono',
    subject: '定期便のお届け先を母に',
    status: 'in_progress',
    assignee: 'linh',
    messages: [
      received(-3, '16:24')`
小野です。自分で頼んでいる隔月便を、次から実家の母（83歳）に届けていただけますか。お代はこれまでどおり私に。母は携帯もメールもしないので、お知らせは私宛てで。
`,
      replied('linh', -3, '17:10')`
小野様

お母様への贈り物のような定期便、素敵でございますね。みどり商店のグエンでございます。

次回{date:8}のお届けから、お届け先をお母様に、お支払いとご連絡を小野様にいたします。納品書は入れません。

お母様のお名前、ご住所、電話番号の三点を{date:2}までにお知らせください。はじめてのお届けの日に、大きな字のお手紙を添えることもできます。

みどり商店 グエン
`,
      received(-1, '19:59')`
手紙までありがとうございます。母の名は小野イネ、住所と電話は別の添付にしました。
「陽子より、お茶の時間をどうぞ」と書いていただけますか。
`,
    ],
  },
  {
    key: 'subscription-10',
    customer: 'ogawa',
    subject: '定期便の引き落とし日',
    status: 'open',
    messages: [
      received(0, '10:22')`
小川でございます。いつもお世話になっております。
今月の定期便の引き落としが、いつもより早い日付でございました。口座の残高が足りるか冷や冷やいたしましたので、事情をお聞かせいただければと存じます。
`,
    ],
  },
];
