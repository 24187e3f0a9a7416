import type { DelayKind, Locale, NoticeTexts } from '@madoguchi/contract';
import { foldName } from '@madoguchi/contract';
import { callName } from '../broadcasts/index.ts';

/** What stands in braces, in either language. */
const variables = {
  customer: ['お客様名', 'customer name'],
  numbers: ['注文番号', 'order number'],
  products: ['商品名', 'product'],
  reason: ['理由', 'reason'],
  newDate: ['新しい予定日', 'new date'],
  again: ['重ねて', 'again'],
  shop: ['自社名', 'shop'],
} as const;
type Variable = keyof typeof variables;

const named = new Map<string, Variable>(
  (Object.keys(variables) as Variable[]).flatMap((variable) =>
    variables[variable].map((name) => [foldName(name), variable] as const),
  ),
);
const braces = /[{｛]([^{}｛｝\n]{1,60})[}｝](様|さま)?/gu;

/** Names in braces that mean nothing here: they would go out as they stand. */
export function unknownNames(text: string): string[] {
  const names = [...text.matchAll(braces)].map(([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => !named.has(foldName(name))))];
}

export type Told = {
  customer: { name: string; honorific: string };
  numbers: readonly string[];
  products: readonly string[];
  reason: string;
  newDate: string;
  again: boolean;
  shop: string;
};

/** The second delay says so. */
const againWords = {
  ja: '先日に続き、重ねてのご連絡となり大変恐縮ですが、',
  en: 'We are very sorry to have to write to you about this a second time. ',
} as const;

/** A day as one writes it to customers: 11月30日(月), or Monday, 30 November 2026. */
export function dayWords(day: string, language: Locale): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(at);
  const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' }).format(at);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日(${weekday})`;
}

/** The text for one customer: all their orders in one message. */
export function fillNotice(text: string, told: Told, language: Locale): string {
  const values: Record<Variable, (written: string) => string> = {
    customer: (written) => callName({ ...told.customer, company: null, title: null }, language, written),
    numbers: (written) => told.numbers.join(language === 'ja' ? '、' : ', ') + written,
    products: (written) => told.products.join(language === 'ja' ? '、' : ', ') + written,
    reason: (written) => told.reason + written,
    newDate: (written) => dayWords(told.newDate, language) + written,
    again: (written) => (told.again ? againWords[language] : '') + written,
    shop: (written) => told.shop + written,
  };
  return text.replaceAll(braces, (whole, name: string, written: string | undefined) => {
    const variable = named.get(foldName(name));
    return variable === undefined ? whole : values[variable](written ?? '');
  });
}

/** Kana or Chinese characters in a name: we write in Japanese. */
export const languageOf = (name: string): Locale =>
  name === '' || /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(name) ? 'ja' : 'en';

const act = {
  ship: { ja: '発送', en: 'dispatch' },
  deliver: { ja: 'お届け', en: 'delivery' },
} as const;

/** What a notice says until somebody writes it anew: apology first, what is late and why, the new day, how to answer. */
export function draftTexts(kind: DelayKind): NoticeTexts {
  const { ja, en } = act[kind];
  return {
    ja: {
      subject: `【お詫び】商品の${ja}遅延につきまして（ご注文番号 {注文番号}）`,
      mail: [
        '{お客様名}',
        '',
        'いつも{自社名}をご利用いただき、誠にありがとうございます。',
        '',
        `{重ねて}ご注文いただきました商品の${ja}が遅れますことを、心よりお詫び申し上げます。`,
        '',
        'ご注文番号：{注文番号}',
        '商品：{商品名}',
        '遅延の理由：{理由}',
        `新しい${ja}予定日：{新しい予定日}`,
        '',
        'お待ちいただいているところ、ご迷惑をおかけし誠に申し訳ございません。',
        'ご都合に合わない場合や、ご不明な点がございましたら、このメールにご返信ください。担当者がご案内いたします。',
      ].join('\n'),
      line: [
        '{お客様名}',
        '',
        `{重ねて}ご注文いただきました商品の${ja}が遅れますことを、心よりお詫び申し上げます。`,
        '',
        'ご注文番号：{注文番号}',
        '商品：{商品名}',
        '遅延の理由：{理由}',
        `新しい${ja}予定日：{新しい予定日}`,
        '',
        'ご不明な点がございましたら、このトークにご返信ください。担当者がご案内いたします。',
      ].join('\n'),
    },
    en: {
      subject: `Our apologies: the ${en} of your order {order number} is delayed`,
      mail: [
        'Dear {customer name},',
        '',
        `{again}We sincerely apologise that the ${en} of your order is delayed.`,
        '',
        'Order number: {order number}',
        'Product: {product}',
        'Reason: {reason}',
        `New ${en} date: {new date}`,
        '',
        'If this does not suit you, or if you have any question, please reply to this mail. We will be glad to help.',
      ].join('\n'),
      line: [
        'Dear {customer name},',
        '',
        `{again}We sincerely apologise that the ${en} of your order is delayed.`,
        '',
        'Order number: {order number}',
        'Product: {product}',
        'Reason: {reason}',
        `New ${en} date: {new date}`,
        '',
        'If you have any question, please reply here.',
      ].join('\n'),
    },
  };
}
