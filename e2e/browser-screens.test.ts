import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectLegibleInBoth,
  startBrowserDesk,
  type BrowserDesk,
  type Look,
} from './browser-desk.ts';
import { password, openWorkspace } from './browser-people.ts';
import { poll } from './browser-poll.ts';

let desk: BrowserDesk;
beforeAll(async () => {
  desk = await startBrowserDesk();
  const { page, context } = await desk.open();
  await openWorkspace(page, 'sample');
  await context.close();
});
afterAll(() => desk.close());

const paths = [
  '/today',
  '/today?member=team',
  '/inbox?view=active',
  '/inbox/new',
  '/approvals',
  '/calls',
  '/calls?list=history',
  '/promises?owner=all',
  '/promises/figures',
  '/promises/settings',
  '/customers',
  '/search',
  '/search?q=%E6%80%A5%E9%A0%88',
  '/search?q=%E6%9C%9F%E9%96%93:%E3%81%84%E3%81%A4%E3%81%8B+zzzz',
  '/customers/companies',
  '/customers/duplicates',
  '/customers/imports',
  '/customers/requests',
  '/handovers',
  '/handovers?box=given',
  '/handovers/missing',
  '/handovers/changes',
  '/attention',
  '/attention?list=asking',
  '/attention?list=closed',
  '/attention/outcomes',
  '/settings/attention',
  '/knowledge',
  '/knowledge/new',
  '/knowledge/candidates',
  '/knowledge/questions',
  '/knowledge/help-centre',
  '/care',
  '/care?state=closed',
  '/care/plans',
  '/care/plans/new',
  '/care/courtesies',
  '/care/courtesies/seibo/2099',
  '/broadcasts',
  '/broadcasts/new',
  '/growth',
  '/growth/overview',
  '/growth?by=campaign',
  '/growth/orders',
  '/growth/links',
  '/growth/campaigns',
  '/growth/codes',
  '/growth/experiments',
  '/growth/experiments/new',
  '/growth/settings',
  '/growth/programmes',
  '/growth/programmes/new',
  '/growth/programmes/tiers',
  '/growth/programmes/events',
  '/growth/programmes/events/new',
  '/growth/programmes/premiums',
  '/orders',
  '/orders/returns',
  '/orders/returns?list=ended',
  '/orders/returns/figures',
  '/orders/returns/new',
  '/orders/imports',
  '/orders/connections',
  '/loyalty',
  '/loyalty/customers',
  '/trust',
  '/trust/evidence?input=deadlines',
  '/trust/rules',
  '/trust/track-record',
  '/notices',
  '/improvements',
  '/improvements?list=all',
  '/settings/checklists',
  '/settings/checklists/new',
  '/voices',
  '/voices/settings',
  '/voices/surveys/new',
  '/voices/surveys/new?trigger=schedule',
  '/voices/feedback',
  '/voices/feedback?list=public',
  '/growth/contests',
  '/growth/contests/new',
  '/growth/ambassadors',
  '/growth/ambassadors?state=active',
  '/growth/voices',
  '/growth/voices?state=shown',
  '/growth/voices/new',
  '/growth/voices/walls',
  '/mentions',
  '/mentions?list=open',
  '/mentions/new',
  '/mentions/trends',
  '/mentions/sources',
  '/mentions/import',
  '/mentions/guide',
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
  '/settings/acknowledgement',
  '/settings/returns',
  '/settings/playbooks',
  '/settings/playbooks/electronics',
  '/settings/deadlines',
  '/settings/deadlines/statistics',
  '/settings/telephones',
  '/settings/absences',
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
  '/settings/letters',
  '/settings/letters/incident_report-ja',
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

/** No way around says of two places that one is there. */
async function expectOnePlace(page: Page): Promise<void> {
  const unsure = await page.evaluate<string[]>(`[...document.querySelectorAll('nav')]
    .filter((nav) => nav.querySelectorAll('[aria-current="page"]:not([aria-hidden="true"])').length > 1)
    .map((nav) => nav.getAttribute('aria-label') ?? '')`);
  expect(unsure, page.url()).toEqual([]);
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
  const failed: string[] = [];
  beforeAll(async () => {
    ({ page } = await desk.open(look));
    page.on('response', (response) => {
      if (response.status() >= 500) failed.push(`${response.status()} ${response.url()}`);
    });
    await signIn(page, language);
  });
  afterAll(() => page.context().close());

  it.each(paths.filter((_, index) => index % 4 === turn(name)))(
    '%s is accessible, fits and speaks the language',
    async (path) => {
      await visit(page, path);
      await expectAccessible(page);
      await expectFitting(page);
      await expectOnePlace(page);
      await expectLegibleInBoth(page, look);
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
    await visit(page, `/customers/${items[0]?.id}/visits`);
    await expectAccessible(page);
    await expectFitting(page);
    await page.goto(`/customers/${items[0]?.id}/contact-card`);
    await page.getByRole('button', { name: language === 'ja' ? '保存' : 'Save', exact: true }).waitFor();
    await expectAccessible(page);
    await expectFitting(page);
  });

  it('a case is accessible and fits, with a step open', async () => {
    const answer = await page.request.get('/api/v1/improvements?limit=1');
    const { items } = (await answer.json()) as { items: { id: string }[] };
    await visit(page, `/improvements/${items[0]?.id}`);
    await page.getByRole('button', { name: language === 'ja' ? '完了にする' : 'Mark as done' }).waitFor();
    await expectAccessible(page);
    await expectFitting(page);
  });

  it.runIf(turn(name) < 2)('a customer who needs care opens to the very words', async () => {
    type Cases = { items: { id: string; reasons: { opens: string; quote: string | null }[] }[] };
    const listed = async (): Promise<Cases> => (await page.request.get('/api/v1/attention?limit=5')).json();
    // The sample's messages are read in the background.
    const { items } = await poll(listed, (answer) => answer.items.length > 0);
    await page.goto(`/attention/${items[0]?.id}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectAccessible(page);
    await expectFitting(page);
    await page
      .getByRole('link', { name: language === 'ja' ? 'やり取りで見る' : 'Show in the conversation' })
      .first()
      .click();
    await page.locator('article[data-pointed]').waitFor();
    expect(new URL(page.url()).hash).toBe(
      `#${await page.locator('article[data-pointed]').getAttribute('id')}`,
    );
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

  it('has asked for nothing that the desk failed to answer', () => {
    expect(failed).toEqual([]);
  });
});
