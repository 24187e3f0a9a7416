import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';
import { compiled } from '../apps/server/src/testing/cli.fixture.ts';
import { migratedDatabase } from '../apps/server/src/testing/database.fixture.ts';
import { findChromium } from '../scripts/prepare/prepare.ts';
import { poll } from './browser-poll.ts';
import { startDesk } from './mail-desk.ts';

/** Flags under which Chromium runs as root, without a display and without asking anything of the outside. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const browsers = new Map<boolean, Promise<Browser>>();

/** One browser of each kind for all files of a process, which ends with it: people are kept apart by their contexts. */
function sharedBrowser(whole: boolean): Promise<Browser> {
  const executablePath = findChromium({ whole });
  const browser =
    browsers.get(whole) ??
    chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: flags,
    });
  browsers.set(whole, browser);
  return browser;
}

/** Every page that is open in this process, whosever it is. */
export async function openPages(): Promise<Page[]> {
  const running = await Promise.all(browsers.values());
  return running.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
}

export type Look = { locale?: 'ja-JP' | 'en-GB'; phone?: boolean; dark?: boolean };

export type BrowserDesk = {
  url: string;
  /** Its database, for tests that let time pass. */
  connectionString: string;
  /** A browser of one person: its cookies are theirs alone. */
  open(look?: Look): Promise<{ context: BrowserContext; page: Page }>;
  close(): Promise<void>;
};

/** A whole desk, listening, on a database of its own, with a browser to use it by; `whole`: one that can be pushed to. */
export async function startBrowserDesk(
  environment: Record<string, string> = {},
  { whole = false }: { whole?: boolean } = {},
): Promise<BrowserDesk> {
  const { connectionString, release } = await migratedDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-e2e-'));
  const running = await startDesk({
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: connectionString,
      DATA_DIR: dataDir,
      PORT: '0',
      HOST: '127.0.0.1',
      // Desks and browsers share two cores: what is slow is not to be turned away.
      BUSY_AFTER_MS: '0',
      ...compiled,
      ...environment,
    },
  });
  const browser = await sharedBrowser(whole);
  const contexts: BrowserContext[] = [];
  return {
    url: running.url,
    connectionString,
    open: async ({ locale = 'ja-JP', phone = false, dark = false } = {}) => {
      const context = await browser.newContext({
        baseURL: running.url,
        locale,
        timezoneId: 'Asia/Tokyo',
        colorScheme: dark ? 'dark' : 'light',
        viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
        ...(phone ? { hasTouch: true, isMobile: true } : {}),
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      // Two desks share two cores: what is right on a busy machine is not to fail.
      context.setDefaultTimeout(90_000);
      context.on('page', followRequests);
      return { context, page: await context.newPage() };
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await running.stop();
      await release();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Which answers each page awaits, apart from the stream of events, which never ends. */
const awaited = new WeakMap<Page, Set<Request>>();

function followRequests(page: Page): void {
  const open = new Set<Request>();
  awaited.set(page, open);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') open.add(request);
  });
  page.on('requestfinished', (request) => void open.delete(request));
  page.on('requestfailed', (request) => void open.delete(request));
}

/** Whether, after the next frame, nothing is awaited and nothing fades in or out. */
async function isStill(page: Page): Promise<boolean> {
  const rests =
    await page.evaluate<boolean>(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(
    document.getAnimations().every(({ playState, effect }) =>
      playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)))))`);
  return rests && (awaited.get(page)?.size ?? 0) === 0;
}

/**
 * Waits until a screen is as it stays: every answer has come and is drawn, nothing moves. What is judged before is one moment on
 * the way, another on each machine.
 */
async function settle(page: Page): Promise<void> {
  await poll(
    async () => (await isStill(page)) && (await isStill(page)),
    (still) => still,
  );
}

/** What axe finds on a screen that has settled. */
async function violationsOn(page: Page, options: object): Promise<string[]> {
  await settle(page);
  if (await page.evaluate<boolean>("!('axe' in window)")) await page.evaluate(axe.source);
  const asked = JSON.stringify({ resultTypes: ['violations'], ...options });
  return page.evaluate<string[]>(`axe.run(document, ${asked}).then((result) =>
    result.violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n  ' + nodes.map((node) => node.html).join('\\n  ')))`);
}

/** Runs axe on what is shown once it has settled; names each violation with its elements. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page, {}), `axe on ${page.url()}`).toEqual([]);
}

/** What is shown can be read in the other colours too: colours alone differ between light and dark. */
export async function expectLegibleInBoth(page: Page, { dark = false }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
  await page.locator(`html[data-mantine-color-scheme="${dark ? 'light' : 'dark'}"]`).waitFor();
  const found = await violationsOn(page, { runOnly: ['color-contrast'] });
  expect(found, `contrast on ${page.url()} when ${dark ? 'light' : 'dark'}`).toEqual([]);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
}
