import { afterEach } from 'vitest';
import { openPages } from './browser-desk.ts';

const most = 6_000;

/** What is on the screens when a test fails, as those hear it who cannot see: why it failed is often written there. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of await openPages()) {
    const seen = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
    console.error(`«${task.name}» failed at ${page.url()}\n${seen.slice(0, most)}\n`);
  }
});
