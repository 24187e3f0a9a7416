import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOf, knownChannels } from './referrers.ts';

describe('a referrer', () => {
  it.each([
    ['https://www.google.co.jp/', 'google', 'search'],
    ['https://www.google.com/url?q=x', 'google', 'search'],
    ['https://www.google.de/', 'google', 'search'],
    ['https://www.google.co.uk/', 'google', 'search'],
    ['https://maps.google.co.jp/', 'google-maps', 'review'],
    ['https://mail.google.com/mail/u/0', 'gmail', 'mail'],
    ['https://search.yahoo.co.jp/search?p=x', 'yahoo', 'search'],
    ['https://www.yahoo.co.jp/', 'yahoo', 'search'],
    ['https://news.yahoo.co.jp/articles/1', 'yahoo-news', 'news'],
    ['https://detail.chiebukuro.yahoo.co.jp/qa/1', 'yahoo-chiebukuro', 'social'],
    ['https://liff.line.me/123', 'line', 'message'],
    ['https://t.co/abc', 'x', 'social'],
    ['https://mobile.twitter.com/', 'x', 'social'],
    ['https://l.instagram.com/?u=x', 'instagram', 'social'],
    ['https://s.kakaku.com/item/1', 'kakaku', 'review'],
    ['https://tabelog.com/tokyo/', 'tabelog', 'review'],
    ['https://www.cosme.net/products/1', 'cosme', 'review'],
    ['https://note.com/someone/n/1', 'note', 'blog'],
    ['https://ameblo.jp/someone/', 'ameba', 'blog'],
    ['https://someone.hatenablog.com/entry/1', 'hatena', 'blog'],
    ['https://travel.rakuten.co.jp/HOTEL/1', 'rakuten-travel', 'review'],
    ['https://item.rakuten.co.jp/shop/1', 'rakuten', 'shop'],
    ['android-app://jp.naver.line.android/', 'line', 'message'],
    ['android-app://com.twitter.android', 'x', 'social'],
  ])('%s is %s', (referrer, id, kind) => {
    expect(channelOf(referrer)).toMatchObject({ id, kind });
  });

  it('of a site nobody knows is that site', () => {
    expect(channelOf('https://www.tea-lovers.example/blog?x=1')).toEqual({
      id: 'tea-lovers.example',
      kind: 'other',
      ja: 'tea-lovers.example',
      en: 'tea-lovers.example',
    });
    expect(channelOf('android-app://jp.example.app')).toMatchObject({ id: 'jp.example.app', kind: 'other' });
  });

  it('of the company itself is its own, with everything below', () => {
    const ours = ['midori.example', 'note.com'];
    expect(channelOf('https://shop.midori.example/cart', ours)).toMatchObject({ id: 'own', kind: 'own' });
    expect(channelOf('https://note.com/midori', ours)).toMatchObject({ id: 'own' });
    expect(channelOf('https://notmidori.example/', ours)).toMatchObject({ kind: 'other' });
  });

  it.each([null, '', ' ', 'nonsense', 'javascript:alert(1)', 'file:///etc/passwd', 'about:blank'])(
    '%j is direct',
    (referrer) => {
      expect(channelOf(referrer)).toMatchObject({ id: 'direct', kind: 'direct' });
    },
  );

  it('is not taken for another by a name that only ends alike', () => {
    expect(channelOf('https://evilgoogle.com/')).toMatchObject({ kind: 'other' });
    expect(channelOf('https://google.com.evil.example/')).toMatchObject({ kind: 'other' });
    expect(channelOf('https://www.google.evil.example/')).toMatchObject({ kind: 'other' });
  });

  it('never fails, whatever a browser sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (referrer) => {
        expect(channelOf(referrer).id.length).toBeGreaterThan(0);
      }),
    );
  });
});

it('no two channels share a name', () => {
  const ids = knownChannels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
