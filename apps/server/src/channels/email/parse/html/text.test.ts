import { describe, expect, it } from 'vitest';
import { htmlToPlainText, plainTextToHtml } from './text.ts';

describe('htmlToPlainText', () => {
  it.each([
    ['<p>一行目</p><p>二行目</p>', '一行目\n二行目'],
    ['<div>あ<br>い</div><div>う</div>', 'あ\nい\nう'],
    ['<ul><li>一</li><li>二</li></ul>', '・一\n・二'],
    ['<a href="https://example.jp/">こちら</a>', 'こちら [https://example.jp/]'],
    ['<a href="https://example.jp/">https://example.jp/</a>', 'https://example.jp/'],
    ['<h1>Title</h1>a &amp; b', 'Title\n\na & b'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'ab'],
    ['<img src="x" alt="logo">', ''],
  ])('of %s', (html, text) => expect(htmlToPlainText(html)).toBe(text));

  it('never folds long lines', () => {
    expect(htmlToPlainText(`<p>${'あ'.repeat(500)}</p>`)).toBe('あ'.repeat(500));
  });
});

describe('plainTextToHtml', () => {
  it('escapes what HTML would read', () => {
    expect(plainTextToHtml('a < b & c')).toBe('<div style="white-space:pre-wrap">a &lt; b &amp; c</div>');
  });
});
