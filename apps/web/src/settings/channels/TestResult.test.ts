import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { TestChannelResult } from '../../kit/contract.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { TestResult } from './TestResult.tsx';

const good = { ok: true, reason: null };
const refused = { ok: false, reason: { code: 'wrong_password', message: '535 5.7.8 denied' } } as const;
const closed = { ok: false, reason: { code: 'unreachable', message: 'ECONNREFUSED' } } as const;
const shown = (result: TestChannelResult) => () => createElement(TestResult, { result });

describe('the outcome of a connection test', () => {
  it('is good for both', async () => {
    const text = await renderText(shown({ imap: good, smtp: good }));
    expect(text).toMatch(/受信 接続でき、メールを読めることを確認しました。 送信 接続でき、/u);
    expect(text).toContain('メールは送っていません');
  });

  it('is told apart for reception and sending', async () => {
    const text = await renderText(shown({ imap: good, smtp: refused }));
    expect(text).toMatch(/受信 接続でき、.*送信: ユーザー名かパスワードが違います。/u);
  });

  it('keeps the server’s own words at hand, marked as English', async () => {
    const html = await renderHtml(shown({ imap: closed, smtp: refused }));
    expect(html).toMatch(/<code lang="en">ECONNREFUSED<\/code>/u);
    expect(html).toMatch(/<code lang="en">535 5\.7\.8 denied<\/code>/u);
    expect(html.match(/role="alert"/gu)).toHaveLength(2);
  });
});
