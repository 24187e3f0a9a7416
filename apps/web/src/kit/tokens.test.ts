import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colour tokens of one scheme. */
function tokensOf(scheme: 'light' | 'dark'): Map<string, string> {
  const start = css.indexOf(`[data-mantine-color-scheme='${scheme}'] {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const pages = ['paper', 'surface', 'surface-2'];
const meanings = ['ai', 'shu', 'yamabuki', 'wakatake'];
const texts = [
  ...pages.flatMap((page) => ['ink', 'ink-2', ...meanings].map((text) => [text, page])),
  ...meanings.flatMap((meaning) => [
    [meaning, `${meaning}-soft`],
    ['ink', `${meaning}-soft`],
  ]),
  ['on-ai', 'ai'],
  ['rail-ink', 'rail'],
  ['rail-ink-2', 'rail'],
  ['rail-ink', 'rail-hover'],
  ['rail-ink', 'rail-active'],
] as [string, string][];

describe.each(['light', 'dark'] as const)('the colours in %s', (scheme) => {
  const tokens = tokensOf(scheme);
  const hex = (name: string): string => tokens.get(name) ?? 'missing';

  it.each(texts)('text in %s is legible on %s (WCAG AA, 4.5:1)', (text, page) => {
    expect(contrast(hex(text), hex(page))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pages.slice(0, 2))('the edge of a field can be seen on %s (3:1)', (page) => {
    expect(contrast(hex('line-strong'), hex(page))).toBeGreaterThanOrEqual(3);
  });
});

describe('the two schemes', () => {
  it('name the same colours', () => {
    expect([...tokensOf('dark').keys()]).toEqual([...tokensOf('light').keys()]);
  });
});
