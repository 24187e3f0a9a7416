import { describe, expect, it } from 'vitest';
import { offlineError } from '../kit/problem.ts';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import QuarantineScreen from './QuarantineScreen.tsx';

const mail = {
  id: 'q1',
  channelId: 'c1',
  channelName: 'お客様窓口',
  reason: { code: 'unparseable', message: 'It has no header.' },
  from: 'info@example.co.jp',
  subject: '見積の件',
  size: 48_213,
  receivedAt: '2026-11-24T06:00:00.000Z',
};
const pageOf = (items: unknown[], nextCursor: string | null = null): [string[], unknown][] => [
  [['quarantine'], { pages: [{ items, nextCursor }], pageParams: [null] }],
];

describe('mails that could not be read', () => {
  it('are shown with who, where, when, how large and why', async () => {
    const text = await renderText(QuarantineScreen, { me: aMe(), known: pageOf([mail]) });
    expect(text).toContain('見積の件 info@example.co.jp · お客様窓口 · 11月24日(火) 15:00 · 48 kB');
    expect(text).toContain('理由: メールとしての形が壊れています。');
  });

  it('can be saved as they came, read again or deleted', async () => {
    const html = await renderHtml(QuarantineScreen, { me: aMe(), known: pageOf([mail]) });
    expect(html).toMatch(/<a[^>]*href="\/api\/v1\/quarantine\/q1\/raw"/u);
    expect(html).toMatch(/もう一度読み取る.*削除/su);
  });

  it('can be saved but not changed by those who may only look', async () => {
    const me = aMe({ scopes: ['quarantine:read'] });
    const text = await renderText(QuarantineScreen, { me, known: pageOf([mail]) });
    expect(text).toContain('元データを保存');
    expect(text).not.toContain('削除');
  });

  it('may have nothing legible about them', async () => {
    const bare = {
      ...mail,
      from: null,
      subject: null,
      reason: { code: 'new_code', message: 'Told by the server.' },
    };
    const text = await renderText(QuarantineScreen, { me: aMe(), known: pageOf([bare]) });
    expect(text).toContain('件名を読み取れません 差出人を読み取れません');
    expect(text).toContain('Told by the server.');
  });

  it('come a page at a time', async () => {
    const text = await renderText(QuarantineScreen, { me: aMe(), known: pageOf([mail], 'more') });
    expect(text).toContain('続きを表示');
  });

  it('are explained when there are none', async () => {
    const text = await renderText(QuarantineScreen, { me: aMe(), known: pageOf([]), locale: 'en' });
    expect(text).toMatch(/There is no unreadable mail.*never thrown away/u);
  });

  it('are not called none when they could not be loaded', async () => {
    const failed: [string[], Error][] = [[['quarantine'], offlineError()]];
    const text = await renderText(QuarantineScreen, { me: aMe(), failed });
    expect(text).toContain('読み込めませんでした');
    expect(text).not.toContain('ありません');
  });
});
