import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** Receipts, qualified invoices, payment. */
export const invoiceConversations: SampleConversation[] = [
  {
    key: 'invoice-01',
    customer: 'toyama',
    subject: '適格請求書の登録番号について',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-86, '11:11')`
ミナセ精機 人事部の遠山です。
経理より、貴店の請求書にインボイスの登録番号が見当たらないとの指摘がありました。
番号の記載された請求書を再発行いただけますでしょうか。
`,
      replied('saeki', -86, '11:50')`
ミナセ精機株式会社
人事部 遠山様

お手数をおかけしております。みどり商店の佐伯でございます。

登録番号は T0123456701234 です。請求書の右上、店名の下に記載しておりましたが、文字が小さく、見つけにくい体裁でございました。
番号を大きくし、税率ごとの消費税額も表にした請求書を添付いたします。金額と日付は元のままです。

お手元の旧い請求書は、お差し替えください。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'invoice-02',
    customer: 'nakagawa',
    subject: '領収書の発行をお願いします',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-75, '12:37')`
中川です。MD-20572の領収書をください。宛名は「中川 恵」、但し書きは「お茶代として」でお願いします。
`,
      replied('linh', -75, '13:10')`
中川様

いつもありがとうございます。みどり商店のグエンでございます。

ご希望の宛名と但し書きで、領収書をPDFで添付いたしました。
次からは「マイページ」の「ご注文の記録」から、いつでもご自分で発行できます。お時間のあるときにお試しください。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'invoice-03',
    customer: 'ohashi',
    subject: '請求書の日付訂正依頼',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-63, '16:18')`
森本様
ミナセ商事の大橋です。今月分の請求書ですが、発行日が検収日より前になっております。
弊社規定では検収日以降の日付でないと支払処理ができません。{date:-61}正午までに訂正版をお願いいたします。
`,
      replied('morimoto', -63, '16:47')`
株式会社ミナセ商事
購買部 大橋様

いつもお世話になっております。みどり商店の森本でございます。
日付の件、失礼いたしました。出荷日で自動的に発行したことが原因でございます。

検収日に合わせた請求書を添付いたします。お支払期日は変わりません。
来月より、貴社の請求書は検収のご連絡を頂戴してから発行いたします。

みどり商店 森本
`,
    ],
  },
  {
    key: 'invoice-04',
    customer: 'harada',
    subject: '二重に請求されています',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-55, '22:58')`
原田です。カードの利用明細を見たら、同じ日に6,600円が2回引かれていました。
購入したのは急須一つだけです。至急ご説明ください。
`,
      noted('morimoto', -54, '09:34')`
決済会社の画面では、1回目が「承認のみ」、2回目が確定。原田様が戻るボタンで二度押しされた模様。実際の請求は1回。ただ明細の見た目は2回なので、証跡を添えて説明する。
`,
      replied('morimoto', -54, '09:58')`
原田様

みどり商店の森本でございます。ご心配をおかけしております。

決済会社の記録を調べましたところ、二回のうち一回は「仮の枠取り」で、確定したのは一回分の6,600円だけでございます。
仮のほうは{date:-54}付で取り消し、控えを添付いたしました。明細の表示は、カード会社により{date:-44}ごろまで残ることがございます。

それ以後も表示が残る場合は、当店からカード会社へ直接照会いたします。

みどり商店 森本
`,
      received(-44, '12:15')`
今朝、消えていました。丁寧な説明に納得しました。
`,
    ],
  },
  {
    key: 'invoice-05',
    customer: 'narita',
    subject: '領収書を2枚に分けられますか',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-39, '20:16')`
成田です。先日の先生方への贈り物、会費分24,000円と有志分7,104円に分けて領収書をいただくことは可能でしょうか。会計上の都合です。
`,
      replied('saeki', -38, '09:43')`
花野小学校PTA
成田様

先日はありがとうございました。みどり商店の佐伯でございます。

二枚に分けてお作りし、それぞれ「全額31,104円のうち」と但し書きを添えました。合計が実際のお支払いと一致することを、監査の方にお示しになれます。
PDFを添付し、原本は学校宛てに本日投函いたしました。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'invoice-06',
    customer: 'mehta',
    subject: 'Invoice in English?',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-35, '10:25')`
Hi Linh, my accountant needs the invoice in Japanese with the tax number but I can't read it. Is a bilingual version possible?
Arjun
`,
      replied('linh', -35, '11:03')`
Dear Mr. Mehta,

Yes. I have attached last month's invoice with English under each Japanese heading. The tax registration number (T0123456701234) is printed at the top right, and the 8% items (tea) and 10% items (dishes) are totalled separately, as your accountant will want.

From this month you will receive this version automatically on the first business day.

Kind regards,
Linh Nguyen
Midori Shoten
`,
      received(-34, '16:10')`
My accountant says hello and thank you. So do I.
`,
    ],
  },
  {
    key: 'invoice-07',
    customer: 'kaneko',
    subject: '振込の手数料は',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-24, '14:33')`
金子です。郵便局から振り込みましたが、手数料を引いた額で送ってしまいました。
足りない分は切手でお送りすればよろしいですか。
`,
      replied('saeki', -24, '15:09')`
金子様

ご丁寧にお知らせくださり、ありがとうございます。みどり商店の佐伯でございます。

手数料の203円は、当店で持ちます。お代はそろいましたので、切手をお送りくださるには及びません。
お品は{date:-23}の船便に載せますので、{date:-20}ごろのお届けです。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'invoice-08',
    customer: 'kuroda',
    subject: '今月の請求、金額違うかも',
    status: 'in_progress',
    assignee: 'saeki',
    messages: [
      received(-2, '18:21')`
佐伯さん、ひだまりの黒田です。
今月の請求書、和紅茶が7掛けじゃなくて定価になってる気がします。私の計算だと3,500円くらい高い…？見てもらえますか。
`,
      replied('saeki', -1, '09:47')`
カフェひだまり
黒田様

お知らせくださり、ありがとうございます。みどり商店の佐伯でございます。

ご指摘のとおり、和紅茶十二袋が定価のままでした。差額は3,499円でございます。計算違いを見逃し、申し訳ございません。
正しい請求書は経理の確認を経て、{date:0}の17時までにお送りいたします。お支払いはそれまでお待ちください。

みどり商店 佐伯
`,
      noted('saeki', -1, '10:02')`
価格表の更新漏れ。和紅茶は今月から新しい商品番号。ほかの卸先（Spice Leaf）も同じ間違いがないか、森本さんと見る。
`,
    ],
  },
  {
    key: 'invoice-09',
    customer: 'takagi',
    subject: 'お支払条件の変更のお願い',
    status: 'on_hold',
    hold: { reason: '店主と税理士の確認待ち（支払サイトの変更）', untilDay: 2 },
    assignee: 'morimoto',
    messages: [
      received(-5, '10:32')`
森本様

あおぞら工務店の高木です。
弊社の経理規定の改定に伴い、次回よりお支払いを月末締めの翌々月15日払いに変更していただくことは可能でしょうか。
ご負担をおかけするお願いで恐縮ですが、ご検討のほどよろしくお願い申し上げます。
`,
      replied('morimoto', -5, '11:45')`
株式会社あおぞら工務店
総務部 高木様

いつもお世話になっております。みどり商店の森本でございます。
ご事情を承りました。

お支払条件の変更は店主の判断を要しますので、少々お時間を頂戴いたします。{date:2}までに、可否を文書でお答えいたします。
現在ご進行中のご注文は、これまでの条件のままで結構でございます。

みどり商店 森本
`,
      noted('owner', -4, '17:40')`
15日延びるだけなら受けたい。来期の資金繰りだけ税理士に見てもらっている。{date:2}には返事できる。
`,
    ],
  },
  {
    key: 'invoice-10',
    customer: 'hasegawa',
    subject: '領収書の名前を旧姓にできますか',
    status: 'open',
    messages: [
      received(-1, '16:41')`
長谷川です。仕事では旧姓の「堀」を使っています。
事務所で飲むお茶を買ったときだけ、領収書の宛名を「堀」にしていただくことはできますか。登録の名前はこのままで結構です。
`,
    ],
  },
];
