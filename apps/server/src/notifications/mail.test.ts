import { describe, expect, it } from 'vitest';
import { digestOf } from './mail.ts';
import type { Told } from './sending.store.ts';
import { lineOf } from './words.ts';

const told = (changes: Partial<Told> = {}): Told => ({
  itemId: 'i1',
  kind: 'customer_reply',
  detail: null,
  at: '2026-11-24T06:00:00.000Z',
  about: { kind: 'conversation', id: 'c1', subject: '配送の件', customerName: '山田 太郎' },
  actorName: null,
  ...changes,
});
const reader = { name: '佐藤 一郎', workspace: 'みどり商店', locale: 'ja', timeZone: 'Asia/Tokyo' } as const;
const origin = 'https://desk.example.jp';

describe('a mail of notifications', () => {
  it('is one for many, by conversation, with like things in one line', () => {
    const other = {
      about: { kind: 'conversation', id: 'c2', subject: '', customerName: '金 秀妍' },
    } as const;
    const items = [
      told(),
      told(),
      told({ kind: 'mention', actorName: '鈴木' }),
      told({ ...other, kind: 'harassment' }),
    ];
    const { subject, text } = digestOf(items, reader, origin);
    expect(subject).toBe('【窓口】3件のお知らせ（みどり商店）');
    expect(text).toBe(`佐藤 一郎 様

窓口から3件のお知らせがあります。

■ 山田 太郎 様「配送の件」
・お客様からメッセージが2件届きました
・鈴木さんからあなた宛ての社内メモがあります
  11月24日(火) 15:00
  https://desk.example.jp/inbox/c1

■ 金 秀妍 様
・ハラスメントの疑いがあります
  11月24日(火) 15:00
  https://desk.example.jp/inbox/c2

──────
通知の設定: https://desk.example.jp/settings/notifications
`);
  });

  it('of one thing says it in the subject; in the member’s language', () => {
    expect(digestOf([told()], reader, null).subject).toBe(
      '【窓口】お客様からメッセージが届きました: 山田 太郎 様「配送の件」',
    );
    const english = digestOf(
      [told({ kind: 'assigned', actorName: 'Aya' })],
      { ...reader, locale: 'en' },
      origin,
    );
    expect(english.subject).toBe('Aya assigned this to you: 山田 太郎: 配送の件');
    expect(english.text).toContain('There is news from your desk.');
  });

  it('has no links where the desk does not know its own address', () => {
    const { text, html } = digestOf([told()], reader, null);
    expect(text + html).not.toMatch(/inbox|href/);
  });

  it('shows what customers wrote as text, never as markup', () => {
    const subject = '<img src=x onerror="alert(1)">&';
    const { html } = digestOf(
      [told({ about: { kind: 'conversation', id: 'c1', subject, customerName: '山田 太郎' } })],
      reader,
      origin,
    );
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
    expect(html).not.toContain('<img');
  });
});

describe('a line', () => {
  it.each([
    ['assigned', null, '鈴木', '鈴木さんがあなたを担当にしました'],
    ['assigned', null, null, 'あなたの担当になりました'],
    ['handed_over', 'received', '鈴木', '鈴木さんがあなたに引き継ぎました'],
    ['handed_over', 'given', '鈴木', '鈴木さんが担当を変更しました'],
    ['approval_wanted', null, '研修', '研修さんの返信が承認を待っています'],
    ['approved', null, '鈴木', '鈴木さんが返信を承認しました'],
    ['sent_back', null, '鈴木', '鈴木さんが返信を差し戻しました'],
    ['delivery_failed', null, null, '返信を送信できませんでした'],
    ['delivery_failed', 'doubtful', null, '返信が届いたかどうか確認が必要です'],
    ['delivery_failed', 'bounced', null, '返信が届かずに戻ってきました'],
    ['hold_returned', null, null, '保留の期限になりました'],
    ['new_unassigned', null, null, '担当の決まっていない新しい案件があります'],
    ['dissatisfaction', null, null, 'お客様のご不満が読み取れます'],
  ])('of %s (%s) by %s is «%s», and is said in English too', (kind, detail, actorName, line) => {
    expect(lineOf('ja', { kind, detail, actorName }, 1)).toBe(line);
    expect(lineOf('en', { kind, detail, actorName }, 1)).toMatch(/^[A-Z鈴研]/u);
  });
});
