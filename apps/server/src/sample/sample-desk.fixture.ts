import { expect } from 'vitest';
import { attributeDue } from '../growth/index.ts';
import { readWaiting } from '../mentions/index.ts';
import { openBrowser, type Browser } from '../testing/browser.fixture.ts';
import { openDesk, type OpenDesk } from '../testing/desk.fixture.ts';

/** A desk that was set up with sample data, after what workers do within seconds, and its owner’s browser. */
export async function openSampleDesk(): Promise<{ desk: OpenDesk; browser: Browser }> {
  const desk = await openDesk();
  const browser = openBrowser(desk.app);
  const made = await browser.call('POST', '/api/v1/setup', {
    email: 'owner@example.jp',
    password: 'a long enough password',
    name: '緑川 直子',
    workspace: 'みどり商店',
    sample: true,
  });
  expect(made.status).toBe(201);
  const { body } = await browser.call<{ workspace: { id: string } }>('GET', '/api/v1/me');
  while (await readWaiting(desk.context.mentions, body.workspace.id));
  while (await attributeDue(desk.context, body.workspace.id));
  return { desk, browser };
}
