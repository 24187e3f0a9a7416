import { describe, expect, it } from 'vitest';
import { htmlMetaCharset } from './charset.ts';
import { safeInlineStyle } from './css.ts';
import { limitDepth } from './depth.ts';
import { safeImage } from './images.ts';

describe('a style attribute', () => {
  it.each([
    ['color: red; font-weight:bold', 'color:red;font-weight:bold'],
    ['COLOR:Red', 'color:Red'],
    ['margin:0 auto;;', 'margin:0 auto'],
    ['position:fixed;top:0;color:red', 'color:red'],
    ['display:none', ''],
    ['z-index:9', ''],
    ['background:url(https://e.jp/a.png)', ''],
    ['background:URL ( x )', ''],
    ['background-image:image-set("a" 1x)', ''],
    ['width:expression(alert(1))', ''],
    ['color:\\72 ed', ''],
    ['color:red/**/', ''],
    ['color:var(--x)', ''],
    ['color:red}p{color:blue', ''],
    ['margin-left:-9999px', ''],
    ['text-indent: -9999px', ''],
    ['letter-spacing:0.5px', 'letter-spacing:0.5px'],
    [`color:${'x'.repeat(301)}`, ''],
    ['color', ''],
    ['', ''],
  ])('%j keeps %j', (style, kept) => {
    expect(safeInlineStyle(style)).toBe(kept);
  });
});

describe('an image', () => {
  const shown = (attributes: Record<string, string>) => {
    const count = { remote: 0, trackers: 0 };
    return { kept: safeImage(attributes, count), ...count };
  };

  it('from outside waits until it is asked for', () => {
    expect(shown({ src: 'https://e.jp/a.png', alt: '急須', width: '200' })).toEqual({
      kept: { alt: '急須', width: '200', 'data-remote-src': 'https://e.jp/a.png' },
      remote: 1,
      trackers: 0,
    });
    expect(shown({ src: '//e.jp/a.png' }).kept).toEqual({ 'data-remote-src': 'https://e.jp/a.png' });
    expect(shown({ src: ' ht\ntps://e.jp/a.png' }).remote).toBe(1);
  });

  it.each([
    { width: '1', height: '1' },
    { width: '0' },
    { height: ' 1px ' },
    { style: 'width:1px' },
    { style: 'color:red; height: 0' },
    { style: 'display:none' },
  ])('from outside that is there to be counted goes altogether (%j)', (attributes) => {
    expect(shown({ src: 'https://e.jp/open.gif', ...attributes })).toEqual({
      kept: null,
      remote: 0,
      trackers: 1,
    });
  });

  it.each([
    ['cid:logo@example.jp', 'logo@example.jp'],
    ['CID:<logo@example.jp>', 'logo@example.jp'],
    ['cid:a%40b', 'a@b'],
    ['cid:%', '%'],
  ])('of the mail itself is named by its part (%s)', (src, id) => {
    expect(shown({ src }).kept).toEqual({ 'data-cid': id });
  });

  it.each([
    ['data:image/png;base64,AAAA', true],
    ['data:image/JPEG;base64,AA AA=', true],
    ['data:image/svg+xml;base64,AAAA', false],
    ['data:text/html;base64,AAAA', false],
    [`data:image/png;base64,${'A'.repeat(1_600_000)}`, false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['/api/v1/me', false],
    ['', false],
  ])('is shown at once only when it is a picture in the mail (%#)', (src, kept) => {
    expect('src' in (shown({ src }).kept ?? {})).toBe(kept);
  });
});

describe('nesting', () => {
  const nested = (depth: number, tag = 'div') =>
    `${`<${tag}>`.repeat(depth)}text${`</${tag}>`.repeat(depth)}`;

  it('of any real mail is left as it is', () => {
    const html = `<p>a<br>b<img src="x"></p>${nested(500)}`;
    expect(limitDepth(html)).toBe(html);
  });

  it('beyond all reason is cut down, and the text stays', () => {
    const limited = limitDepth(nested(5000));
    expect(limited.match(/<div>/g)).toHaveLength(2000);
    expect(limited).toContain('text');
  });

  it('does not count what closes itself', () => {
    const html = `<ul>${'<li>a'.repeat(5000)}</ul>${'<br>'.repeat(5000)}`;
    expect(limitDepth(html)).toBe(html);
  });

  it('begins again where tags are closed', () => {
    const html = '<div>a</div>'.repeat(5000);
    expect(limitDepth(html)).toBe(html);
  });

  it('is limited also where a tag is never finished', () => {
    expect(limitDepth(`${'<div>'.repeat(2000)}a<div`)).toContain('a');
  });
});

it.each([
  ['<meta charset="Shift_JIS">', 'Shift_JIS'],
  ["<META CHARSET='utf-8'>", 'utf-8'],
  ['<meta charset=euc-jp>', 'euc-jp'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=iso-2022-jp">', 'iso-2022-jp'],
  ['<?xml version="1.0" encoding="UTF-8"?><html>', 'UTF-8'],
  ['<meta name="description" content="charset">', null],
  ['<p>charset=utf-8</p>', null],
  [`${' '.repeat(5000)}<meta charset="utf-8">`, null],
  ['', null],
])('the charset that %j states', (html, charset) => {
  expect(htmlMetaCharset(Buffer.from(html))).toBe(charset);
});
