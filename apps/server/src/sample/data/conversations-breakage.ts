import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** Things that arrived broken, or broke sooner than they should. */
export const breakageConversations: SampleConversation[] = [
  {
    key: 'breakage-01',
    customer: 'ogawa',
    subject: '急須の注ぎ口が欠けておりました',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-87, '15:21')`
お世話になります。小川と申します。

本日、急須「白南風」を受け取りました。心待ちにしておりましたが、包みを開けたところ、注ぎ口の先が二ミリほど欠けておりました。
箱に傷みはなく、破片も見当たりません。
写真を添えますので、ご覧ください。
`,
      replied('morimoto', -87, '15:58')`
小川様

このたびは「白南風」をお選びくださり、ありがとうございます。みどり商店の森本でございます。
心待ちにしてくださったお品に欠けがあり、誠に申し訳ございません。

写真を拝見し、出荷前の検品で見落としたものと判断いたしました。
新しい急須を{date:-86}に発送し、{date:-85}の午前中にお届けします。注ぎ口は私が自分の目で確かめてからお送りいたします。

欠けた急須は、新しい品の箱に入れて、配達員にお渡しください。送料は当店が負担いたします。

みどり商店 森本
`,
      received(-85, '11:52')`
新しい急須が届きました。今度は申し分なく、湯切れのよさに感心しております。
手書きのお手紙まで添えてくださり、恐縮いたしました。
`,
      replied('morimoto', -85, '13:15')`
小川様

無事にお手元に届き、ほっといたしました。
これから長くお使いになるうちに、湯がにじむなど気になることがございましたら、いつでもご相談ください。

みどり商店 森本
`,
    ],
  },
  {
    key: 'breakage-02',
    customer: 'arai',
    subject: 'マグ割れてました',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-79, '19:58')`
新井です。マグ「雨音」2個のうち1個が真っ二つでした。写真つけます。
交換してもらえますか？プレゼントなので{date:-75}までに欲しいです。
`,
      replied('saeki', -78, '09:36')`
新井様

贈り物のマグが割れて届き、申し訳ございません。みどり商店の佐伯でございます。

代わりの一個を本日の便でお送りし、{date:-77}の19〜21時にお届けします。贈り物の日に十分間に合う予定です。
割れた品は触れますと危険ですので、返送はなさらず、お住まいの分別に従って処分をお願いいたします。

箱の中で二つが触れ合っていたようです。本日から間に仕切りを入れることにいたしました。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'breakage-03',
    customer: 'katsura',
    subject: 'すり鉢のひびについて（桂料理教室）',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-72, '10:30')`
佐伯さま

桂です。先日は教室用のすり鉢をそろえてくださり、ありがとうございました。
ひとつだけ、内側に髪の毛ほどの線が見えます。釉薬の模様なのか、ひびなのか、私では判じかねます。
生徒さんが使うものですので、念のため見ていただけますか。
`,
      noted('saeki', -72, '11:05')`
写真を窯元に転送。貫入（釉の表情）ではなく素地のひびの可能性あり、とのこと。安全側で交換します。
`,
      replied('saeki', -72, '11:32')`
桂料理教室
桂様

いつもありがとうございます。みどり商店の佐伯でございます。
写真を窯元にも見てもらいました。模様ではなく、焼成の折に入ったひびの恐れがあるとのことです。

生徒様がお使いになる品ですので、迷わず交換いたします。{date:-70}の午前にお届けし、その場で引き取ります。
次のお教室は{date:-69}と伺っております。それまでに必ず間に合わせます。

みどり商店 佐伯
`,
      received(-70, '12:12')`
確かに受け取りました。
「使う人の身になって」と言葉で言うのは簡単ですが、こうして動いてくださる店は多くありません。また教室で紹介いたしますね。
`,
    ],
  },
  {
    key: 'breakage-04',
    customer: 'brown',
    subject: 'Cracked rice bowl',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-56, '22:14')`
Hi there,

One of the two Nagi rice bowls arrived with a hairline crack running from the rim. I do pottery myself, so I know these things happen in the kiln, but it will not survive hot rice for long. Could I have a replacement? Photo attached.

Best,
Emily Brown
`,
      replied('linh', -55, '10:05')`
Dear Ms. Brown,

Thank you for your kind words, and I am sorry about the bowl. From your photo it is clearly a crack in the body, not in the glaze, and it should not have passed our inspection.

A new bowl leaves us today and will reach you on {date:-54:en} in the afternoon. You do not need to return the cracked one; perhaps it can be useful in your studio.

Kind regards,
Linh Nguyen
Midori Shoten
`,
      received(-53, '19:40')`
It came today and it rings like a bell. Thank you! The cracked one is now going to be my first kintsugi attempt.
`,
      replied('linh', -52, '11:02')`
Dear Ms. Brown,

What a lovely second life for the bowl. If you ever take a photo of the finished piece, all of us here would love to see it.

Kind regards,
Linh Nguyen
Midori Shoten
`,
    ],
  },
  {
    key: 'breakage-05',
    customer: 'kudo',
    subject: '土鍋を火にかけたら割れました',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-49, '19:12')`
工藤です。
届いて二回目の使用で、土鍋「大地」が「ピシッ」と音を立てて底から割れました。中の鍋が台無しになり、コンロもびしょ濡れです。
説明書どおり、おかゆを炊いて目止めもしました。
こちらの使い方が悪かったのでしょうか。
`,
      replied('morimoto', -48, '09:38')`
工藤様

みどり商店の森本でございます。お怪我はございませんでしたでしょうか。
お食事の支度の最中に怖い思いをおかけし、誠に申し訳ございません。

目止めまで丁寧になさっており、伺うかぎりお使い方に問題は見当たりません。
土鍋は{date:-47}に引き取りに上がり、窯元で割れ方を調べます。代わりの土鍋か全額のご返金か、ご希望をお聞かせください。

調べた結果は{date:-38}までに、必ずご報告いたします。

みどり商店 森本
`,
      received(-48, '13:25')`
怪我はありません。気にかけてくださってありがとうございます。
少し怖くなってしまったので、返金でお願いできますか。原因はぜひ知りたいです。
`,
      replied('morimoto', -48, '14:10')`
工藤様

ご無事で何よりでございました。
代金13,200円は、本日返金の手続きをいたしました。カードの明細には{date:-43}ごろまでに記載されます。

割れた土鍋は、箱をお持ちする配達員がその場で包みますので、そのままお渡しください。

みどり商店 森本
`,
      noted('morimoto', -40, '16:05')`
窯元より回答。同じ窯の一段（12個）で底の厚みが規格より2mm薄い。在庫3個は販売停止、購入者8名に連絡する。店主承認済み。
`,
      replied('morimoto', -39, '10:02')`
工藤様

土鍋の調べがつきましたので、ご報告いたします。

原因は、底の厚みが基準より約2ミリ薄かったことでございます。工藤様のお使い方によるものではございません。
同じ時に焼いた十二個を当店の在庫から除き、すでにお持ちの八名様にはご連絡のうえ、交換を進めております。
窯元では、焼く前に全数の厚みを測ることになりました。

工藤様のお知らせのおかげで、ほかのお客様の事故を防げました。心よりお礼とお詫びを申し上げます。

みどり商店 森本
`,
      received(-39, '20:48')`
ここまできちんと調べてくださるとは思っていませんでした。
すっきりしました。また何かお願いしたいと思います。
`,
      replied('morimoto', -38, '09:47')`
工藤様

温かいお返事をありがとうございます。
八名様への交換が{date:-31}に終わりましたら、この件を閉じます。何かお気づきのことがございましたら、いつでもお聞かせください。

みどり商店 森本
`,
    ],
  },
  {
    key: 'breakage-06',
    customer: 'hoshino',
    subject: 'ガラスポットの蓋のつまみが割れていました',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-41, '09:20')`
星野です。耐熱ガラスのポットが届きましたが、蓋のつまみが外れて割れており、使えません。
蓋だけ送っていただくことはできますか。本体はきれいです。
`,
      replied('saeki', -41, '10:11')`
星野様

ご不便をおかけし、申し訳ございません。みどり商店の佐伯でございます。

蓋は単品の在庫がございますので、本日お送りいたします。ポストに入る大きさのため、{date:-39}ごろのお届けです。
割れたつまみは鋭くなっておりますので、お気をつけて処分なさってください。

みどり商店 佐伯
`,
    ],
  },
  {
    key: 'breakage-07',
    customer: 'kojima',
    subject: '剪定鋏のバネが折れた',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-30, '08:05')`
小島です。
昨年求めた剪定鋏、バネが折れました。刃はまだよく切れます。
バネだけの取り寄せはできますか。捨てるには惜しい鋏なので。
`,
      replied('saeki', -30, '09:52')`
小島様

長くお使いくださり、ありがとうございます。みどり商店の佐伯でございます。

バネは一本385円でお取り寄せになれます。ただ、小島様の鋏はご購入から一年と二か月。早すぎる傷みと考え、今回は無償でお送りいたします。
刃の研ぎ直しも、鍛冶職人のもとで承っております（2,200円、お預かり二週間ほど）。

バネは{date:-26}ごろ、ポストにお届けします。

みどり商店 佐伯
`,
      received(-25, '17:31')`
昨日届いて、すぐ直った。
研ぎは庭の仕事が一段落したら頼みます。ありがとう。
`,
    ],
  },
  {
    key: 'breakage-08',
    customer: 'matsui',
    subject: '豆皿が1枚だけ…',
    status: 'in_progress',
    assignee: 'linh',
    messages: [
      received(-3, '18:49')`
松井です！豆皿「五葉」届きました、すごくかわいいです。
ただ、5枚のうち緑のだけ縁がざらざらしていて、指が少し引っかかります。
こういうものなんでしょうか？それとも欠け…？
`,
      replied('linh', -2, '10:25')`
松井様

お気に召して、とてもうれしく存じます。みどり商店のグエンでございます。

縁のざらつきは、釉薬が薄くかかったときに出ることがございますが、指が引っかかるほどでしたら交換いたします。
お手数ですが、縁を近くから写した写真を一枚お送りください。写真が届いた日のうちに、お返事いたします。

みどり商店 グエン
`,
      received(-1, '16:52')`
写真送ります〜。やっぱりちょっと欠けてる感じがします。
`,
      noted('linh', -1, '17:21')`
欠けで間違いないです。倉庫がもう閉まったので、緑1枚の在庫は明日の朝いちばんに見ます。I promised a same-day answer, so please remind me if I have not replied by 10:00.
`,
    ],
  },
  {
    key: 'breakage-09',
    customer: 'yokoyama',
    subject: '湯のみの件でございます',
    status: 'on_hold',
    hold: { reason: '窯元で同じ絵付けを焼成中。窯出しの連絡待ち', untilDay: 9 },
    assignee: 'morimoto',
    messages: [
      received(-12, '10:40')`
みどり商店　御中

横山でございます。
このあいだの夫婦湯のみ「双葉」、主人の方に小さな黒い点がございます。味わいと申せばそうかもしれませんが、金婚の記念に子供たちがくれたものですので、できれば揃えてやりとうございます。
わがままを申しまして相すみません。
`,
      replied('morimoto', -12, '11:26')`
横山様

このたびは金婚のお祝い、誠におめでとうございます。みどり商店の森本でございます。
わがままなどと、とんでもないことでございます。記念のお品こそ、お心に曇りなくお使いいただきたく存じます。

あいにく在庫の「双葉」は絵の色味が少し異なりますので、窯元に頼み、お手元の奥様用に合わせてご主人様用を焼き直します。
窯出しは{date:8}の予定で、{date:12}までにお届けいたします。それまで、今の湯のみはどうぞそのままお使いください。

みどり商店 森本
`,
      received(-11, '09:15')`
焼き直してくださるとは、勿体ないことでございます。主人も喜んでおります。
急ぎませんので、どうぞごゆっくりなさってくださいませ。
`,
      noted('morimoto', -5, '14:20')`
窯元に電話。予定どおり。届いたら奥様用の写真（初回の添付）と並べて色を確認してから出荷。金婚の短冊を添える。
`,
    ],
  },
  {
    key: 'breakage-10',
    customer: 'chiba',
    subject: 'フライパンの取っ手がぐらつく',
    status: 'open',
    messages: [
      received(0, '06:45')`
千葉です。
鉄フライパン（24cm）を3か月ほど使っています。最近、取っ手の付け根が少しぐらつきます。
自分でネジを締めて直せるものでしょうか。中身を入れて持つとちょっと怖いです。
`,
    ],
  },
];
