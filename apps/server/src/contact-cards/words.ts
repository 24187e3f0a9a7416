import type { Locale } from '@madoguchi/contract';

/** What a card says by itself. */
export const cardWords: Record<
  Locale,
  {
    title: string;
    to: (name: string, honorific: string) => string;
    contactPerson: string;
    hours: string;
    say: string;
    valid: string;
    day: (date: string) => string;
    from: (day: string) => string;
    until: (day: string) => string;
    printA4: string;
    printCard: string;
    online: string;
    other: string;
    gone: string;
    goneBody: string;
    empty: string;
    back: string;
  }
> = {
  ja: {
    title: '連絡先カード',
    to: (name, honorific) => (honorific === '' ? name : `${name} ${honorific}`),
    contactPerson: '担当',
    hours: '受付時間',
    say: 'お電話のとき',
    valid: '有効期間',
    day: (date) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日'),
    from: (day) => `${day}から`,
    until: (day) => `${day}まで`,
    printA4: 'A4用紙に8枚印刷',
    printCard: '名刺サイズで印刷',
    online: '最新の連絡先はこちら',
    other: 'English',
    gone: 'この連絡先カードは、ご利用いただけません',
    goneBody: 'アドレスが変更されたか、公開を終了しました。お手数ですが、担当者にお問い合わせください。',
    empty: 'ただいまご案内できる電話番号はありません。',
    back: '画面表示に戻る',
  },
  en: {
    title: 'Contact card',
    to: (name) => `For ${name}`,
    contactPerson: 'Your contact person',
    hours: 'Hours',
    say: 'When you call',
    valid: 'Valid',
    day: (date) =>
      new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    printA4: 'Print eight on A4',
    printCard: 'Print as a business card',
    online: 'Always up to date here',
    other: '日本語',
    gone: 'This contact card is not available',
    goneBody: 'Its address has changed, or it was withdrawn. Please ask your contact person.',
    empty: 'There is no telephone number to give at the moment.',
    back: 'Back to the screen',
  },
};
