import { describe, expect, it } from 'vitest';
import { readPng, scanned } from './qr.fixture.ts';
import { qrPng, qrSvg } from './qr.ts';

const address = 'https://go.example.jp/spring-tea?q=window';
const levels = ['L', 'M', 'Q', 'H'] as const;

describe('a QR code as PNG', () => {
  it.each(levels)('is read back by a scanner at level %s', (level) => {
    expect(scanned(qrPng(address, { mm: 30, level }))).toBe(address);
  });

  it.each([
    [25.4, 300],
    [30, 354],
    [300, 3543],
  ])('of %s mm has %i dots, at 300 an inch', (mm, dots) => {
    const { side, dotsPerMetre } = readPng(qrPng(address, { mm, level: 'M' }));
    expect([side, dotsPerMetre]).toEqual([dots, 11_811]);
  });

  it('is as small as one may ask, and still has a dot for each module', () => {
    expect(scanned(qrPng(address, { mm: 10, level: 'L' }))).toBe(address);
  });

  it('is white for four modules all around, and dark right behind', () => {
    const { side, pixels } = readPng(qrPng(address, { mm: 30, level: 'M' }));
    const dark = Array.from({ length: side * side }, (_, at) => at).filter((at) => pixels[at * 4] === 0);
    const edge = Math.min(...dark.map((at) => Math.min(at % side, Math.floor(at / side))));
    // What does not divide into whole dots is white, too.
    const scale = Math.floor(side / (8 + 29));
    expect(edge).toBe(4 * scale + Math.floor((side % (8 + 29)) / 2));
  });
});

describe('a QR code as SVG', () => {
  it('has its size in millimetres, and a viewBox in modules', () => {
    const svg = qrSvg(address, { mm: 30, level: 'M', text: '' });
    expect(svg).toContain('width="30mm" height="30mm" viewBox="0 0 37 37"');
    expect(svg).not.toContain('<text');
  });

  it('bears a text below, which is text and nothing else', () => {
    const svg = qrSvg(address, { mm: 30, level: 'M', text: '<b>春&茶</b>' });
    expect(svg).toContain('&lt;b&gt;春&amp;茶&lt;/b&gt;</text>');
    expect(svg).toContain('viewBox="0 0 37 42"');
    expect(svg).not.toContain('textLength');
    // A long one is drawn together, so that it never runs over the edge.
    const long = qrSvg(address, { mm: 30, level: 'M', text: '新茶まつりのご案内はこちらからどうぞ' });
    expect(long).toContain('textLength="35"');
  });
});
