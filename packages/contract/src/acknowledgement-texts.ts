/** What kind of message is acknowledged, each with words of its own; `call`: one that nobody took. */
export const acknowledgementVariants = ['usual', 'urgent', 'complaint', 'harassment', 'call'] as const;
export type AcknowledgementVariant = (typeof acknowledgementVariants)[number];

/** As a letter (mail) or as talk (LINE, chat). */
export const acknowledgementForms = ['letter', 'talk'] as const;
export type AcknowledgementForm = (typeof acknowledgementForms)[number];

/** What may stand in a text, in braces; the English names mean the same. */
export const acknowledgementVariables = {
  お客様: 'customer',
  会社: 'company',
  担当者: 'person',
  期日: 'due',
} as const;

export type AcknowledgementText = {
  variant: AcknowledgementVariant;
  locale: 'ja' | 'en';
  form: AcknowledgementForm;
  text: string;
};

const letterEnd = '※このメールは、受付のお知らせとして自動でお送りしています。';
const letterEndEn = 'This message was sent automatically to let you know that we have received yours.';

/** What is sent until a lead says otherwise: in Japanese and English, as a letter (mail) and as talk (LINE, chat). */
export const installedAcknowledgements: AcknowledgementText[] = [
  {
    variant: 'usual',
    locale: 'ja',
    form: 'letter',
    text: `{お客様}

お問い合わせいただき、ありがとうございます。
{会社}でございます。

お問い合わせを承りました。
{期日}までに、担当の{担当者}よりご返信いたします。
恐れ入りますが、お待ちくださいますよう、お願い申し上げます。

${letterEnd}`,
  },
  {
    variant: 'usual',
    locale: 'ja',
    form: 'talk',
    text: `お問い合わせいただき、ありがとうございます。{会社}です。

お問い合わせを承りました。
{期日}までに、担当の{担当者}よりご返信いたします。

（自動でお送りしています）`,
  },
  {
    variant: 'urgent',
    locale: 'ja',
    form: 'letter',
    text: `{お客様}

お急ぎのところご連絡いただき、ありがとうございます。
{会社}でございます。

お問い合わせを承りました。優先して確認しております。
{期日}までに、担当の{担当者}よりご返信いたします。
お待たせして恐れ入りますが、よろしくお願い申し上げます。

${letterEnd}`,
  },
  {
    variant: 'urgent',
    locale: 'ja',
    form: 'talk',
    text: `お急ぎのところご連絡いただき、ありがとうございます。{会社}です。

お問い合わせを承りました。優先して確認しております。
{期日}までに、担当の{担当者}よりご返信いたします。

（自動でお送りしています）`,
  },
  {
    variant: 'complaint',
    locale: 'ja',
    form: 'letter',
    text: `{お客様}

このたびはご迷惑とご心配をおかけし、誠に申し訳ございません。
{会社}でございます。

ご連絡の内容を承り、担当の者が確認しております。
{期日}までに、担当の{担当者}よりご連絡いたします。
恐れ入りますが、お時間をいただけますよう、お願い申し上げます。

${letterEnd}`,
  },
  {
    variant: 'complaint',
    locale: 'ja',
    form: 'talk',
    text: `このたびはご迷惑とご心配をおかけし、誠に申し訳ございません。{会社}です。

ご連絡の内容を承り、担当の者が確認しております。
{期日}までに、担当の{担当者}よりご連絡いたします。

（自動でお送りしています）`,
  },
  {
    variant: 'harassment',
    locale: 'ja',
    form: 'letter',
    text: `{お客様}

{会社}でございます。
ご連絡を承りました。内容を確認のうえ、必要に応じてこちらからご連絡いたします。

${letterEnd}`,
  },
  {
    variant: 'harassment',
    locale: 'ja',
    form: 'talk',
    text: `{会社}です。ご連絡を承りました。
内容を確認のうえ、必要に応じてこちらからご連絡いたします。

（自動でお送りしています）`,
  },
  {
    variant: 'usual',
    locale: 'en',
    form: 'letter',
    text: `Dear {お客様},

Thank you for contacting {会社}. We have received your message.
{担当者} will reply to you by {期日}.

${letterEndEn}`,
  },
  {
    variant: 'usual',
    locale: 'en',
    form: 'talk',
    text: `Thank you for contacting {会社}. We have received your message.
{担当者} will reply to you by {期日}.

(Sent automatically)`,
  },
  {
    variant: 'urgent',
    locale: 'en',
    form: 'letter',
    text: `Dear {お客様},

Thank you for contacting {会社}. We understand that this is urgent and are looking into it with priority.
{担当者} will reply to you by {期日}.

${letterEndEn}`,
  },
  {
    variant: 'urgent',
    locale: 'en',
    form: 'talk',
    text: `Thank you for contacting {会社}. We understand that this is urgent and are looking into it with priority.
{担当者} will reply to you by {期日}.

(Sent automatically)`,
  },
  {
    variant: 'complaint',
    locale: 'en',
    form: 'letter',
    text: `Dear {お客様},

We are very sorry for the trouble and concern this has caused you. We have received your message and are looking into it.
{担当者} will contact you by {期日}.

${letterEndEn}`,
  },
  {
    variant: 'complaint',
    locale: 'en',
    form: 'talk',
    text: `We are very sorry for the trouble and concern this has caused you. We have received your message and are looking into it.
{担当者} will contact you by {期日}.

(Sent automatically)`,
  },
  {
    variant: 'harassment',
    locale: 'en',
    form: 'letter',
    text: `Dear {お客様},

{会社} has received your message. We will review it and contact you if necessary.

${letterEndEn}`,
  },
  {
    variant: 'harassment',
    locale: 'en',
    form: 'talk',
    text: `{会社} has received your message. We will review it and contact you if necessary.

(Sent automatically)`,
  },
  {
    variant: 'call',
    locale: 'ja',
    form: 'letter',
    text: `{お客様}

お電話をいただき、ありがとうございます。
{会社}でございます。

せっかくお電話をいただきましたのに、電話に出ることができず、誠に申し訳ございません。
{期日}までに、担当の{担当者}より折り返しお電話いたします。
ご用件をこのメールへのご返信でお知らせいただくこともできます。

${letterEnd}`,
  },
  {
    variant: 'call',
    locale: 'ja',
    form: 'talk',
    text: `お電話をいただき、ありがとうございます。{会社}です。

電話に出ることができず、申し訳ございません。
{期日}までに、担当の{担当者}より折り返しお電話いたします。
ご用件は、こちらのトークでもお知らせいただけます。

（自動でお送りしています）`,
  },
  {
    variant: 'call',
    locale: 'en',
    form: 'letter',
    text: `Dear {お客様},

Thank you for calling {会社}. We are sorry that we could not take your call.
{担当者} will call you back by {期日}.
You are also welcome to reply to this message.

${letterEndEn}`,
  },
  {
    variant: 'call',
    locale: 'en',
    form: 'talk',
    text: `Thank you for calling {会社}. We are sorry that we could not take your call.
{担当者} will call you back by {期日}. You can also write to us here.

(Sent automatically)`,
  },
];

/** What stands in place of a line with a time where no rule gives one. */
export const installedUntimed = {
  ja: '内容を確認のうえ、担当の{担当者}よりご返信いたします。',
  en: '{担当者} will look into it and reply to you.',
};
