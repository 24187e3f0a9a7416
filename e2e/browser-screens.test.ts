import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk, type Look } from './browser-desk.ts';
import { password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
  const { page, context } = await desk.open();
  await openWorkspace(page, 'sample');
  await context.close();
});
afterAll(() => desk.close());

const paths = [
  '/inbox?view=active',
  '/approvals',
  '/calls',
  '/calls?list=history',
  '/customers',
  '/search',
  '/search?q=%E6%80%A5%E9%A0%88',
  '/search?q=%E6%9C%9F%E9%96%93:%E3%81%84%E3%81%A4%E3%81%8B+zzzz',
  '/customers/companies',
  '/customers/duplicates',
  '/customers/imports',
  '/customers/requests',
  '/knowledge',
  '/knowledge/new',
  '/knowledge/candidates',
  '/knowledge/questions',
  '/knowledge/help-centre',
  '/broadcasts',
  '/broadcasts/new',
  '/practice',
  '/notifications',
  '/notifications?list=all',
  '/settings/profile',
  '/settings/notifications',
  '/settings/rooms',
  '/settings/workspace',
  '/settings/channels',
  '/settings/channels/new',
  '/settings/channels/new/line',
  '/settings/channels/new/chat',
  '/settings/channels/new/phone',
  '/settings/calendar',
  '/settings/telephones',
  '/settings/on-call',
  '/settings/on-call/edit',
  '/settings/channels/oauth',
  '/settings/language',
  '/settings/approval',
  '/settings/automation',
  '/settings/automation/new',
  '/settings/automation/log',
  '/settings/team',
  '/settings/templates',
  '/settings/templates/new',
  '/settings/broadcasts',
  '/settings/assistance',
  '/settings/tags',
  '/settings/views',
  '/settings/members',
  '/settings/api-keys',
  '/settings/webhooks',
  '/settings/security',
  '/settings/audit',
  '/settings/quarantine',
  '/settings/jobs',
  '/settings/operations',
  '/settings/retention',
];

async function signIn(page: Page, locale: 'ja' | 'en'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('heading').first().waitFor();
  await expectAccessible(page);
  const headers = { 'x-requested-with': 'madoguchi' };
  await page.request.post('/api/v1/session', { headers, data: { email: 'owner@example.jp', password } });
  await page.request.patch('/api/v1/me', { headers, data: { locale } });
  await page.goto('/settings/profile');
  await page.getByRole('heading').first().waitFor();
}

/**
 * Goes to a screen as a link of the app does, without loading the app again, and waits for a heading that was not there:
 * a tenth of the work of a reload, over all these screens.
 */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate(`
    for (const heading of document.querySelectorAll('h1, h2, h3')) heading.setAttribute('data-left', '');
    history.pushState(null, '', ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent('popstate'));
  `);
  await page.locator(':is(h1, h2, h3):not([data-left]):visible').first().waitFor();
}

/** Nothing is wider than the screen: no sideways scrolling. */
async function expectFitting(page: Page): Promise<void> {
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** Each screen in one look, by turns; what is most seen, a conversation and the records, in all four. */
const looks: [string, Look & { language: 'ja' | 'en' }][] = [
  ['on a desk, in Japanese', { language: 'ja' }],
  ['on a phone, in English, dark', { language: 'en', locale: 'en-GB', phone: true, dark: true }],
  ['on a phone, in Japanese', { language: 'ja', phone: true }],
  ['on a desk, in English, dark', { language: 'en', locale: 'en-GB', dark: true }],
];
const turn = (look: string): number => looks.findIndex(([name]) => name === look);

describe.each(looks)('%s', (name, { language, ...look }) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await desk.open(look));
    await signIn(page, language);
  });
  afterAll(() => page.context().close());

  it.each(paths.filter((_, index) => index % 4 === turn(name)))(
    '%s is accessible, fits and speaks the language',
    async (path) => {
      await visit(page, path);
      await expectAccessible(page);
      await expectFitting(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    },
  );

  it.each(['customers', 'companies'])('one of the %s is accessible and fits', async (noun) => {
    const answer = await page.request.get(`/api/v1/${noun}?limit=1`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    await page.goto(`${noun === 'customers' ? '/customers' : '/customers/companies'}/${items[0]?.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: language === 'ja' ? '編集' : 'Edit', exact: true }).waitFor();
    await expectAccessible(page);
    await expectFitting(page);
    if (noun === 'companies') return;
    await page.goto(`${page.url()}/contact-card`);
    await page.getByRole('button', { name: language === 'ja' ? '保存' : 'Save', exact: true }).waitFor();
    await expectAccessible(page);
    await expectFitting(page);
  });

  it('a conversation and its log are accessible and fit', async () => {
    const answer = await page.request.get('/api/v1/conversations?status=active&limit=1');
    const { items } = (await answer.json()) as { items: { id: string }[] };
    await page.goto(`/inbox/${items[0]?.id}`);
    await page.getByRole('article').first().waitFor();
    await expectAccessible(page);
    await expectFitting(page);
    await page.goto(`/inbox/${items[0]?.id}/log`);
    await page.getByRole('heading', { name: language === 'ja' ? '履歴' : 'History' }).waitFor();
    await expectAccessible(page);
    await expectFitting(page);
  });
});
