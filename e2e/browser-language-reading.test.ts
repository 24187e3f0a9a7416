import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../apps/server/src/documents/pdf-text.fixture.ts';
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

  it('opens a case in one click, from the apology to a letter as PDF', async () => {
    await page.getByRole('button', { name: 'お詫び・再発防止を始める' }).click();
    const apology = page.getByRole('region', { name: 'お詫び', exact: true });
    await apology.getByRole('button', { name: '完了にする' }).click();
    await apology.getByText('まだ入力が必要な項目があります', { exact: false }).waitFor();
    await apology.getByLabel('お詫びした人').fill('緑川');
    await apology.getByLabel('方法').selectOption('電話');
    await apology.getByLabel('お詫びした日時').fill('2026-11-20T10:00');
    await apology.getByRole('button', { name: '完了にする' }).click();
    const facts = page.getByRole('region', { name: '事実確認' });
    await facts.getByLabel('何が起きたか').fill('急須の注ぎ口が欠けておりました。');
    expect(await facts.getByLabel('出来事（1）').inputValue()).toContain('注ぎ口が少々気になりまして');
    await facts.getByRole('button', { name: '完了にする' }).click();
    await page.getByText('2／7 完了').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '文書を作成' }).click();
    await page.getByRole('menuitem', { name: 'お詫び状', exact: true }).click();
    // The page as it will be printed is a picture: whose name stands on it is read in the PDF below.
    const sheet = page.getByRole('region', { name: '仕上がりの見本' }).getByRole('img').first();
    const before = await sheet.getAttribute('src');
    await page.getByLabel('氏名').first().fill('𠮷田 花子');
    await expect.poll(() => sheet.getAttribute('src')).not.toBe(before);
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDFを作成' }).click();
    const pdf = await readFile(await (await download).path());
    const text = readPdf(pdf)
      .flat()
      .map((run) => run.text)
      .join('');
    for (const part of ['𠮷田 花子 様', '謹啓', '急須の注ぎ口が欠けておりました。', '謹白'])
      expect(text).toContain(part);
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
