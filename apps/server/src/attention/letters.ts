import type { Locale, SignalKind } from '@madoguchi/contract';

/** What a letter is about; which one fits follows from the strongest sign. */
type Both = { ja: string; en: string };
type Letter = Both & { subject: Both };

const apology: Letter = {
  subject: { ja: 'このたびのお詫び', en: 'Our apology' },
  ja: `このたびは、ご不快な思いをおかけし、誠に申し訳ございません。
ご指摘の内容を重く受け止め、担当者一同で確認しております。

確認した結果と、今後の対応につきましては、私からご報告いたします。
お気づきの点がほかにもございましたら、どのようなことでもお聞かせください。`,
  en: `I am sorry for the trouble this has caused you.
We take what you told us seriously, and are looking into it together.

I will come back to you myself with what we find and what we will do about it.
If there is anything else, please do tell me.`,
};

const asking: Letter = {
  subject: { ja: 'その後のお伺い', en: 'How things are with you' },
  ja: `先日はご連絡をいただき、ありがとうございました。
その後、ご不便な点やお困りのことはございませんでしょうか。

私どもの対応に至らない点がございましたら、今後の改善に生かしたく存じます。
お手すきの際に、率直なご意見をお聞かせいただけますと幸いです。`,
  en: `Thank you for writing to us the other day.
I wanted to ask whether anything is still troublesome for you.

Where we have fallen short, we would like to do better.
Whenever it suits you, I would be glad of your frank opinion.`,
};

const delayed: Letter = {
  subject: { ja: 'お待たせしている件のお詫び', en: 'Sorry to keep you waiting' },
  ja: `お問い合わせの件につきまして、お待たせしており誠に申し訳ございません。
ご連絡が遅くなりましたことを、深くお詫び申し上げます。

ただいま確認を進めております。確認が済み次第、私からご報告いたします。
お急ぎのご事情がございましたら、どうぞお知らせください。`,
  en: `I am sorry that you are still waiting for our answer.
You should have heard from us sooner.

We are looking into the matter now, and I will write to you as soon as we know.
If it is urgent for you, please let me know.`,
};

const question: Letter = {
  subject: { ja: 'ご質問へのご回答', en: 'The answer to your question' },
  ja: `先日お送りした返信の中で、ご質問に十分お答えできていない点がございました。
大変失礼いたしました。

【要記入：ご質問への回答】

ほかにもご不明な点がございましたら、どうぞお聞かせください。`,
  en: `My last reply did not answer one of your questions.
I apologise for that.

[FILL IN: answer to the question]

If anything else is unclear, please ask.`,
};

const prevention: Letter = {
  subject: { ja: '再発防止のご報告', en: 'What we do so that it does not happen again' },
  ja: `先日は、ご迷惑をおかけし誠に申し訳ございませんでした。
その後の確認の結果と、再発防止の取り組みについてご報告いたします。

【要記入：原因と再発防止策】

同じことを繰り返さぬよう努めてまいります。
お気づきの点がございましたら、お聞かせください。`,
  en: `I apologise once more for the trouble we caused you.
Here is what we found, and what we do so that it does not happen again.

[FILL IN: cause and prevention]

If anything strikes you about this, please tell us.`,
};

const newContact: Letter = {
  subject: { ja: '担当者変更のご挨拶', en: 'Your new contact person' },
  ja: `このたび、担当が変わりましたので、ご挨拶を申し上げます。
これまでの経緯は、前任の者から引き継いでおります。

ご不便をおかけすることのないよう努めてまいります。
お気づきの点やご要望がございましたら、どうぞお聞かせください。`,
  en: `I am your new contact person here, and would like to introduce myself.
My colleague has told me all there has been so far.

I will do my best to be of service.
If there is anything you would like, please tell me.`,
};

const absent: Letter = {
  subject: { ja: 'ご様子のお伺い', en: 'How are you?' },
  ja: `いつもお引き立ていただき、ありがとうございます。
その後、お変わりなくお過ごしでしょうか。

お使いの商品やサービスについて、お困りのことはございませんでしょうか。
ご不便な点やご要望がございましたら、どうぞお聞かせください。`,
  en: `Thank you for being our customer.
I hope that all is well with you.

Is there anything about our goods or services that troubles you?
If there is something you would like, please tell me.`,
};

const letters: Readonly<Record<SignalKind, Letter>> = {
  complaint: apology,
  negative_mention: apology,
  veiled: asking,
  low_survey: asking,
  silence: asking,
  promise_late: delayed,
  waiting_longer: delayed,
  asked_again: delayed,
  unanswered_question: question,
  no_recurrence_report: prevention,
  contact_changed: newContact,
  fewer_orders: absent,
};

/** What a mail is called that begins with such a letter. */
export const subjectOf = (kind: SignalKind, language: Locale): string => letters[kind].subject[language];

type Who = { customer: string; honorific: string; company: string; writer: string };

/** A whole letter from a person of the company to the customer, about the kind of sign that weighs most. */
export function letterFor(kind: SignalKind, language: Locale, who: Who): string {
  const body = letters[kind][language];
  if (language === 'en')
    return `Dear ${who.customer},\n\nThis is ${who.writer} of ${who.company}.\n\n${body}\n`;
  const greeting = `いつもお世話になっております。${who.company}の${familyName(who.writer)}でございます。`;
  return `${who.customer}${who.honorific}\n\n${greeting}\n\n${body}\n\n何卒よろしくお願い申し上げます。\n`;
}

const space = /[\s\u3000]+/u;
const familyName = (name: string): string => name.trim().split(space)[0] ?? '';
