import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { runNode, tool } from '../run.ts';
import { canInstall, install } from './debian.ts';
import { findProgram, headlessChromium, needs, systemChromium } from './needs.ts';

/**
 * Path of the Chromium that the tests will use, or undefined where there is none; `whole`: for what the one without windows
 * cannot do, such as push.
 */
export function findChromium(options: { whole?: boolean } = {}): string | undefined {
  const downloaded = chromium.executablePath();
  return systemChromium(options) ?? (existsSync(downloaded) ? downloaded : undefined);
}

/**
 * Brings what the tests need of the system: Debian's packages in one call where this process may install them, and
 * Playwright's Chromium where there is no other. Says what is left out where neither can be had.
 */
export async function prepare(): Promise<void> {
  const missing = needs.filter((need) => !need.present());
  const packages = missing.flatMap((need) => need.packages);
  if (findProgram([headlessChromium]) === undefined) packages.push(headlessChromium);
  if (findChromium({ whole: true }) === undefined) packages.push('chromium');
  if (packages.length > 0 && canInstall()) await install(packages);
  if (findChromium({ whole: true }) === undefined) {
    console.log('No Chromium on this machine: downloading Playwright’s …');
    await runNode([tool('playwright-core/cli.js'), 'install', 'chromium']);
  }
  for (const need of needs.filter((each) => !each.present())) {
    console.log(`${need.what} is not here (${need.packages.join(', ')}): ${need.without}.`);
  }
  if (findChromium() === undefined) {
    console.log('Chromium is not here and could not be installed: the tests of the screens will fail.');
  }
}
