import { answerWithin, englishLetter, letter, mail, plan, question, set, tag } from './build.ts';
import { apologyLetter, markByWords, received, receivedTalk } from './build-more.ts';
import { financeChecklists } from './finance-checklists.ts';

/** 金融・保険. Answers about products are left to people: nothing here recommends or promises one. */
export const finance = set({
  key: 'finance',
  edition: 3,
  name: { ja: '金融・保険', en: 'Finance' },
  about: {
    ja: 'お手続き、事故・紛失のご連絡、ご契約の満了に。個別の商品のおすすめや判断にかかわる文面は含みません。',
    en: 'For procedures, reports of loss or accidents, and contracts that end. It holds no text that recommends or judges a product.',
  },
  parts: [
    tag('procedure', 'ja', 'お手続き', 'ai'),
    tag('loss', 'ja', '紛失・不正利用', 'shu'),
    tag('procedure', 'en', 'Procedure', 'ai'),
    tag('loss', 'en', 'Loss or misuse', 'shu'),
    letter(
      {
        key: 'papers',
        name: 'お手続きに必要な書類のご案内',
        shortName: 'shorui',
        reading: 'おてつづきにひつようなしょるいのごあんない',
        category: '金融・保険',
        cue: '手続きの方法を知りたい。必要な書類は何ですか。住所変更。名義変更。',
      },
      `
お問い合わせいただき、ありがとうございます。{自社名}の{担当者の姓}でございます。

{お手続き名}に必要な書類は、次のとおりです。

{必要書類}

書類がそろいましたら、{提出方法}にてご提出ください。到着後、{手続き日数}ほどで完了する見込みです。
安全のため、暗証番号やパスワードをメールにお書きにならないようお願いいたします。当社からお尋ねすることもございません。
`,
    ),
    letter(
      {
        key: 'loss-first',
        name: '紛失・不正利用のご連絡を受けたとき',
        shortName: 'funshitsu',
        reading: 'ふんしつふせいりようのごれんらくをうけたとき',
        category: '金融・保険',
        cue: 'カードをなくした。覚えのない請求がある。不正に使われた。盗まれた。',
      },
      `
ご連絡いただき、ありがとうございます。ご心配のことと存じます。{自社名}の{担当者の姓}でございます。

ご利用の停止は、メールよりもお電話が確実です。恐れ入りますが、すぐに下記の窓口へお電話ください。

{緊急連絡先}（{受付時間}）

カード番号や暗証番号は、このメールへの返信にお書きにならないようお願いいたします。
`,
    ),
    letter(
      {
        key: 'complaint-received',
        name: 'ご意見・ご不満を承ったとき',
        shortName: 'goiken',
        reading: 'ごいけんごふまんをうけたまわったとき',
        category: '金融・保険',
        cue: '説明と違う。納得できない。苦情を言いたい。対応に不満がある。',
      },
      `
このたびは、ご不快な思いをおかけし、誠に申し訳ございません。{自社名}の{担当者の姓}でございます。

お申し出の内容を記録し、事実関係の確認を始めました。確認の結果と今後の対応は、{回答予定日}までにご報告いたします。

確認のため、こちらからお尋ねすることがございます。その際は、お手数をおかけしますがご協力くださいますようお願いいたします。
`,
    ),
    englishLetter(
      {
        key: 'loss-first',
        name: 'Loss or misuse: first answer',
        shortName: 'loss',
        category: 'Finance',
        cue: 'I lost my card. There is a charge I do not know. My card was stolen or misused.',
      },
      `
Thank you for telling us. The surest way to have it stopped is by telephone. Please call this number at once:

{emergency number} ({hours})

Please do not write card numbers or PINs in a reply to this e-mail.
`,
    ),
    englishLetter(
      {
        key: 'papers',
        name: 'Documents for a procedure',
        shortName: 'papers',
        category: 'Finance',
        cue: 'How do I change my address or name? Which documents do you need?',
      },
      `
Thank you for your question. For {procedure} we need the following documents:

{documents}

Please hand them in by {way of handing in}. It takes about {days needed} after we have received them. For your safety, please never write PINs or passwords in an e-mail. We never ask for them.
`,
    ),
    answerWithin('loss-rule', 'ja', '紛失・不正利用は30分以内に回答', 30, ['loss-ja']),
    answerWithin('loss-rule', 'en', 'Loss or misuse within 30 minutes', 30, ['loss-en']),
    plan(
      { key: 'contract-end', language: 'ja', name: '金融・保険: ご契約満了のご案内', event: 'contract_end' },
      [
        mail('ja', {
          name: '満了の時期とお手続きのお知らせ',
          purpose: 'renewal',
          months: -2,
          prepareDays: 7,
          text: 'ご契約の満了まで、二か月ほどとなりました。お手続きの方法と必要な書類をご案内いたしますので、ご都合のよい連絡方法をお知らせください。\nご住所やお名前など、ご登録の内容に変更がございましたら、あわせてお知らせいただけますと幸いです。',
        }),
      ],
    ),
    plan({ key: 'contract-end', language: 'en', name: 'Finance: contract ends', event: 'contract_end' }, [
      mail('en', {
        name: 'Tell when and how it ends',
        purpose: 'renewal',
        months: -2,
        prepareDays: 7,
        text: 'Your contract ends in about two months. Please let us know how we may reach you best, so that we can explain what is to be done. If your name or address has changed, please tell us as well.',
      }),
    ]),
    question('fin-start', 'どのようなご用件でしょうか。', 'How can we help you?', [
      ['紛失・不正利用', 'Loss or misuse'],
      ['ご登録内容の変更', 'Change your details', 'fin-change'],
      ['ご契約について', 'Your contract'],
      ['ご意見・ご不満', 'Complaints'],
    ]),
    question('fin-change', 'どの内容を変更なさいますか。', 'What would you like to change?', [
      ['ご住所・電話番号', 'Address or telephone'],
      ['お名前', 'Name'],
      ['お引き落としの口座', 'Account for payments'],
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

お客様の情報をお守りするため、暗証番号、パスワード、カードの番号は、メールではお知らせにならないようお願い申し上げます。弊社からお伺いすることもございません。
`,
    ),
    received(
      'received',
      'en',
      'usual',
      `
Thank you for contacting {会社}. We have received your message.
{担当者} will reply to you by {期日}.

For your safety, please never send us your PIN, password or card number by e-mail. We will never ask you for them.
`,
    ),
    received(
      'received-complaint',
      'ja',
      'complaint',
      `
このたびはご迷惑とご心配をおかけし、誠に申し訳ございません。
{会社}でございます。

お申し出の内容を承り、記録のうえ担当の部署で確認しております。
{期日}までに、担当の{担当者}よりご連絡いたします。
`,
    ),
    receivedTalk(
      'received-talk',
      'ja',
      'お問い合わせいただき、ありがとうございます。{会社}です。\n\nお問い合わせを承りました。{期日}までに、担当の{担当者}よりご返信いたします。\n暗証番号やカードの番号は、こちらに書き込まないようお願いいたします。',
    ),
    apologyLetter('letter', 'ja', '金融・保険: お手続きに関するお詫び状', {
      title: 'お手続きに関するお詫びとご報告',
      begins:
        'このたびは、弊社のお手続きに不手際があり、お客様に多大なるご迷惑とご心配をおかけいたしましたこと、心より深くお詫び申し上げます。お客様の大切なご資産とご契約をお預かりする立場にありながら、ご信頼を損ねましたことを重く受け止めております。',
    }),
    apologyLetter('letter', 'en', 'Finance: apology for a procedure', {
      title: 'Our apology and report',
      begins:
        'Please accept our sincere apology for our error in handling your procedure. You entrust us with what is important to you, and we take it very seriously that we have shaken that trust.',
    }),
    markByWords(
      'loss-mark',
      'ja',
      '紛失・不正利用にタグを付ける',
      ['紛失', '盗まれ', '盗難', '不正利用', '身に覚えのない'],
      ['loss-ja'],
    ),
    markByWords(
      'loss-mark',
      'en',
      'Tag loss and misuse',
      ['lost my card', 'stolen', 'fraud', 'unauthorised', 'unauthorized'],
      ['loss-en'],
    ),
    markByWords(
      'procedure-mark',
      'ja',
      'お手続きにタグを付ける',
      ['住所変更', '名義変更', '解約', '請求書類'],
      ['procedure-ja'],
    ),
    markByWords(
      'procedure-mark',
      'en',
      'Tag procedures',
      ['change of address', 'change of name', 'claim form'],
      ['procedure-en'],
    ),
    ...financeChecklists,
  ],
});
