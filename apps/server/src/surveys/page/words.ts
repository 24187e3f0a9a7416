import type { Locale } from '@madoguchi/contract';

type Words = {
  required: string;
  optional: string;
  several: string;
  send: string;
  chosen: string;
  dismiss: string;
  optOut: string;
  refuseLead: string;
  missing: string;
  missingHere: string;
  privacy: (shop: string) => string;
  thanks: string;
  dismissed: string;
  dismissedBody: string;
  optedOut: string;
  optedOutBody: string;
  gone: string;
  goneBody: string;
  busy: string;
  busyBody: string;
  of: (score: number, most: number) => string;
};

/** What the pages say by themselves. */
export const pageWords: Record<Locale, Words> = {
  ja: {
    required: '必須',
    optional: '任意',
    several: '複数お選びいただけます',
    send: '送信',
    chosen: 'メールでお選びいただいた番号を選択しています。「送信」を押すと、回答が完了します。',
    dismiss: '今回は回答しない',
    optOut: '今後、アンケートの案内を受け取らない',
    refuseLead: '回答をご希望にならない場合',
    missing: 'まだお答えいただいていない必須の質問があります。',
    missingHere: 'この質問にお答えください。',
    privacy: (shop) =>
      `ご回答は、${shop}がサービスの改善とご連絡のために使用します。この目的以外には使用いたしません。`,
    thanks: 'ご回答ありがとうございました',
    dismissed: '承知いたしました',
    dismissedBody:
      'ページを閉じていただいてかまいません。お気持ちが変わりましたら、同じページから回答いただけます。',
    optedOut: 'お手続きが完了しました',
    optedOutBody:
      '今後、アンケートのご案内はお送りいたしません。お問い合わせへのご返信は、これまでどおりお届けします。',
    gone: 'このアンケートは、ご回答いただけません',
    goneBody: '受付を終了したか、アドレスが変更されています。ご意見は、お問い合わせ窓口でも承っております。',
    busy: 'ただいま混み合っております',
    busyBody: '1分ほど経ってから、もう一度お試しください。ご記入の内容はまだ送信されていません。',
    of: (score, most) => `${most}点中${score}点`,
  },
  en: {
    required: 'required',
    optional: 'optional',
    several: 'You may choose several',
    send: 'Send',
    chosen: 'The number you chose in the mail is marked. Your answer is given when you press “Send”.',
    dismiss: 'Not this time',
    optOut: 'Never send me surveys again',
    refuseLead: 'If you prefer not to answer',
    missing: 'Some questions still need an answer.',
    missingHere: 'Please answer this question.',
    privacy: (shop) =>
      `${shop} uses your answers to improve its service and to reply to you, and for nothing else.`,
    thanks: 'Thank you for your answer',
    dismissed: 'That is fine',
    dismissedBody:
      'You may close this page. Should you change your mind, the same page is still open to you.',
    optedOut: 'That is done',
    optedOutBody: 'You will not be sent surveys any more. Replies to your enquiries reach you as before.',
    gone: 'This survey cannot be answered',
    goneBody:
      'It has ended, or its address has changed. You can always tell us what you think by contacting us.',
    busy: 'There are too many answers just now',
    busyBody: 'Please try again in a minute. Nothing was sent yet.',
    of: (score, most) => `${score} of ${most}`,
  },
};
