import type { Locale } from '@madoguchi/contract';

type Words = {
  to: (name: string) => string;
  when: string;
  where: string;
  answerBy: string;
  ask: string;
  yes: string;
  no: string;
  saidYes: string;
  saidNo: string;
  change: string;
  full: string;
  closed: string;
  cancelled: string;
  door: string;
  doorCode: string;
  gone: string;
  goneBody: string;
  busy: string;
  busyBody: string;
  privacy: (shop: string) => string;
};

/** What the page of an invitation says by itself. */
export const pageWords: Record<Locale, Words> = {
  ja: {
    to: (name) => `${name}へのご招待`,
    when: '日時',
    where: '場所',
    answerBy: 'お返事の期限',
    ask: 'ご出席いただけますか',
    yes: '出席します',
    no: '欠席します',
    saidYes: 'ご出席として承りました。お目にかかれますことを楽しみにしております。',
    saidNo: 'ご欠席として承りました。お知らせいただき、ありがとうございます。',
    change: 'お返事を変更される場合は、下のボタンからお知らせください。',
    full: '申し訳ございません。満席のため、ご出席を承れませんでした。',
    closed: 'お返事の受付は終了しました。ご用の際は、お問い合わせ窓口へご連絡ください。',
    cancelled: 'この催しは中止となりました。ご予定をいただいておりましたところ、誠に申し訳ございません。',
    door: '当日、受付でこの画面をお見せください。',
    doorCode: '受付番号',
    gone: 'このページは、ご覧いただけません',
    goneBody:
      'アドレスが変更されているか、受付を終了しています。ご用の際は、お問い合わせ窓口へご連絡ください。',
    busy: 'ただいま混み合っております',
    busyBody: '1分ほど経ってから、もう一度お試しください。お返事はまだ送信されていません。',
    privacy: (shop) => `お返事は、${shop}がこの催しのご案内と受付のために使用します。`,
  },
  en: {
    to: (name) => `You are invited: ${name}`,
    when: 'When',
    where: 'Where',
    answerBy: 'Please answer by',
    ask: 'Will you come?',
    yes: 'Yes, I will come',
    no: 'No, I cannot come',
    saidYes: 'Your place is kept. We look forward to seeing you.',
    saidNo: 'Thank you for letting us know that you cannot come.',
    change: 'Should that change, tell us with the buttons below.',
    full: 'We are sorry: every place is taken.',
    closed: 'Answers are not taken any more. Please contact us if there is anything we can do.',
    cancelled: 'We are sorry: this event does not take place.',
    door: 'Please show this page when you arrive.',
    doorCode: 'Code for the door',
    gone: 'This page is not there any more',
    goneBody: 'Its address has changed, or it has ended. Please contact us if there is anything we can do.',
    busy: 'There are too many answers just now',
    busyBody: 'Please try again in a minute. Nothing was sent yet.',
    privacy: (shop) => `${shop} uses your answer for this event, and for nothing else.`,
  },
};
