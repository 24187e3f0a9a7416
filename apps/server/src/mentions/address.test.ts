import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, networkOf, plainAddress, versionDigest } from './address.ts';

describe('an address', () => {
  it.each([
    ['http://www.Example.jp/a/?utm_source=x&b=2&a=1#top', 'https://example.jp/a?a=1&b=2'],
    [
      'https://www.google.com/url?rct=j&sa=t&url=https://blog.example.jp/1%3Fpage%3D2&ct=ga',
      'https://blog.example.jp/1?page=2',
    ],
    ['https://twitter.com/a/status/1?s=20&t=abc', 'https://x.com/a/status/1'],
    ['https://shop.example.jp/?s=茶&t=2', 'https://shop.example.jp?s=%E8%8C%B6&t=2'],
    ['https://m.youtube.com/watch?v=1&si=abc', 'https://youtube.com/watch?v=1'],
    ['https://www.jp/', 'https://www.jp'],
    ['https://user:secret@example.jp/', 'https://example.jp'],
  ])('%s is %s', (given, plain) => expect(plainAddress(given)).toBe(plain));

  it.each(['', 'みどり', 'ftp://example.jp/', 'javascript:alert(1)', 'mailto:a@example.jp'])(
    '%s is none',
    (given) => expect(plainAddress(given)).toBeNull(),
  );

  it('written plainly is what it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (given) => {
        const plain = plainAddress(given);
        expect(plain).not.toBeNull();
        expect(plainAddress(plain ?? '')).toBe(plain);
      }),
    );
  });

  it.each([
    ['https://x.com/a/status/1', 'x'],
    ['https://www.instagram.com/p/abc', 'instagram'],
    ['https://youtu.be/abc', 'youtube'],
    ['https://tabelog.com/tokyo/', 'review'],
    ['https://note.com/a/n/1', 'blog'],
    ['https://www.google.com/maps/place/x', 'google'],
    ['https://notx.com/', 'web'],
  ])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('a post', () => {
  const post = {
    network: 'line',
    address: '',
    externalId: '',
    author: 'はな',
    text: 'お茶がおいしい',
    postedAt: new Date('2026-11-20T10:00:00Z'),
  };
  it('without an address is known by who said what on which day', () => {
    const key = keyOf(post);
    expect(keyOf({ ...post, author: ' はな ', postedAt: new Date('2026-11-20T23:00:00Z') })).toBe(key);
    expect(keyOf({ ...post, postedAt: new Date('2026-11-21T00:00:00Z') })).not.toBe(key);
    expect(keyOf({ ...post, network: 'x' })).not.toBe(key);
  });

  it('by its address wherever that stands, else by the network’s own name', () => {
    const address = 'https://example.jp/a';
    expect(keyOf({ ...post, address })).toBe(
      keyOf({ ...post, address: `${address}/`, externalId: '1', author: 'x' }),
    );
    expect(keyOf({ ...post, externalId: '1' })).toBe(keyOf({ ...post, externalId: '1', text: 'x' }));
  });

  it('is another version when it says something else', () => {
    const said = { title: '', text: 'a', score: 3 };
    expect(versionDigest(said)).toBe(versionDigest({ ...said }));
    expect(versionDigest({ ...said, score: 4 })).not.toBe(versionDigest(said));
    expect(versionDigest({ ...said, title: 'a', text: '' })).not.toBe(versionDigest(said));
  });
});
