import { mail, type MailCase } from '../mail.fixture.ts';

type Row = [name: string, headers: string, auto: string];

const rows: Row[] = [
  [
    'a person',
    'From: taro@example.jp\nAuto-Submitted: no\nSubject: 自動返信の設定について教えてください',
    'none',
  ],
  [
    'a person answering an automatic mail',
    'From: taro@example.jp\nSubject: Re: 【自動返信】ご注文ありがとうございます',
    'none',
  ],
  ['a person with an ordinary Return-Path', 'From: taro@example.jp\nReturn-Path: <taro@example.jp>', 'none'],
  [
    'Auto-Submitted: auto-replied',
    'From: taro@example.jp\nAuto-Submitted: auto-replied (vacation)',
    'auto-reply',
  ],
  [
    'Auto-Submitted: auto-generated',
    'From: cron@example.jp\nAuto-Submitted: auto-generated',
    'auto-generated',
  ],
  ['X-Autoreply', 'From: taro@example.jp\nX-Autoreply: yes', 'auto-reply'],
  ['Precedence: auto_reply', 'From: taro@example.jp\nPrecedence: auto_reply', 'auto-reply'],
  [
    '【自動返信】 in the subject',
    'From: shop@example.jp\nSubject: 【自動返信】お問い合わせを受け付けました',
    'auto-reply',
  ],
  [
    '（自動返信） at the end of the subject',
    'From: shop@example.jp\nSubject: お問い合わせありがとうございます（自動返信）',
    'auto-reply',
  ],
  [
    '自動応答 at the start of the subject',
    'From: taro@example.jp\nSubject: 自動応答: 見積のお願い',
    'auto-reply',
  ],
  ['Outlook out of office', 'From: taro@example.jp\nSubject: Automatic reply: Estimate', 'auto-reply'],
  ['a mailing list', 'From: taro@example.jp\nList-Id: <ml.example.jp>\nPrecedence: bulk', 'list'],
  ['an old Japanese mailing list', 'From: taro@example.jp\nX-ML-Name: staff\nX-ML-Count: 12', 'list'],
  ['a newsletter', 'From: news@example.jp\nList-Unsubscribe: <mailto:u@example.jp>', 'bulk'],
  ['Precedence: bulk', 'From: news@example.jp\nPrecedence: bulk', 'bulk'],
  ['X-Auto-Response-Suppress', 'From: system@example.jp\nX-Auto-Response-Suppress: All', 'auto-generated'],
  ['an empty Return-Path', 'From: system@example.jp\nReturn-Path: <>', 'auto-generated'],
  ['a noreply sender', 'From: no-reply@example.jp', 'auto-generated'],
  ['a sender named after its desk and noreply', 'From: shop-noreply@example.jp', 'auto-generated'],
  [
    '【送信専用】 in the subject',
    'From: shop@example.jp\nSubject: 【送信専用】発送のお知らせ',
    'auto-generated',
  ],
  ['a loop mark', 'From: desk@example.jp\nX-Loop: desk@example.jp', 'auto-generated'],
];

/** Automatic senders, lists and loops, and people who are none of these. */
export const automaticCases: MailCase[] = rows.map(([name, headers, auto]) => ({
  name: `sender: ${name}`,
  raw: mail`${headers}\n\nx\n`,
  expected: { auto, bounce: null },
}));
