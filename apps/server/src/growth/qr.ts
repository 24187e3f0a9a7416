import type { QrQuery } from '@madoguchi/contract';
import { encode } from 'uqr';
import { escape } from '../platform/http/index.ts';
import { png } from './png.ts';

/** Modules of nothing around a code, by ISO/IEC 18004. */
const quietZone = 4;
const dotsPerInch = 300;
const millimetresPerInch = 25.4;

export type Print = Pick<QrQuery, 'mm' | 'level' | 'text'>;

function modulesOf(address: string, level: Print['level']): boolean[][] {
  return encode(address, { ecc: level, border: quietZone }).data;
}

/** A QR code as SVG of so many millimetres, its quiet zone within; a text stands below it. */
export function qrSvg(address: string, { mm, level, text }: Print): string {
  const modules = modulesOf(address, level);
  const size = modules.length;
  const below = text === '' ? 0 : 5;
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const height = Number(((mm * (size + below)) / size).toFixed(3));
  // As wide as full-width letters are at most; what would run over the edge is drawn together.
  const room = size - 2;
  const narrowed = text.length * 3 > room ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : '';
  const words =
    text === ''
      ? ''
      : `<text x="${size / 2}" y="${size + 1.2}" font-size="3" text-anchor="middle"${narrowed} font-family="Hiragino Sans, Noto Sans JP, Yu Gothic, Meiryo, sans-serif">${escape(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${mm}mm" height="${height}mm" viewBox="0 0 ${size} ${size + below}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/>${words}</svg>\n`;
}

/**
 * A QR code as PNG for print at 300 dots an inch: as large as fits whole dots for each module, and white to the edge of
 * the millimetres asked for.
 */
export function qrPng(address: string, { mm, level }: Pick<Print, 'mm' | 'level'>): Buffer {
  const modules = modulesOf(address, level);
  const size = modules.length;
  const dots = Math.max(size, Math.round((mm / millimetresPerInch) * dotsPerInch));
  const scale = Math.floor(dots / size);
  const margin = Math.floor((dots - scale * size) / 2);
  const isDark = (x: number, y: number): boolean =>
    modules[Math.floor((y - margin) / scale)]?.[Math.floor((x - margin) / scale)] === true;
  return png(dots, isDark, dotsPerInch / (millimetresPerInch / 1000));
}
