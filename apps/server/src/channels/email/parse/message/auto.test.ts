import { describe, expect, it } from 'vitest';
import { Fields } from '../mime/fields.ts';
import { classifyAuto } from './auto.ts';

const classify = (
  subject: string,
  address = 'taro@example.jp',
  headers: Record<string, string> = {},
): string =>
  classifyAuto({
    fields: new Fields(Object.entries(headers).map(([name, value]) => ({ name, value }))),
    fromAddress: address,
    subject,
    isBounce: false,
  });

describe('classifyAuto by subject', () => {
  it.each([
    '[自動返信] 受付',
    '（自動応答）不在です',
    '自動返信メール：受付完了',
    '【みどり商店 自動返信】',
    'Out of Office: trip',
    'Auto: away',
  ])('takes «%s» for an automatic answer', (subject) => expect(classify(subject)).toBe('auto-reply'));

  it.each(['【自動配信】本日の売上', '自動通知 在庫', '[送信専用] ご案内'])(
    'takes «%s» for generated',
    (subject) => expect(classify(subject)).toBe('auto-generated'),
  );

  it.each([
    '自動返信が届かない',
    '自動ドアの修理',
    'RE: [自動返信] 受付',
    'Fwd: 【自動配信】x',
    '返信：【自動返信】x',
    'Automobile',
    '',
  ])('takes «%s» for a person', (subject) => expect(classify(subject)).toBe('none'));
});

describe('classifyAuto by sender', () => {
  it.each([
    'noreply@a.jp',
    'no-reply@a.jp',
    'do_not_reply@a.jp'.replace('_not_', 'not'),
    'order-noreply@a.jp',
    'MAILER-DAEMON@a.jp',
    'bounce-12@a.jp',
    'ml-owner@a.jp',
  ])('takes %s for a machine', (address) => expect(classify('x', address)).toBe('auto-generated'));

  it.each(['norio@a.jp', 'info@a.jp', 'reply@a.jp', 'owner@a.jp', 'auto@a.jp', 'postman@a.jp'])(
    'takes %s for a person',
    (address) => expect(classify('x', address)).toBe('none'),
  );
});

describe('classifyAuto by headers', () => {
  it.each([
    ['auto-submitted', 'auto-notified; owner-email="a@b"', 'auto-generated'],
    ['auto-submitted', 'No', 'none'],
    ['precedence', 'LIST', 'list'],
    ['precedence', 'junk', 'bulk'],
    ['precedence', 'first-class', 'none'],
    ['x-auto-response-suppress', 'OOF, DR', 'auto-generated'],
    ['x-auto-response-suppress', 'None', 'none'],
    ['x-autorespond', '', 'auto-reply'],
    ['return-path', '< >', 'auto-generated'],
    ['mailing-list', 'x', 'list'],
  ])('%s: %s is %s', (name, value, kind) =>
    expect(classify('x', 'taro@example.jp', { [name]: value })).toBe(kind),
  );
});
