import { answerWithin, englishLetter, letter, mail, plan, question, set, tag } from './build.ts';
import { apologyLetter, markByWords, received, receivedTalk } from './build-more.ts';
import { hospitalityChecklists } from './hospitality-checklists.ts';

/** 宿泊・飲食 */
export const hospitality = set({
  key: 'hospitality',
  edition: 3,
  name: { ja: '宿泊・飲食', en: 'Hospitality' },
  about: {
    ja: 'ご予約、食物アレルギー、お忘れ物のお問い合わせと、ご利用後のお礼に。',
    en: 'For bookings, food allergies and lost property, and for thanking guests after their visit.',
  },
  parts: [
    tag('booking', 'ja', 'ご予約', 'ai'),
    tag('allergy', 'ja', '食物アレルギー', 'shu'),
    tag('lost', 'ja', 'お忘れ物', 'yamabuki'),
    tag('booking', 'en', 'Booking', 'ai'),
    tag('allergy', 'en', 'Food allergy', 'shu'),
    tag('lost', 'en', 'Lost property', 'yamabuki'),
    letter(
      {
        key: 'allergy-ask',
        name: '食物アレルギーの確認',
        shortName: 'arerugi',
        reading: 'しょくもつあれるぎーのかくにん',
        category: '宿泊・飲食',
        cue: 'アレルギーがあります。食べられないものがある。卵や乳を除いてほしい。そば。小麦。',
      },
      `
食物アレルギーについてお知らせいただき、ありがとうございます。{自社名}の{担当者の姓}でございます。

安心してお召し上がりいただけるよう、恐れ入りますが次の点をお知らせください。

・避ける必要のある食材
・加熱したものや、だし・調味料に含まれるものの可否
・ご本人のお名前とご年齢

厨房に確認のうえ、ご用意できる内容を{回答予定日}までにご連絡いたします。
なお、同じ厨房で調理するため、微量の混入を完全には防げないことをあらかじめご了承ください。
`,
    ),
    letter(
      {
        key: 'lost-found',
        name: 'お忘れ物が見つかったとき',
        shortName: 'wasure',
        reading: 'おわすれものがみつかったとき',
        category: '宿泊・飲食',
        cue: '忘れ物をしました。部屋に置き忘れた。落とし物。届いていませんか。',
      },
      `
先日はご利用いただき、誠にありがとうございました。{自社名}の{担当者の姓}でございます。

お問い合わせのお忘れ物「{お忘れ物}」をお預かりしております。
お受け取りの方法について、次のどちらをご希望か、お知らせいただけますでしょうか。

・ご来館でのお受け取り
・着払いの宅配便でのお届け（お届け先をお知らせください）

お忘れ物は{保管期限}まで保管いたします。
`,
    ),
    letter(
      {
        key: 'booking-full',
        name: '満室・満席のお詫びと別のご提案',
        shortName: 'manshitsu',
        reading: 'まんしつまんせきのおわびとべつのごていあん',
        category: '宿泊・飲食',
        cue: '予約したい。空室はありますか。席は空いていますか。この日は泊まれますか。',
      },
      `
お問い合わせいただき、誠にありがとうございます。{自社名}の{担当者の姓}でございます。

大変申し訳ございませんが、ご希望の{ご希望日}は、あいにく満室（満席）でございます。
次の日程でしたら、ご用意できます。

・{別の日程}

ご希望がございましたら、{回答期限}までにお知らせください。それまでお取り置きいたします。
`,
    ),
    englishLetter(
      {
        key: 'allergy-ask',
        name: 'Food allergy: what we need to know',
        shortName: 'allergy',
        category: 'Hospitality',
        cue: 'I have an allergy. I cannot eat eggs, milk, wheat, nuts, buckwheat. Dietary needs.',
      },
      `
Thank you for telling us about the food allergy. So that we can prepare for you, please let us know:

- what must be avoided
- whether it may be eaten cooked, or within stock and seasoning
- the name and age of the guest

We will ask our kitchen and tell you by {answer by} what we can serve. As all dishes are prepared in one kitchen, we cannot rule out traces.
`,
    ),
    englishLetter(
      {
        key: 'lost-found',
        name: 'Lost property: found',
        shortName: 'lost',
        category: 'Hospitality',
        cue: 'I left something in my room. Lost property. Have you found it?',
      },
      `
Thank you for staying with us. We have found {item} and are keeping it safe for you.

Would you like to collect it, or shall we send it to you, with the carriage paid on delivery? In that case, please tell us the address. We keep it until {kept until}.
`,
    ),
    answerWithin('allergy-rule', 'ja', '食物アレルギーは2時間以内に回答', 120, ['allergy-ja']),
    answerWithin('allergy-rule', 'en', 'Food allergies within 2 hours', 120, ['allergy-en']),
    plan({ key: 'after-stay', language: 'ja', name: '宿泊: ご利用後のお礼', event: 'stayed' }, [
      mail('ja', {
        name: 'ご利用のお礼',
        purpose: 'thanks',
        days: 1,
        prepareDays: 1,
        text: '先日はご利用いただき、誠にありがとうございました。ごゆっくりお過ごしいただけましたでしょうか。\nお気づきの点がございましたら、今後のおもてなしに生かしてまいりますので、お聞かせいただけますと幸いです。',
      }),
    ]),
    plan({ key: 'after-stay', language: 'en', name: 'Hospitality: after a stay', event: 'stayed' }, [
      mail('en', {
        name: 'Thank the guest',
        purpose: 'thanks',
        days: 1,
        prepareDays: 1,
        text: 'Thank you very much for staying with us. We hope that you were comfortable. If there is anything we could have done better, we would be grateful to hear it.',
      }),
    ]),
    question('stay-start', 'どのようなご用件でしょうか。', 'How can we help you?', [
      ['ご予約・変更・取り消し', 'Bookings and changes', 'stay-booking'],
      ['お食事・アレルギー', 'Meals and allergies'],
      ['お忘れ物', 'Lost property'],
      ['そのほか', 'Something else'],
    ]),
    question(
      'stay-booking',
      'ご予約について、当てはまるものをお選びください。',
      'What would you like to do?',
      [
        ['新しく予約したい', 'Make a booking'],
        ['日程や人数を変えたい', 'Change dates or guests'],
        ['取り消したい', 'Cancel a booking'],
      ],
    ),
    received(
      'received',
      'ja',
      'usual',
      `
このたびはお問い合わせいただき、ありがとうございます。
{会社}でございます。

お問い合わせを承りました。
{期日}までに、担当の{担当者}よりご返信いたします。

ご予約の変更をご希望の場合は、ご予約のお名前とご利用日をあわせてお知らせください。本日または明日のご予約については、恐れ入りますがお電話でもご連絡くださいますようお願い申し上げます。
`,
    ),
    received(
      'received',
      'en',
      'usual',
      `
Thank you for contacting {会社}. We have received your message.
{担当者} will reply to you by {期日}.

If you would like to change a booking, please tell us the name and the date it is under. For a booking of today or tomorrow, please also call us.
`,
    ),
    received(
      'received-complaint',
      'ja',
      'complaint',
      `
このたびは、ご利用にあたりご不快な思いをおかけし、誠に申し訳ございません。
{会社}でございます。

ご連絡の内容を承り、責任者とともに事実を確認しております。
{期日}までに、担当の{担当者}よりご連絡いたします。
`,
    ),
    receivedTalk(
      'received-talk',
      'ja',
      'お問い合わせいただき、ありがとうございます。{会社}です。\n\nお問い合わせを承りました。{期日}までに、担当の{担当者}よりご返信いたします。\nご予約のお名前とご利用日がお決まりでしたら、お知らせください。',
    ),
    apologyLetter('letter', 'ja', '宿泊・飲食: ご利用に関するお詫び状', {
      title: 'ご利用に関するお詫び',
      begins:
        'このたびは、お客様の大切なお時間をお預かりしながら、弊社の不行き届きによりご不快な思いをおかけいたしましたこと、心より深くお詫び申し上げます。',
    }),
    apologyLetter('letter', 'en', 'Hospitality: apology to a guest', {
      title: 'Our apology to you as our guest',
      begins:
        'Please accept our sincere apology that your time with us was not what it should have been. You had entrusted it to us, and we let you down.',
    }),
    markByWords(
      'allergy-mark',
      'ja',
      '食物アレルギーにタグを付ける',
      ['アレルギー', 'アナフィラキシー', '食べられない食材'],
      ['allergy-ja'],
    ),
    markByWords(
      'allergy-mark',
      'en',
      'Tag food allergies',
      ['allergy', 'allergic', 'anaphylaxis', 'intolerance'],
      ['allergy-en'],
    ),
    markByWords(
      'lost-mark',
      'ja',
      'お忘れ物にタグを付ける',
      ['忘れ物', '置き忘れ', '忘れてきた'],
      ['lost-ja'],
    ),
    markByWords(
      'lost-mark',
      'en',
      'Tag lost property',
      ['left behind', 'lost property', 'forgot my'],
      ['lost-en'],
    ),
    ...hospitalityChecklists,
  ],
});
