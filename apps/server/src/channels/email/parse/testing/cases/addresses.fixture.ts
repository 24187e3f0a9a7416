import { mail, type MailCase } from '../mail.fixture.ts';

type Row = [name: string, headers: string, expected: MailCase['expected']];
const only = (address: string, name: string | null = null): { name: string | null; address: string } => ({
  name,
  address,
});

const rows: Row[] = [
  ['docomo address with two dots, quoted', 'From: "a..b"@docomo.ne.jp', { from: only('a..b@docomo.ne.jp') }],
  ['docomo address with two dots, bare', 'From: a..b@docomo.ne.jp', { from: only('a..b@docomo.ne.jp') }],
  [
    'docomo address with two dots in brackets',
    'From: Hanako <a..b@DoCoMo.ne.jp>',
    { from: only('a..b@docomo.ne.jp', 'Hanako') },
  ],
  [
    'docomo address quoted in brackets',
    'From: Hanako <"a..b"@docomo.ne.jp>',
    { from: only('a..b@docomo.ne.jp', 'Hanako') },
  ],
  ['ezweb address ending in a dot', 'From: taro.@ezweb.ne.jp', { from: only('taro.@ezweb.ne.jp') }],
  ['ezweb address ending in a dot, quoted', 'From: "taro."@ezweb.ne.jp', { from: only('taro.@ezweb.ne.jp') }],
  [
    'an address beginning with a hyphen',
    'From: <-taro-@softbank.ne.jp>',
    { from: only('-taro-@softbank.ne.jp') },
  ],
  ['an international domain', 'From: taro@日本語.example', { from: only('taro@xn--wgv71a119e.example') }],
  [
    'a comma in an unquoted name',
    'From: Midori, Inc. <info@example.jp>',
    { from: only('info@example.jp', 'Midori, Inc.') },
  ],
  ['a name in single quotes', "From: 'Taro' <taro@example.jp>", { from: only('taro@example.jp', 'Taro') }],
  ['a name in a comment', 'From: taro@example.jp (Taro)', { from: only('taro@example.jp', 'Taro') }],
  [
    'a group and repeated recipients',
    'To: Staff: a@example.jp, B <b@example.jp>;, a@EXAMPLE.jp',
    { to: [only('a@example.jp'), only('b@example.jp', 'B')] },
  ],
  ['undisclosed recipients', 'To: undisclosed-recipients:;', { to: [] }],
  [
    'several To and Cc lines',
    'To: a@example.jp\nTo: b@example.jp\nCc: c@example.jp',
    { to: [only('a@example.jp'), only('b@example.jp')], cc: [only('c@example.jp')] },
  ],
  ['no From but a Sender', 'Sender: desk@example.jp', { from: only('desk@example.jp') }],
  [
    'Reply-To and envelope recipients',
    'Reply-To: r@example.jp\nDelivered-To: Info@Example.JP\nX-Original-To: desk@example.jp\nDelivered-To: info@example.jp',
    {
      replyTo: [only('r@example.jp')],
      deliveredTo: ['Info@example.jp', 'info@example.jp', 'desk@example.jp'],
    },
  ],
  [
    'ids in brackets, with words and repeats',
    'Message-ID:  <A.1@example.jp> \nIn-Reply-To: Your message of today <B@example.jp>\nReferences: <R@example.jp>\n <B@example.jp> <B@example.jp>',
    {
      messageId: 'A.1@example.jp',
      inReplyTo: ['B@example.jp'],
      references: ['R@example.jp', 'B@example.jp'],
    },
  ],
  [
    'ids without brackets',
    'Message-ID: A@example.jp\nReferences: R@example.jp, B@example.jp',
    { messageId: 'A@example.jp', references: ['R@example.jp', 'B@example.jp'] },
  ],
  [
    'a date in Japan time',
    'Date: Sat, 21 Nov 2026 10:00:05 +0900 (JST)',
    { date: new Date('2026-11-21T01:00:05Z') },
  ],
  [
    'a date with a zone name and a short year',
    'Date: 21 Nov 26 10:00 JST',
    { date: new Date('2026-11-21T01:00:00Z') },
  ],
  [
    'a date with a Japanese weekday',
    'Date: 土, 21 Nov 2026 10:00:00 +0900',
    { date: new Date('2026-11-21T01:00:00Z') },
  ],
  ['a date in ISO 8601', 'Date: 2026-11-21T10:00:00+09:00', { date: new Date('2026-11-21T01:00:00Z') }],
  [
    'a date without a zone is Japan time',
    'Date: 2026/11/21 10:00:00',
    { date: new Date('2026-11-21T01:00:00Z') },
  ],
  ['a senseless date', 'Date: yesterday', { date: null }],
];

/** Addresses as carriers and mail programs write them, ids and dates. */
export const addressCases: MailCase[] = rows.map(([name, headers, expected]) => ({
  name,
  raw: mail`${headers}\nSubject: s\n\nx\n`,
  expected,
}));
