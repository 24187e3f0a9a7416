// `npm run screenshots`: the pictures in docs/screenshots, taken of a desk with the sample and one connected mailbox.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './prepare/prepare.ts';
import { repository } from './run.ts';
import { openDesk, type ShownDesk } from './screenshots/desk.ts';
import { devices, firstRun, shots, type Shot } from './screenshots/shots.ts';
import { smaller } from './screenshots/smaller.ts';

const folder = join(repository, 'docs/screenshots');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Takes one picture in a browser profile of its own. */
async function take(browser: Browser, desk: ShownDesk, shot: Shot): Promise<void> {
  const { viewport, deviceScaleFactor, isMobile } = devices[shot.device];
  const context = await browser.newContext({
    baseURL: desk.url,
    viewport,
    deviceScaleFactor,
    isMobile,
    hasTouch: isMobile,
    colorScheme: shot.scheme,
    reducedMotion: 'reduce',
    locale: shot.locale,
    timezoneId: 'Asia/Tokyo',
    ...(desk.signedIn === null ? {} : { storageState: desk.signedIn }),
  });
  try {
    await desk.prefer(shot.locale, shot.scheme);
    const page = await context.newPage();
    await page.goto(shot.path(desk));
    await shot.prepare(page, desk);
    await page.evaluate('document.fonts.ready.then(() => null)');
    const { name, clip } = shot;
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
    await writeFile(join(folder, `${name}.png`), smaller(png));
    console.log(shot.name);
  } finally {
    await context.close();
  }
}

const executablePath = findChromium();
if (executablePath === undefined)
  throw new Error('There is no Chromium: run "npm test" once, which brings it.');
const wanted = process.argv.slice(2);
const isWanted = ({ name }: Shot): boolean => wanted.length === 0 || wanted.includes(name);

await mkdir(folder, { recursive: true });
const names = new Set([firstRun, ...shots].map(({ name }) => `${name}.png`));
for (const file of await readdir(folder)) if (!names.has(file)) await rm(join(folder, file));

const desk = await openDesk();
const browser = await chromium.launch({ executablePath, args: flags });
try {
  if (isWanted(firstRun)) await take(browser, desk, firstRun);
  await desk.fill();
  for (const shot of shots.filter(isWanted)) await take(browser, desk, shot);
} finally {
  await browser.close();
  await desk.close();
}
