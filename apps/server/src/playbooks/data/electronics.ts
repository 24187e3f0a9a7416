import { answerWithin, englishLetter, letter, mail, plan, question, set, tag } from './build.ts';
import { apologyLetter, markByWords, received, receivedTalk } from './build-more.ts';
import { electronicsChecklists } from './electronics-checklists.ts';

/** 家電・精密機器 */
export const electronics = set({
  key: 'electronics',
  edition: 3,
  name: { ja: '家電・精密機器', en: 'Electronics' },
  about: {
    ja: '初期不良・修理・発煙などのご連絡と、ご購入後のお伺いに。',
    en: 'For faults, repairs and reports of smoke or heat, and for asking after a purchase.',
  },
  parts: [
    tag('fault', 'ja', '初期不良', 'yamabuki'),
    tag('repair', 'ja', '修理', 'ai'),
    tag('hazard', 'ja', '発煙・発熱', 'shu'),
    tag('fault', 'en', 'Faulty on arrival', 'yamabuki'),
    tag('repair', 'en', 'Repair', 'ai'),
    tag('hazard', 'en', 'Smoke or heat', 'shu'),
    letter(
      {
        key: 'fault-ask',
        name: '初期不良の受付と状況のご確認',
        shortName: 'shokifuryo',
        reading: 'しょきふりょうのうけつけとじょうきょうのごかくにん',
        category: '家電・精密機器',
        cue: '買ったばかりなのに動かない。電源が入らない。最初から壊れていた。不良品。',
      },
      `
このたびは、お買い上げの製品に不具合があり、誠に申し訳ございません。{自社名}の{担当者の姓}でございます。

交換または修理の手配を進めるため、恐れ入りますが次の点をお知らせください。

・型番と製造番号（本体の銘板に記載がございます）
・ご購入日とご購入店
・症状と、いつから生じたか
・症状のわかる写真（撮影できる場合）
・保証書の有無

付属品と箱は、こちらからご案内するまで保管くださいますようお願いいたします。
`,
    ),
    letter(
      {
        key: 'hazard-stop',
        name: '発煙・発熱・異臭のご連絡を受けたとき',
        shortName: 'hatsuen',
        reading: 'はつえんはつねついしゅうのごれんらくをうけたとき',
        category: '家電・精密機器',
        cue: '煙が出た。焦げ臭い。異常に熱い。火花が出た。変形した。膨らんだ。',
      },
      `
ご連絡いただき、ありがとうございます。おけがはございませんでしたでしょうか。{自社名}の{担当者の姓}でございます。

安全のため、ただちにご使用をおやめください。電源プラグには、安全に触れられる場合に限り、抜いていただきますようお願いいたします。
煙や炎が見えるときは、製品から離れ、119番へ通報してください。

状況を詳しく伺うため、本日中にお電話を差し上げます。ご都合のよい電話番号と時間帯をお知らせいただけますでしょうか。
`,
    ),
    letter(
      {
        key: 'repair-estimate',
        name: '修理のお見積もり',
        shortName: 'mitsumori',
        reading: 'しゅうりのおみつもり',
        category: '家電・精密機器',
        cue: '修理代はいくらですか。修理の見積もり。修理にどれくらいかかりますか。',
      },
      `
修理品をお送りいただき、ありがとうございます。{自社名}の{担当者の姓}でございます。

点検の結果とお見積もりは、次のとおりです。

製品: {型番}
点検の結果: {点検結果}
修理費用（税込）: {修理費用}
お返しの予定: {返却予定日}

修理を進めてよろしいでしょうか。恐れ入りますが、{返信期限}までにご返信ください。
修理なさらない場合の費用は、{返却費用}でございます。
`,
    ),
    englishLetter(
      {
        key: 'fault-ask',
        name: 'Faulty on arrival: what we need',
        shortName: 'fault',
        category: 'Electronics',
        cue: 'It does not work. It does not switch on. It was broken when I opened the box.',
      },
      `
We are very sorry that your new product does not work as it should. So that we can arrange an exchange or a repair, please send us:

- the model and serial number (on the label of the device)
- when and where you bought it
- what happens, and since when
- photographs that show it, if you can take them
- whether you have the warranty card

Please keep the accessories and the box until you hear from us.
`,
    ),
    englishLetter(
      {
        key: 'hazard-stop',
        name: 'Smoke, heat or smell: first answer',
        shortName: 'smoke',
        category: 'Electronics',
        cue: 'There was smoke. It smells burnt. It gets very hot. Sparks. The battery is swollen.',
      },
      `
Thank you for telling us. We hope that nobody was hurt.

Please stop using the product at once, and unplug it only if you can do so safely. If you see smoke or flames, keep away from it and call the fire brigade (119 in Japan).

We would like to call you today. Please tell us your telephone number and when we may reach you.
`,
    ),
    answerWithin('hazard-rule', 'ja', '発煙・発熱は30分以内に回答', 30, ['hazard-ja']),
    answerWithin('hazard-rule', 'en', 'Smoke or heat within 30 minutes', 30, ['hazard-en']),
    plan({ key: 'after-purchase', language: 'ja', name: '家電: ご購入後のお伺い', event: 'delivered' }, [
      mail('ja', {
        name: '設置と動作の確認',
        purpose: 'check_in',
        days: 7,
        text: 'このたびは製品をお買い上げいただき、誠にありがとうございました。\n設置は無事にお済みでしょうか。動作や使い方でご不明な点がございましたら、型番を添えてご返信ください。',
      }),
      mail('ja', {
        name: '保証が終わる前のお伺い',
        purpose: 'check_in',
        months: 11,
        prepareDays: 7,
        text: 'お届けから、まもなく一年となります。その後、製品の調子はいかがでしょうか。\n気になる症状がございましたら、保証の期間のうちに拝見いたしますので、お知らせください。',
      }),
    ]),
    plan({ key: 'after-purchase', language: 'en', name: 'Electronics: after purchase', event: 'delivered' }, [
      mail('en', {
        name: 'Ask whether it runs well',
        purpose: 'check_in',
        days: 7,
        text: 'Thank you very much for your purchase. Is everything set up and running? If anything is unclear, please reply with the model number.',
      }),
    ]),
    question(
      'device-start',
      '製品について、どのようなご用件でしょうか。',
      'What is your question about the product?',
      [
        ['煙・熱・においがする', 'Smoke, heat or smell'],
        ['動かない・調子が悪い', 'It does not work well', 'device-when'],
        ['修理について', 'Repairs'],
        ['使い方を知りたい', 'How to use it'],
      ],
    ),
    question('device-when', 'ご購入から、どのくらいたちましたか。', 'How long ago did you buy it?', [
      ['1か月以内', 'Within a month'],
      ['1年以内', 'Within a year'],
      ['1年より前', 'More than a year ago'],
    ]),
    received(
      'received',
      'ja',
      'usual',
      `
お問い合わせいただき、ありがとうございます。
{会社}でございます。

お問い合わせを承りました。
{期日}までに、担当の{担当者}よりご返信いたします。

製品についてのお問い合わせで、型番をまだお知らせいただいていない場合は、このメールへの返信でお知らせください。発煙、発熱、異臭がございましたら、ただちに電源を切り、ご使用をおやめください。
`,
    ),
    received(
      'received',
      'en',
      'usual',
      `
Thank you for contacting {会社}. We have received your message.
{担当者} will reply to you by {期日}.

If your question is about a product, please tell us its model number. If there is smoke, heat or an unusual smell, please switch it off at once and do not use it.
`,
    ),
    received(
      'received-complaint',
      'ja',
      'complaint',
      `
このたびは、弊社の製品によりご迷惑とご心配をおかけし、誠に申し訳ございません。
{会社}でございます。

ご連絡の内容を承り、担当の者が確認しております。
{期日}までに、担当の{担当者}よりご連絡いたします。

恐れ入りますが、製品は、こちらからご案内するまでご使用にならず、お手元に保管くださいますようお願い申し上げます。
`,
    ),
    receivedTalk(
      'received-talk',
      'ja',
      'お問い合わせいただき、ありがとうございます。{会社}です。\n\nお問い合わせを承りました。{期日}までに、担当の{担当者}よりご返信いたします。\n製品の型番がお分かりでしたら、お知らせください。',
    ),
    apologyLetter('letter', 'ja', '家電・精密機器: 製品の不具合のお詫び状', {
      title: '製品の不具合に関するお詫びとご報告',
      begins:
        'このたびは、弊社の製品の不具合により、多大なるご迷惑とご心配をおかけいたしましたこと、心より深くお詫び申し上げます。',
    }),
    apologyLetter('letter', 'en', 'Electronics: apology for a fault', {
      title: 'Our apology for the fault in your product',
      begins:
        'Please accept our sincere apology for the fault in our product and for the trouble and concern that it has caused you.',
    }),
    markByWords(
      'hazard-mark',
      'ja',
      '発煙・発熱にタグを付ける',
      ['発煙', '煙が出', '発火', '焦げ', '異臭', '異常に熱い'],
      ['hazard-ja'],
    ),
    markByWords(
      'hazard-mark',
      'en',
      'Tag smoke and heat',
      ['smoke', 'burning', 'overheat', 'on fire'],
      ['hazard-en'],
    ),
    markByWords(
      'fault-mark',
      'ja',
      '初期不良にタグを付ける',
      ['初期不良', '電源が入らない', '動かない', '故障'],
      ['fault-ja'],
    ),
    markByWords(
      'fault-mark',
      'en',
      'Tag faults on arrival',
      ['does not turn on', 'dead on arrival', 'faulty', 'defective'],
      ['fault-en'],
    ),
    ...electronicsChecklists,
  ],
});
