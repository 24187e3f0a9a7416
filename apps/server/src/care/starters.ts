import type { CarePlanDefinition, CareStep } from '@madoguchi/contract';

export type Starter = { key: string; name: string; definition: CarePlanDefinition };

const usual = { tagIds: [], companyIds: [], amountAtLeast: null };
const step = (given: Pick<CareStep, 'name' | 'purpose' | 'text'> & Partial<CareStep>): CareStep => ({
  months: 0,
  days: 0,
  // On the list some days before, so that it can be looked through.
  prepareDays: 2,
  who: 'contact_person',
  way: 'mail',
  promotional: false,
  ...given,
});
const plan = (
  key: string,
  language: 'ja' | 'en',
  name: string,
  event: CarePlanDefinition['event'],
  steps: CareStep[],
  change: Partial<CarePlanDefinition> = {},
): Starter => ({
  key: `${key}.${language}`,
  name,
  definition: {
    event,
    language,
    closedDay: 'next',
    conditions: usual,
    stopOn: { reply: true, complaint: true },
    steps,
    ...change,
  },
});

const opening = '{お客様名}様\n\nいつもお世話になっております。{自社名}の{担当者の姓}でございます。';

const japanese: Starter[] = [
  plan('resolved', 'ja', '解決後のお伺い', 'resolved', [
    step({
      name: 'その後のご様子を伺う',
      purpose: 'check_in',
      days: 3,
      who: 'conversation_owner',
      text: `${opening}

先日お問い合わせいただきました件につきまして、その後のご様子はいかがでしょうか。
ご不便な点やお気づきの点がございましたら、どうぞお気軽にお知らせください。

{結びの挨拶（やわらか）}
`,
    }),
  ]),
  plan('delivered', 'ja', 'お届け後のお伺い', 'delivered', [
    step({
      name: '届いた品の様子を伺う',
      purpose: 'check_in',
      days: 3,
      text: `${opening}

このたびはお買い上げいただき、誠にありがとうございます。
お届けした品は、お変わりなくお手元に届きましたでしょうか。ご不明な点がございましたら、何なりとお申し付けください。
`,
    }),
    step({
      name: 'ひと月後のお伺い',
      purpose: 'check_in',
      months: 1,
      text: `${opening}

{時候の挨拶（やわらか）}
お届けからひと月ほどになりますが、お使い心地はいかがでしょうか。お困りのことがございましたら、いつでもご連絡ください。
`,
    }),
    step({
      name: '半年後の訪問',
      purpose: 'visit',
      months: 6,
      way: 'visit',
      prepareDays: 14,
      text: `${opening}

お届けから半年となりましたので、ご様子を伺いにお邪魔できればと存じます。
ご都合のよい日時を二、三お知らせいただけますでしょうか。
`,
    }),
  ]),
  plan('stayed', 'ja', 'ご宿泊後のお礼', 'stayed', [
    step({
      name: 'ご宿泊のお礼',
      purpose: 'thanks',
      days: 2,
      text: `${opening}

先日はご宿泊いただき、誠にありがとうございました。ごゆっくりお過ごしいただけましたでしょうか。
お気づきの点がございましたら、お聞かせいただけますと幸いです。またのお越しを、心よりお待ちしております。
`,
    }),
    step({
      name: '一年後のご案内',
      purpose: 'offer',
      months: 11,
      prepareDays: 7,
      promotional: true,
      text: `${opening}

{時候の挨拶（やわらか）}
昨年のご宿泊から、まもなく一年となります。季節のお部屋とお料理をご用意して、お待ちしております。
`,
    }),
  ]),
  plan(
    'contract',
    'ja',
    'ご契約の更新',
    'contract_end',
    [
      step({
        name: '更新のご相談に伺う',
        purpose: 'visit',
        months: -3,
        way: 'visit',
        prepareDays: 14,
        text: `${opening}

{時候の挨拶}
ご契約の満了まで三か月となりました。これまでのご利用のご様子を伺い、今後についてご相談申し上げたく存じます。
ご都合のよい日時をお知らせいただけますでしょうか。
`,
      }),
      step({
        name: '更新のご確認',
        purpose: 'renewal',
        months: -1,
        way: 'phone',
        prepareDays: 7,
        text: `ご契約の満了まで、あとひと月となりました。更新のご意向、ご変更のご希望、ご不明な点を伺う。`,
      }),
    ],
    { closedDay: 'previous', stopOn: { reply: false, complaint: true } },
  ),
  plan(
    'birthday',
    'ja',
    'お誕生日のお祝い',
    'birthday',
    [
      step({
        name: 'お誕生日のお祝い',
        purpose: 'celebration',
        way: 'card',
        prepareDays: 10,
        text: `{お客様名}様

お誕生日おめでとうございます。
日頃のご愛顧に、心より御礼申し上げます。この一年が、お健やかで実り多いものとなりますようお祈り申し上げます。

{自社名} {担当者}
`,
      }),
    ],
    { closedDay: 'previous', stopOn: { reply: false, complaint: true } },
  ),
  plan(
    'anniversary',
    'ja',
    '創立記念日のお祝い',
    'company_anniversary',
    [
      step({
        name: '創立記念日のお祝い',
        purpose: 'celebration',
        way: 'card',
        prepareDays: 21,
        text: `{会社名}
{お客様名}様

謹啓　{時候の挨拶}
このたびは創立記念日をお迎えになり、誠におめでとうございます。
貴社の一層のご発展と、皆様のご健勝を心よりお祈り申し上げます。

謹白

{自社名} {担当者}
`,
      }),
    ],
    { closedDay: 'previous', stopOn: { reply: false, complaint: true } },
  ),
];

const greeting = 'Dear {customer name},';

const english: Starter[] = [
  plan('resolved', 'en', 'After an inquiry is resolved', 'resolved', [
    step({
      name: 'Ask how things are',
      purpose: 'check_in',
      days: 3,
      who: 'conversation_owner',
      text: `${greeting}

I am writing to ask whether everything has been well since we last spoke. If anything is still unclear or inconvenient, please let me know at any time.

{soft closing greeting}

{agent}
{our company}
`,
    }),
  ]),
  plan('delivered', 'en', 'After delivery', 'delivered', [
    step({
      name: 'Ask whether it arrived well',
      purpose: 'check_in',
      days: 3,
      text: `${greeting}

Thank you very much for your order. I hope that everything arrived in good condition. If there is anything we can help with, please tell us.

{agent}
{our company}
`,
    }),
    step({
      name: 'Ask again after a month',
      purpose: 'check_in',
      months: 1,
      text: `${greeting}

{soft seasonal greeting}
It has been about a month since your delivery. How have you been finding it? We are here should you have any questions.

{agent}
{our company}
`,
    }),
  ]),
  plan(
    'contract',
    'en',
    'Contract renewal',
    'contract_end',
    [
      step({
        name: 'Visit about the renewal',
        purpose: 'visit',
        months: -3,
        way: 'visit',
        prepareDays: 14,
        text: `${greeting}

Your contract ends in three months. I would like to visit you to hear how things have been and to talk about what comes next. Could you tell me a few dates that suit you?

{agent}
{our company}
`,
      }),
    ],
    { closedDay: 'previous', stopOn: { reply: false, complaint: true } },
  ),
];

/** The plans we bring along, in a language; a workspace has each once. */
export const startersIn = (language: 'ja' | 'en'): readonly Starter[] =>
  language === 'ja' ? japanese : english;
