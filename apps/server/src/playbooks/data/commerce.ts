import { answerWithin, englishLetter, letter, mail, plan, question, set, tag } from './build.ts';
import { apologyLetter, markByWords, received, receivedTalk } from './build-more.ts';
import { commerceChecklists } from './commerce-checklists.ts';

/** 通販 */
export const commerce = set({
  key: 'commerce',
  edition: 3,
  name: { ja: '通販', en: 'E-commerce' },
  about: {
    ja: '配送・返品・在庫のお問い合わせと、お届け後のお伺いに。',
    en: 'For questions about delivery, returns and stock, and for asking after an order has arrived.',
  },
  parts: [
    tag('delivery', 'ja', '配送', 'ai'),
    tag('returns', 'ja', '返品・交換', 'yamabuki'),
    tag('wrong-item', 'ja', '誤配送・破損', 'shu'),
    tag('delivery', 'en', 'Delivery', 'ai'),
    tag('returns', 'en', 'Returns', 'yamabuki'),
    tag('wrong-item', 'en', 'Wrong or damaged item', 'shu'),
    letter(
      {
        key: 'address-change',
        name: '出荷前のお届け先変更',
        shortName: 'atesaki',
        reading: 'しゅっかまえのおとどけさきへんこう',
        category: '通販',
        cue: '届け先を変更したい。住所を間違えた。引っ越した。送り先を変えてほしい。',
      },
      `
お届け先の変更についてご連絡いただき、ありがとうございます。{自社名}の{担当者の姓}でございます。

ご注文の商品は出荷前でしたので、お届け先を下記のとおり変更いたしました。

ご注文番号: {注文番号}
新しいお届け先: {新しいお届け先}
お届け予定日: {お届け予定日}

内容にお間違いがございましたら、本日中にお知らせください。
`,
    ),
    letter(
      {
        key: 'stock-late',
        name: '入荷遅れのお詫びとご確認',
        shortName: 'nyuka',
        reading: 'にゅうかおくれのおわびとごかくにん',
        category: '通販',
        cue: 'まだ発送されない。いつ入荷しますか。予約した商品が届かない。発送が遅い。',
      },
      `
このたびは、ご注文の商品のお届けが遅れ、誠に申し訳ございません。{自社名}の{担当者の姓}でございます。

商品「{商品名}」の入荷が遅れており、お届けは{お届け予定日}ごろになる見込みです。

このままお待ちいただけますでしょうか。ご注文の取り消しをご希望の場合は、お支払い済みの全額をお返しいたします。
お手数をおかけし恐れ入りますが、{返信期限}までにご希望をお知らせください。
`,
    ),
    letter(
      {
        key: 'wrong-item-ask',
        name: '誤配送・破損の状況のご確認',
        shortName: 'jokyo',
        reading: 'ごはいそうはそんのじょうきょうのごかくにん',
        category: '通販',
        cue: '違う商品が届いた。割れていた。箱がつぶれていた。数が足りない。',
      },
      `
このたびは、お届けした商品に不備があり、誠に申し訳ございません。{自社名}の{担当者の姓}でございます。

すぐに手配を進めるため、恐れ入りますが次の点をお知らせください。

・ご注文番号
・お届けした商品の状態
・商品と箱の写真（撮影できる場合）

お手元の商品と箱は、こちらからご案内するまで保管くださいますようお願いいたします。
`,
    ),
    englishLetter(
      {
        key: 'stock-late',
        name: 'Out of stock: apology and choice',
        shortName: 'stock',
        category: 'E-commerce',
        cue: 'My order has not shipped. When will it be back in stock? Why is it delayed?',
      },
      `
We are very sorry that your order is delayed. {product name} is later from its maker than we expected, and we now expect to deliver it around {delivery date}.

Would you like to wait? If you would rather cancel, we will refund the full amount. Please let us know by {reply by}.
`,
    ),
    englishLetter(
      {
        key: 'wrong-item-ask',
        name: 'Wrong or damaged item: what we need',
        shortName: 'wrong',
        category: 'E-commerce',
        cue: 'I received the wrong item. The box was damaged. Something is missing.',
      },
      `
We are very sorry that your order did not arrive as it should have. So that we can put it right at once, please send us:

- your order number
- the condition of the item
- photographs of the item and the box, if you can take them

Please keep the item and the box until you hear from us.
`,
    ),
    answerWithin('wrong-item-rule', 'ja', '誤配送・破損は3時間以内に回答', 180, ['wrong-item-ja']),
    answerWithin('wrong-item-rule', 'en', 'Wrong or damaged item within 3 hours', 180, ['wrong-item-en']),
    plan({ key: 'after-delivery', language: 'ja', name: '通販: お届け後のお伺い', event: 'delivered' }, [
      mail('ja', {
        name: 'お届けした商品の確認',
        purpose: 'check_in',
        days: 4,
        text: 'このたびはご注文いただき、誠にありがとうございました。\n商品は無事にお手元に届きましたでしょうか。不足や傷など、お気づきの点がございましたら、このメールにご返信ください。',
      }),
    ]),
    plan({ key: 'after-delivery', language: 'en', name: 'E-commerce: after delivery', event: 'delivered' }, [
      mail('en', {
        name: 'Ask whether it arrived well',
        purpose: 'check_in',
        days: 4,
        text: 'Thank you very much for your order. Did everything arrive in good condition? If anything is missing or damaged, please reply to this e-mail.',
      }),
    ]),
    question('shop-start', 'どのようなご用件でしょうか。', 'What is your question about?', [
      ['お届けについて', 'Delivery', 'shop-delivery'],
      ['返品・交換について', 'Returns and exchanges', 'shop-returns'],
      ['そのほか', 'Something else'],
    ]),
    question(
      'shop-delivery',
      'お届けについて、どのようなご用件でしょうか。',
      'What would you like to know about delivery?',
      [
        ['お届け日を知りたい', 'When it will arrive'],
        ['お届け先を変えたい', 'Change the address'],
        ['まだ届かない', 'It has not arrived'],
      ],
    ),
    question('shop-returns', '商品について、当てはまるものをお選びください。', 'Which of these applies?', [
      ['違う商品が届いた', 'I received the wrong item'],
      ['破損・不良がある', 'It is damaged or faulty'],
      ['都合により返品したい', 'I changed my mind'],
    ]),
    received(
      'received',
      'ja',
      'usual',
      `
このたびはお問い合わせいただき、ありがとうございます。
{会社}でございます。

お問い合わせを承りました。
{期日}までに、担当の{担当者}よりご返信いたします。

ご注文についてのお問い合わせで、まだご注文番号をお知らせいただいていない場合は、このメールへの返信でお知らせください。確認をより早く進められます。
`,
    ),
    received(
      'received',
      'en',
      'usual',
      `
Thank you for contacting {会社}. We have received your message.
{担当者} will reply to you by {期日}.

If your question is about an order and you have not told us its number yet, please reply to this message with it.
`,
    ),
    received(
      'received-complaint',
      'ja',
      'complaint',
      `
このたびは、お届けした商品やご案内にご迷惑とご心配をおかけし、誠に申し訳ございません。
{会社}でございます。

ご連絡の内容を承り、担当の者が確認しております。
{期日}までに、担当の{担当者}よりご連絡いたします。

恐れ入りますが、商品と箱は、こちらからご案内するまでお手元に保管くださいますようお願い申し上げます。
`,
    ),
    receivedTalk(
      'received-talk',
      'ja',
      'お問い合わせいただき、ありがとうございます。{会社}です。\n\nお問い合わせを承りました。{期日}までに、担当の{担当者}よりご返信いたします。\nご注文番号がお分かりでしたら、お知らせください。',
    ),
    apologyLetter('letter', 'ja', '通販: 商品の不備のお詫び状', {
      title: '商品の不備に関するお詫び',
      begins:
        'このたびは、弊社がお届けいたしました商品に不備がございましたこと、心より深くお詫び申し上げます。お届けを心待ちにしてくださいましたところ、多大なるご迷惑をおかけいたしました。',
      enclosures: '',
    }),
    apologyLetter('letter', 'en', 'E-commerce: apology for a faulty order', {
      title: 'Our apology for your order',
      begins:
        'Please accept our sincere apology that your order did not reach you as it should have. We know that you had been looking forward to it.',
    }),
    markByWords(
      'wrong-item-mark',
      'ja',
      '誤配送・破損にタグを付ける',
      ['破損', '割れて', '違う商品', '不足して', '箱がつぶれ'],
      ['wrong-item-ja'],
    ),
    markByWords(
      'wrong-item-mark',
      'en',
      'Tag wrong or damaged items',
      ['damaged', 'broken', 'wrong item', 'missing'],
      ['wrong-item-en'],
    ),
    markByWords('returns-mark', 'ja', '返品・交換にタグを付ける', ['返品', '交換', '返金'], ['returns-ja']),
    markByWords(
      'returns-mark',
      'en',
      'Tag returns and exchanges',
      ['return', 'exchange', 'refund'],
      ['returns-en'],
    ),
    ...commerceChecklists,
  ],
});
