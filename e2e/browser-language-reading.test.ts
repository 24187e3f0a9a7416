import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';

let here: MailboxDesk;
let page: Page;
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
});
afterAll(() => here.close());

const article = () => page.getByRole('article').first();

describe('a veiled complaint', () => {
  const words = '先日の急須ですが、注ぎ口が少々気になりまして。こういうものなのでしょうか。今回は結構です。';

  it('has a quiet badge that opens to the words it rests on', async () => {
    const id = await here.arrive('teapot', words);
    await page.goto(`/inbox/${id}?view=all`);
    const badge = page.getByRole('button', { name: /気になるサイン/ });
    await badge.click();
    const why = page.getByRole('region', { name: 'このように読み取りました' });
    await why.getByText('機械による読み取りです', { exact: false }).waitFor();
    expect(await why.getByRole('listitem').count()).toBeGreaterThan(0);
    const marked = await article().locator('mark').allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every((part) => words.includes(part))).toBe(true);
    await expectAccessible(page);
    await badge.click();
    await why.waitFor({ state: 'detached' });
    expect(await article().locator('mark').count()).toBe(0);
  });

  it('is marked in the list', async () => {
    await page.goto('/inbox?view=all');
    const row = page.getByRole('link', { name: /teapot/ });
    await row.getByRole('img', { name: 'ご不満の様子' }).waitFor();
  });
});

describe('a threat', () => {
  it('is named with its kind, and sends one to a lead', async () => {
    const id = await here.arrive(
      'threat',
      'ふざけるな。今すぐ土下座して謝れ。お前の名前をネットにさらしてやるからな。',
    );
    await page.goto(`/inbox/${id}?view=all`);
    await page.getByRole('button', { name: /カスハラの可能性/ }).click();
    const why = page.getByRole('region', { name: 'このように読み取りました' });
    await why.getByText('土下座の要求').waitFor();
    await why.getByText('リーダーに相談', { exact: false }).waitFor();
    await expectAccessible(page);
  });
});

describe('an ordinary message', () => {
  it('has no badge', async () => {
    const id = await here.arrive('stock', 'いつもお世話になっております。在庫の有無を教えてください。');
    await page.goto(`/inbox/${id}?view=all`);
    await article().getByText('在庫の有無').waitFor();
    expect(await article().locator('[data-judgement]').count()).toBe(0);
  });
});
