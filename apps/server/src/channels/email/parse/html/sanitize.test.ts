import { describe, expect, it } from 'vitest';
import { maxHtmlLength } from '../limits.ts';
import { sanitizeMailHtml } from './sanitize.ts';

const clean = (html: string): string => sanitizeMailHtml(html).html;

describe('sanitizeMailHtml', () => {
  it.each([
    ['scripts', 'a<script>alert(1)</script>b', 'ab'],
    ['style sheets', '<style>p{color:red}</style><p>a</p>', '<p>a</p>'],
    ['titles', '<title>t</title>a', 'a'],
    ['event handlers', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['forms', '<form action="https://e.jp"><input name="a"><button>go</button></form>', 'go'],
    ['frames and objects', '<iframe src="https://e.jp">x</iframe><object data="x">y</object>a', 'a'],
    ['drawings that may hold scripts', '<svg><a href="https://e.jp">x</a></svg>a', 'a'],
    ['ids, classes and names', '<p id="a" class="b">x</p>', '<p>x</p>'],
    ['comments', 'a<!-- <img src=x onerror=y> -->b', 'ab'],
    ['base and meta', '<base href="https://e.jp"><meta http-equiv="refresh" content="0">a', 'a'],
  ])('removes %s', (_what, html, expected) => expect(clean(html)).toBe(expected));

  it('opens links outside without a referrer', () => {
    expect(clean('<a href="https://example.jp/?a=1&amp;b=2">x</a>')).toBe(
      '<a href="https://example.jp/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">x</a>',
    );
    expect(clean('<a href="mailto:a@example.jp">x</a><a href="tel:03">y</a>')).toContain('href="tel:03"');
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '//e.jp',
    '/a',
    '#a',
  ])('takes the address off a link to %s', (href) =>
    expect(clean(`<a href="${href}">x</a>`)).toBe('<a>x</a>'),
  );

  it('keeps harmless inline styles only', () => {
    const style =
      'color:red; background:url(https://e.jp/x.png); position:fixed; font-size:14px; margin-left:-999px';
    expect(clean(`<p style="${style}">x</p>`)).toBe('<p style="color:red;font-size:14px">x</p>');
    for (const bad of [
      'color:expression(1)',
      'background:u\\72l(x)',
      'width:calc(1px/**/)',
      'background-image:url(x)',
      'color:red}p{x',
    ]) {
      expect(clean(`<p style="${bad}">x</p>`)).toBe('<p>x</p>');
    }
  });

  it('holds remote images back and counts them', () => {
    const safe = sanitizeMailHtml(
      '<img src="http://e.jp/a.png" alt="a" srcset="b 2x"><IMG SRC=//e.jp/b.gif>',
    );
    expect(safe).toEqual({
      html: '<img alt="a" data-remote-src="http://e.jp/a.png" /><img data-remote-src="https://e.jp/b.gif" />',
      remoteImages: 2,
      trackers: 0,
    });
  });

  it('removes tracking pixels and counts them', () => {
    const pixels =
      '<img src="https://e.jp/p.gif" width="1" height="1"><img src="https://e.jp/q" style="display:none"><img src="https://e.jp/r" style="width:0px">';
    expect(sanitizeMailHtml(`a${pixels}`)).toEqual({ html: 'a', remoteImages: 0, trackers: 3 });
  });

  it('keeps images of the mail itself and embedded bitmaps', () => {
    expect(clean('<img src="cid:logo%40x">')).toBe('<img data-cid="logo@x" />');
    expect(clean('<img src="data:image/png;base64,iVBORw==">')).toBe(
      '<img src="data:image/png;base64,iVBORw==" />',
    );
    expect(clean('<img src="data:image/svg+xml;base64,PHN2Zz4=">')).toBe('<img />');
    expect(clean('<img src="x.png" onerror="alert(1)" data-tracker="" data-remote-src="javascript:1">')).toBe(
      '<img />',
    );
  });

  it('is nothing to change the second time', () => {
    const once = clean('<table width="10"><tr><td style="color:red">あ<br>い &amp; う</td></tr></table>');
    expect(clean(once)).toBe(once);
  });

  it.each([
    ['tables in tables', '<table><tr><td>', '', 130_000],
    ['unclosed tags', '<b>x', '', 400_000],
    ['tags that close each other late', '<div><p><li>', '</div>', 100_000],
    ['open brackets', '<', '', 2_000_000],
    ['open attributes', '<a href="', '', 200_000],
    ['wrong end tags', '</p>', '', 400_000],
  ])('stays bounded on %s', (_what, open, close, times) => {
    const safe = sanitizeMailHtml(open.repeat(times) + close.repeat(times));
    expect(safe.html.length).toBeLessThanOrEqual(maxHtmlLength * 5);
  });

  it('keeps the text of tags nested too deeply', () => {
    expect(clean(`${'<div>'.repeat(5000)}深い${'</div>'.repeat(5000)}後`)).toContain('深い');
    expect(clean(`${'<div>'.repeat(5000)}深い${'</div>'.repeat(5000)}後`)).toContain('後');
  });
});
