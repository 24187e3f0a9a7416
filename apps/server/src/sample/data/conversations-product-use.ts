import type { SampleConversation } from './types.ts';
import { noted, received, replied } from './write.ts';

/** How to brew, season, clean, sharpen and grow. */
export const productUseConversations: SampleConversation[] = [
  {
    key: 'product-use-01',
    customer: 'matsui',
    subject: '急須デビューしたのですが',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-87, '19:52')`
松井です。はじめて急須を買いました！
でも、煎茶がすごく苦くなってしまいます。お湯の温度とか時間とか、コツがあれば教えてください🍵
`,
      replied('linh', -86, '10:09')`
松井様

急須デビュー、おめでとうございます。みどり商店のグエンでございます。

苦くなるのは、お湯が熱いことが多いようです。私も最初はそうでした。
1. 沸いたお湯を湯のみに移して、一分待つ（70〜80度になります）
2. 茶葉は二人分で小さじ二杯
3. 急須に注いで、四十五秒
4. 最後の一滴まで注ぎきる

最後の一滴が、いちばん甘いそうです。

みどり商店 グエン
`,
      received(-86, '21:10')`
同じお茶と思えないくらい甘いです！！感動しました。
`,
    ],
  },
  {
    key: 'product-use-02',
    customer: 'arai',
    subject: '鉄フライパンが錆びた',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-80, '08:14')`
新井です。洗って置いといたら、一晩で赤錆が出ました。不良品ですか？
`,
      replied('saeki', -80, '09:50')`
新井様

ご連絡ありがとうございます。みどり商店の佐伯でございます。

鉄の道具は水気が残ると錆びますが、不良ではなく、必ず元どおりになります。
・赤錆を金だわしで落とし、湯で流す
・火にかけて水気を飛ばす
・薄く油を塗り、煙が出るまで熱して冷ます

これを二度くり返し、使った後は洗って必ず火で乾かしてください。うまくいかないときは写真をお送りくだされば、一緒に考えます。

みどり商店 佐伯
`,
      received(-78, '22:05')`
復活しました。黒くツヤツヤになって愛着わきました。疑ってすみません。
`,
    ],
  },
  {
    key: 'product-use-03',
    customer: 'ueda',
    subject: '玄米茶は水出しできますか',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-70, '11:48')`
上田です。母が熱いものを飲めなくなりまして、玄米茶を水で出せたらと思いつきました。香りは出るものでしょうか。
`,
      replied('saeki', -70, '13:16')`
上田様

お母様を思いやるお便り、温かい気持ちで拝読しました。みどり商店の佐伯でございます。

水出しでは香ばしさが少し控えめになります。はじめに少量の湯（大さじ三杯ほど）で三十秒蒸らし、そのあと冷水500mlを注いで二時間おくと、香りも楽しめます。
お飲み込みに気を配っておいででしたら、とろみをつける加減は、かかりつけの先生や看護師の方にお尋ねくださいませ。

みどり商店 佐伯
`,
      received(-69, '17:20')`
蒸らす方法で、とても良い香りがしました。母が久しぶりに「おいしい」と申しました。
`,
      noted('saeki', -69, '17:28')`
上田様のお母様、療養中のご様子。贈答のお勧めやお祝いの話題は控えめに。
`,
    ],
  },
  {
    key: 'product-use-04',
    customer: 'nomura',
    subject: '茶葉の保存',
    status: 'done',
    assignee: 'morimoto',
    messages: [
      received(-61, '08:33')`
野村です。冷蔵庫と戸棚、茶葉はどちらに置くのがよいのでしょう。人によって言うことが違います。
`,
      replied('morimoto', -61, '09:41')`
野村様

いつもありがとうございます。みどり商店の森本でございます。

すぐお飲みになる袋は、光の入らない戸棚へ。まだ開けていない袋は冷蔵庫へ、とお考えください。
冷たい袋をすぐ開けると、湿気を呼びます。出してから半日、常温に戻してから封をお切りください。

お聞きになることが人によって違うのは、どちらも一面では正しいからでございますね。

みどり商店 森本
`,
    ],
  },
  {
    key: 'product-use-05',
    customer: 'brown',
    subject: 'Sharpening the nakiri',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-48, '12:26')`
Hi Linh,
Which stone do you recommend for the nakiri knife, and at what angle? I only have a rough 400 stone from my studio.
Emily
`,
      noted('linh', -48, '12:50')`
鍛冶職人に聞きました：普段は1000番、角度は10円玉2枚分（約15度）。400番は刃こぼれのときだけ。
`,
      replied('linh', -48, '13:15')`
Dear Ms. Brown,

I asked the blacksmith. For ordinary care he suggests a #1000 stone, soaked for ten minutes, and the back of the blade lifted by about two 10-yen coins (roughly 15 degrees). Ten gentle strokes on each side, once a month.

The 400 stone is only for chips, so please keep it for your clay.

Kind regards,
Linh Nguyen
Midori Shoten
`,
      received(-47, '20:08')`
"Two 10-yen coins" is the best sharpening advice I have ever had. Thank you both!
`,
    ],
  },
  {
    key: 'product-use-06',
    customer: 'imai',
    subject: 'バジルの芽が出ません',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-42, '18:40')`
今井です。いただいたバジルの種をまいて12日たちましたが、芽が出ません。水はちゃんとあげてます。
`,
      replied('linh', -41, '09:55')`
今井様

種をまいてくださり、ありがとうございます。みどり商店のグエンでございます。

バジルは、土が20度より冷たいと眠ったままになることがあります。窓辺など暖かい場所に移し、種に土を深くかけず、霧吹きで湿らせてみてください。七日ほどで芽が出ることが多いです。

それでも出ないときは、新しい種をお送りいたします。

みどり商店 グエン
`,
      received(-35, '08:26')`
芽が出ましたーー！窓辺に置いたら5日で。写真見てください！
`,
    ],
  },
  {
    key: 'product-use-07',
    customer: 'iwasaki',
    subject: '檜のまな板に黒い点',
    status: 'done',
    assignee: 'saeki',
    messages: [
      received(-33, '16:12')`
岩崎だ。半年でまな板に黒い点が出た。カビか。削れば直るか。
`,
      replied('saeki', -33, '16:40')`
岩崎様

お問い合わせいただき、ありがとうございます。みどり商店の佐伯でございます。

写真の点は黒カビと見受けます。粗塩をまぶしてたわしでこすり、熱湯を回しかけ、風の通る日陰で立てて乾かしてください。
それでも残る場合は、削り直し（1,650円、往復の送料込み）で、ほぼ新品の肌に戻ります。

お使いの前に一度水でぬらしますと、汚れがしみ込みにくくなります。

みどり商店 佐伯
`,
      received(-31, '09:05')`
塩で落ちた。削るのは来年頼む。
`,
    ],
  },
  {
    key: 'product-use-08',
    customer: 'sugawara',
    subject: 'せいろって洗剤で洗っていいの？',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-20, '21:55')`
菅原です。シュウマイ蒸したら脂がついたんですけど、洗剤ダメって聞いたので固まってます。
`,
      replied('linh', -19, '10:14')`
菅原様

シュウマイ、いいですね。みどり商店のグエンでございます。

せいろは匂いを吸いますので、洗剤を使わず、湯とたわしで洗ってください。脂は、空のまま五分ほど蒸すと浮いてきますので、布で拭き取れます。
次は白菜かクッキングシートを敷くと、とても楽です。

乾かすときは、日陰で風を通してくださいね。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'product-use-09',
    customer: 'kim',
    subject: '土鍋の目止めについて',
    status: 'done',
    assignee: 'linh',
    messages: [
      received(-10, '10:15')`
金でございます。土鍋の「目止め」をお米でするそうですが、アレルギー等の事情で米を使えない場合は、ほかの方法がございますか。小麦粉でも代用できますか。
`,
      replied('linh', -10, '11:36')`
金様

いつもありがとうございます。みどり商店のグエンでございます。

お米の代わりに、片栗粉や小麦粉でも目止めができます。
鍋の八分目まで水を入れ、大さじ二杯の粉を溶かして、とろ火で一時間ほど煮ます。火を止めて冷めるまで置き、洗ってよく乾かしてください。

お身内にアレルギーの方がいらっしゃる場合は、片栗粉をお使いください。

みどり商店 グエン
`,
    ],
  },
  {
    key: 'product-use-10',
    customer: 'miura',
    subject: '玉露の淹れ方を伺います',
    status: 'in_progress',
    assignee: 'morimoto',
    messages: [
      received(-1, '10:48')`
三浦でございます。娘より玉露「月影」をもらいましたが、淹れるたびに味が薄うございます。
昔は母が小さな器で淹れてくれました。あの味が恋しゅうございます。
`,
      replied('morimoto', -1, '11:40')`
三浦様

お母様の玉露の味、大切な思い出でございますね。みどり商店の森本でございます。

味が薄いときは、茶葉が少ないか、お湯が多いことがほとんどでございます。
お二人分で茶葉を大さじ山盛り二杯、50度ほどのお湯を50ミリリットル。二分半お待ちになると、とろりとした味が出ます。

古い流儀の小さな器での淹れ方を、茶園の方に聞いております。{date:2}までに、大きな文字の紙にしてお送りいたします。

みどり商店 森本
`,
      noted('morimoto', -1, '11:48')`
茶園の先代に電話済み、{date:1}に詳しい手順を教えていただく約束。三浦様には文字14ポイントの縦書きで。
`,
    ],
  },
];
