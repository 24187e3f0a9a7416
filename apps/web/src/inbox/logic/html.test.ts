import { describe, expect, it } from 'vitest';
import { frameDocument, withInlineImages } from './html.ts';

const origin = 'https://desk.example.jp';

describe('frameDocument', () => {
  const blocked = frameDocument('<p>本文</p>', {}, { origin, showImages: false });
  const shown = frameDocument('<p>本文</p>', {}, { origin, showImages: true });
  const policy = (text: string) => /Content-Security-Policy" content="([^"]*)"/u.exec(text)?.[1];

  it('lets nothing run and nothing in but this desk’s own images', () => {
    expect(policy(blocked)).toBe(
      "default-src 'none'; img-src https://desk.example.jp data:; style-src 'unsafe-inline'",
    );
  });

  it('lets remote images in once they are asked for, and still nothing run', () => {
    expect(policy(shown)).toContain('img-src https://desk.example.jp data: https: http:');
    expect(policy(shown)).toContain("default-src 'none'");
  });

  it('tells the policy before the mail says anything', () => {
    expect(blocked.indexOf('Content-Security-Policy')).toBeLessThan(blocked.indexOf('本文'));
  });

  it('opens links in a tab of their own and tells nobody where they were found', () => {
    expect(blocked).toContain('<base target="_blank">');
    expect(blocked).toContain('content="no-referrer"');
  });
});

describe('withInlineImages', () => {
  const inline = { 'logo@example.jp': 'f1', '写真@x': 'f2' };
  const address = (id: string) => `${origin}/api/v1/attachments/${id}?inline=1`;

  it.each([
    ['<img src="cid:logo@example.jp">', `<img src="${address('f1')}">`],
    ["<img src='cid:logo@example.jp'>", `<img src='${address('f1')}'>`],
    ['<img src="CID:logo@example.jp">', `<img src="${address('f1')}">`],
    ['<td style="background:url(cid:logo@example.jp)">', `<td style="background:url(${address('f1')})">`],
    ['<img src="cid:%E5%86%99%E7%9C%9F@x">', `<img src="${address('f2')}">`],
    ['<img src="cid:unknown">', '<img src="cid:unknown">'],
    ['<img src="cid:%E5%86">', '<img src="cid:%E5%86">'],
    ['<p>cid:logo@example.jp</p>', '<p>cid:logo@example.jp</p>'],
  ])('%s', (html, expected) => {
    expect(withInlineImages(html, inline, origin)).toBe(expected);
  });
});
