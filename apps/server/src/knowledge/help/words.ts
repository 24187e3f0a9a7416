import type { Locale } from '@madoguchi/contract';

const ja = {
  help: 'ヘルプセンター',
  search: '知りたいことを入力',
  find: '検索',
  skip: '本文へ移動',
  others: 'そのほか',
  often: 'よくあるご質問',
  results: (query: string, count: number) => `「${query}」の検索結果（${count}件）`,
  nothing: '当てはまる記事は見つかりませんでした。',
  nothingHint: '短い言葉や、別の言い方でもお試しください。',
  empty: '公開中の記事はまだありません。',
  step: (at: number) => `手順${at}`,
  updated: '最終更新日',
  helpful: 'この記事は役に立ちましたか',
  yes: 'はい',
  no: 'いいえ',
  thanks: 'ご回答ありがとうございます。記事の改善に役立てます。',
  related: '関連する記事',
  contact: 'お問い合わせ',
  contactHint: '解決しないときは、お問い合わせください。',
  missing: 'ページが見つかりません',
  missingHint:
    'アドレスが変わったか、公開が終わった可能性があります。言葉で探すか、下の一覧からお選びください。',
  tooOften: '短い時間に多くの検索がありました。少し待ってから、もう一度お試しください。',
  otherLanguage: 'English',
};

export type HelpWords = typeof ja;

const en: HelpWords = {
  help: 'Help centre',
  search: 'How can we help?',
  find: 'Search',
  skip: 'Skip to content',
  others: 'Other',
  often: 'Frequently asked questions',
  results: (query, count) => `${count === 1 ? '1 result' : `${count} results`} for “${query}”`,
  nothing: 'No article matches.',
  nothingHint: 'Try a shorter word, or say it another way.',
  empty: 'Nothing has been published yet.',
  step: (at) => `Step ${at}`,
  updated: 'Last updated',
  helpful: 'Was this helpful?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you. Your answer helps us improve this article.',
  related: 'Related articles',
  contact: 'Contact us',
  contactHint: 'Still need help? Please get in touch.',
  missing: 'This page was not found',
  missingHint: 'It may have moved, or is no longer published. Search for it, or choose from the list below.',
  tooOften: 'There were many searches in a short time. Please wait a moment and try again.',
  otherLanguage: '日本語',
};

export const wordsIn: Record<Locale, HelpWords> = { ja, en };
