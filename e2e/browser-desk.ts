import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { readConfig } from '../apps/server/src/config.ts';
import { start } from '../apps/server/src/main.ts';
import { createLogger } from '../apps/server/src/platform/log.ts';
import { migratedDatabase } from '../apps/server/src/testing/database.fixture.ts';
import { findChromium } from '../scripts/prepare/prepare.ts';

const webFolder = join(import.meta.dirname, '../apps/web/dist');

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

let browser: Promise<Browser> | undefined;

/** One browser for all files of a process, which ends with it: people are kept apart by their contexts. */
function sharedBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  browser ??= chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: flags,
  });
  return browser;
}

export type Look = { locale?: 'ja-JP' | 'en-GB'; phone?: boolean; dark?: boolean };

export type BrowserDesk = {
  url: string;
  /** A browser of one person: its cookies are theirs alone. */
  open(look?: Look): Promise<{ context: BrowserContext; page: Page }>;
  close(): Promise<void>;
};

/** A whole desk, listening, on a database of its own, with a browser to use it by. */
export async function startBrowserDesk(environment: Record<string, string> = {}): Promise<BrowserDesk> {
  const { connectionString, release } = await migratedDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-e2e-'));
  const config = readConfig({
    DATABASE_URL: connectionString,
    DATA_DIR: dataDir,
    PORT: '0',
    HOST: '127.0.0.1',
    // The desk shares its process with the test.
    BUSY_AFTER_MS: '0',
    ...environment,
  });
  const running = await start(config, createLogger('silent'), webFolder);
  const browser = await sharedBrowser();
  const contexts: BrowserContext[] = [];
  return {
    url: running.url,
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
      context.setDefaultTimeout(30_000);
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

/** Runs axe on what is shown; names each violation with its elements. */
export async function expectAccessible(page: Page): Promise<void> {
  if (await page.evaluate<boolean>("!('axe' in window)")) await page.evaluate(axe.source);
  const violations = await page.evaluate<
    string[]
  >(`axe.run(document, { resultTypes: ['violations'] }).then((result) =>
    result.violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n  ' + nodes.map((node) => node.html).join('\\n  ')))`);
  expect(violations, `axe on ${page.url()}`).toEqual([]);
}
