// `node scripts/make-icons.ts`: the icons of an installed desk, drawn from apps/web/public/favicon.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './prepare/prepare.ts';
import { repository } from './run.ts';

const folder = join(repository, 'apps/web/public');

/**
 * Systems cut an icon to a shape of their own (W3C manifest, «maskable»): its ground reaches the edges, and what is drawn
 * lies within the circle of four fifths that every shape leaves.
 */
export function fullBleed(svg: string): string {
  const [, head = '', ground = '', drawn = ''] =
    /^(<svg[^>]*>)(<rect[^>]*\/>)(.*)<\/svg>\s*$/su.exec(svg) ?? [];
  if (drawn === '') throw new Error('favicon.svg is no longer a ground with a drawing on it');
  const square = ground.replace(/ rx="[^"]*"/u, '');
  return `${head}${square}<g transform="translate(16 16) scale(.84) translate(-16 -16)">${drawn}</g></svg>`;
}

/** Each file with its width in pixels, and whether it reaches the edges. iPhones fill what is clear with black. */
export const icons = [
  { name: 'icon-192.png', size: 192, bleeds: false },
  { name: 'icon-512.png', size: 512, bleeds: false },
  { name: 'maskable-192.png', size: 192, bleeds: true },
  { name: 'maskable-512.png', size: 512, bleeds: true },
  { name: 'apple-touch-icon.png', size: 180, bleeds: true },
] as const;

async function draw(): Promise<void> {
  const svg = readFileSync(join(folder, 'favicon.svg'), 'utf8');
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const { name, size, bleeds } of icons) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const drawn = (bleeds ? fullBleed(svg) : svg).replace(
        '<svg ',
        `<svg width="${size}" height="${size}" `,
      );
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawn}`);
      writeFileSync(join(folder, 'icons', name), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await draw();
