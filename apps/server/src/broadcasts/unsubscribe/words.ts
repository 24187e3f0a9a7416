import type { Locale } from '@madoguchi/contract';

const ja = {
  title: '配信停止のお手続き',
  ask: (sender: string) => `${sender}からのお知らせメールの配信を停止しますか。`,
  address: 'お届け先',
  consequence: 'お取引やお問い合わせに関するご連絡は、引き続きお送りすることがあります。',
  button: '配信を停止する',
  done: '配信を停止しました',
  doneBody: (sender: string) =>
    `今後、${sender}からのお知らせメールはお送りしません。すでに送信の手続きに入っているメールがあった場合は、行き違いで届くことがございます。`,
  already: 'この配信は、すでに停止しております。',
  test: 'これはテスト送信です',
  testBody: '実際の配信では、ここからお客様が配信を停止できます。',
  unknown: 'このページは見つかりませんでした',
  unknownBody:
    'リンクが途中で切れている可能性があります。メールのリンクをもう一度お開きいただくか、メールに記載のお問い合わせ先までご連絡ください。',
  contact: 'お問い合わせ',
  other: 'English',
};

const en: typeof ja = {
  title: 'Unsubscribe',
  ask: (sender) => `Stop receiving news by e-mail from ${sender}?`,
  address: 'Sent to',
  consequence: 'You may still be written to about your orders and enquiries.',
  button: 'Unsubscribe',
  done: 'You are unsubscribed',
  doneBody: (sender) =>
    `You will receive no more news by e-mail from ${sender}. A mail that was already on its way may still arrive.`,
  already: 'You are unsubscribed from these mails already.',
  test: 'This was a test',
  testBody: 'In a real mail, customers can unsubscribe here.',
  unknown: 'This page could not be found',
  unknownBody:
    'The link may have been cut off. Open it from the mail once more, or write to the contact named in the mail.',
  contact: 'Contact',
  other: '日本語',
};

export const wordsIn: Record<Locale, typeof ja> = { ja, en };

/** The language of a page: as asked for, else what the browser would rather have; Japanese where it says neither. */
export function languageOf(asked: unknown, accepted: string | undefined): Locale {
  if (asked === 'ja' || asked === 'en') return asked;
  const first = /^\s*([a-z]{2})\b/iu.exec(accepted ?? '')?.[1]?.toLowerCase();
  return first === undefined || first === 'ja' ? 'ja' : 'en';
}
