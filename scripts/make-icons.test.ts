import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullBleed, icons } from './make-icons.ts';
import { repository } from './run.ts';

const web = join(repository, 'apps/web');
const read = (path: string): string => readFileSync(join(web, path), 'utf8');

type Icon = { src: string; type: string; sizes: string; purpose: string };
type Manifest = {
  lang: string;
  name: string;
  short_name: string;
  theme_color: string;
  background_color: string;
  icons: Icon[];
  shortcuts: { name: string; url: string }[];
};

const manifestOf = (lang: 'ja' | 'en') => JSON.parse(read(`public/manifest.${lang}.webmanifest`)) as Manifest;

/** Width, height and whether there is transparency, from a PNG's header (RFC 2083, 4.1.1). */
function headerOf(path: string) {
  const bytes = readFileSync(join(web, 'public', path));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), clear: bytes.readUInt8(25) === 6 };
}

/** A colour of the design by its name, first in light, then in dark. */
const token = (name: string): string[] =>
  [...read('src/kit/tokens.css').matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map(
    ([, colour = '']) => colour,
  );

describe.each(['ja', 'en'] as const)('the manifest in %s', (lang) => {
  const made = manifestOf(lang);

  it('has what installing and pushing need (W3C, Web Application Manifest)', () => {
    expect(made).toMatchObject({ id: '/', start_url: '/inbox', scope: '/', display: 'standalone' });
    expect(made.name.length).toBeLessThanOrEqual(45);
    expect(made.short_name.length).toBeLessThanOrEqual(12);
    for (const { url } of made.shortcuts) expect(url).toMatch(/^\/[a-z]/);
    for (const { type } of made.icons) expect(['image/png', 'image/svg+xml']).toContain(type);
  });

  it('is of that language and of the design’s colours', () => {
    expect(made.lang).toBe(lang);
    expect([made.theme_color, made.background_color]).toEqual([token('rail')[0], token('paper')[0]]);
    expect(/\p{Script=Han}/u.test(made.short_name)).toBe(lang === 'ja');
  });

  it('has icons as large as it says: 192 and 512, for every shape', () => {
    const pictures = made.icons.filter(({ type }) => type === 'image/png');
    for (const purpose of ['any', 'maskable'])
      expect(pictures.filter((each) => each.purpose === purpose).map(({ sizes }) => sizes)).toEqual([
        '192x192',
        '512x512',
      ]);
    for (const { src, sizes, purpose } of pictures) {
      const { width, height, clear } = headerOf(src);
      expect([src, `${width}x${height}`, clear]).toEqual([src, sizes, purpose === 'any']);
    }
  });
});

it('both manifests lead to the same places', () => {
  const [ja, en] = [manifestOf('ja'), manifestOf('en')];
  expect(ja.icons).toEqual(en.icons);
  expect(ja.shortcuts.map(({ url }) => url)).toEqual(en.shortcuts.map(({ url }) => url));
});

it('the page names manifest, icon for iPhones and the colour of its frame, in light and dark', () => {
  const page = read('index.html');
  expect(page).toContain('<link rel="manifest" href="/manifest.ja.webmanifest" />');
  expect(page).toContain('<link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />');
  const [light = '', dark = ''] = token('rail');
  expect(page).toContain(`<meta name="theme-color" content="${light}" />`);
  expect(read('public/color-scheme.js')).toContain(`{ light: '${light}', dark: '${dark}' }`);
});

it('icons are drawn from the one SVG; those that are cut to a shape reach the edges', () => {
  const svg = read('public/favicon.svg');
  expect(fullBleed(svg)).not.toContain('rx=');
  expect(fullBleed(svg)).toContain('scale(.84)');
  expect(() => fullBleed('<svg></svg>')).toThrow('no longer');
  for (const { name, size, bleeds } of icons)
    expect([name, headerOf(`icons/${name}`)]).toEqual([name, { width: size, height: size, clear: !bleeds }]);
});
