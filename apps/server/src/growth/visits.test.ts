import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botOf, channelNamed, channelOfVisit, deviceOf, type Visit } from './visits.ts';

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const inLine = `${iphone} Line/15.2.0`;
const android =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0';
const visit = (given: Partial<Visit> = {}): Visit => ({
  method: 'GET',
  userAgent: iphone,
  referrer: null,
  purpose: '',
  ...given,
});

describe('a machine', () => {
  it.each([
    ['facebookexternalhit/1.1;line-poker/1.0', 'line_preview'],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'preview'],
    ['Twitterbot/1.0', 'preview'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'preview'],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'crawler'],
    ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'crawler'],
    ['Mozilla/5.0 (compatible; Y!J-WSC/1.0)', 'crawler'],
    ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)', 'crawler'],
    ['curl/8.5.0', 'crawler'],
    ['python-requests/2.32', 'crawler'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/142.0.0.0 Safari/537.36', 'crawler'],
    ['BarracudaCentral/1.0', 'scanner'],
    ['Mozilla/5.0 (Windows NT 10.0; Proofpoint URL Defense)', 'scanner'],
    ['', 'no_agent'],
    ['  ', 'no_agent'],
  ] as const)('«%s» is known: %s', (userAgent, reason) => {
    expect(botOf(visit({ userAgent }))).toBe(reason);
  });

  it('is whoever asks without looking, whatever browser they say they are', () => {
    expect(botOf(visit({ method: 'HEAD' }))).toBe('head');
    expect(botOf(visit({ purpose: 'prefetch;prerender' }))).toBe('prefetch');
    expect(botOf(visit({ purpose: 'preview' }))).toBe('prefetch');
  });
});

describe('a person', () => {
  it.each([
    iphone,
    inLine,
    android,
    windows,
    `${iphone} Instagram 350.0`,
    `${android} YJApp-ANDROID jp.co.yahoo.android.yjtop/3.180`,
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
    'Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36',
  ])('counts: %s', (userAgent) => expect(botOf(visit({ userAgent }))).toBeNull());
});

describe('a device', () => {
  it.each([
    [iphone, 'phone'],
    [android, 'phone'],
    ['Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 Chrome/142.0 Safari/537.36', 'tablet'],
    ['Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15', 'tablet'],
    [windows, 'desktop'],
    ['Nintendo Switch', 'other'],
  ] as const)('of «%s» is %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));
});

describe('where a click came from', () => {
  const of = (given: Partial<Visit>, put: Parameters<typeof channelOfVisit>[0] = 'any') =>
    channelOfVisit(put, visit(given), ['midori.example']);

  it('is where its address was put, before all', () => {
    expect(of({ referrer: 'https://t.co/x' }, 'print')).toBe('print');
  });

  it('is the site that referred it', () => {
    expect(of({ referrer: 'https://tabelog.com/tokyo/' })).toBe('tabelog');
    expect(of({ referrer: 'https://shop.midori.example/' })).toBe('own');
  });

  it('is the app it was opened in, where that says nothing', () => {
    expect(of({ userAgent: inLine })).toBe('line');
    expect(of({ userAgent: `${iphone} Instagram 350.0` })).toBe('instagram');
    expect(of({})).toBe('direct');
  });

  it('has a name in both languages', () => {
    expect(channelNamed('line')).toEqual({ id: 'line', ja: 'LINE', en: 'LINE' });
    expect(channelNamed('print')).toEqual({ id: 'print', ja: '印刷物', en: 'Print' });
    expect(channelNamed('blog.example')).toEqual({
      id: 'blog.example',
      ja: 'blog.example',
      en: 'blog.example',
    });
  });

  it('is always something, whatever comes', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (userAgent, referrer) => {
        expect(of({ userAgent, referrer }).length).toBeGreaterThan(0);
        expect(['phone', 'tablet', 'desktop', 'other']).toContain(deviceOf(userAgent));
      }),
    );
  });
});
