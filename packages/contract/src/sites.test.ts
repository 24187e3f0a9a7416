import { describe, expect, it } from 'vitest';
import { isOnSite, readSite } from './sites.ts';

describe('a site as its owner writes it', () => {
  it.each([
    ['www.example.jp', 'https://www.example.jp'],
    [' https://Shop.Example.JP/ ', 'https://shop.example.jp'],
    ['https://www.example.jp/shop?a=1#b', 'https://www.example.jp'],
    ['https://www.example.jp:443', 'https://www.example.jp'],
    ['https://www.example.jp:8443/', 'https://www.example.jp:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['https://*.example.co.jp', 'https://*.example.co.jp'],
    ['お店.example.jp', 'https://xn--t8jz70l.example.jp'],
  ])('%s is %s', (text, site) => {
    expect(readSite(text)).toBe(site);
  });

  it.each([
    '',
    ' ',
    '*',
    'https://*',
    'https://*.jp',
    'https://*.localhost',
    'example',
    'ftp://example.jp',
    'javascript:alert(1)',
    'https://a.example.jp https://b.example.jp',
    "https://example.jp;script-src 'unsafe-inline'",
    'https://user@example.jp',
    'https://example.jp:99999',
    'a,b',
  ])('«%s» is none', (text) => {
    expect(readSite(text)).toBeNull();
  });
});

describe('a page', () => {
  const sites = ['https://www.example.jp', 'https://*.example.co.jp', 'http://localhost:3000'];

  it.each([
    ['https://www.example.jp', true],
    ['https://shop.example.co.jp', true],
    ['https://a.b.example.co.jp', true],
    ['http://localhost:3000', true],
    ['http://www.example.jp', false],
    ['https://www.example.jp:8443', false],
    ['https://www.example.jp.evil.example', false],
    ['https://example.co.jp', false],
    ['https://evilexample.co.jp', false],
    ['http://shop.example.co.jp', false],
    ['null', false],
  ])('of %s is on them: %s', (origin, expected) => {
    expect(isOnSite(origin, sites)).toBe(expected);
  });
});
