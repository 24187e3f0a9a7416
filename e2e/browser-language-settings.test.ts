import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';

let here: MailboxDesk;
let page: Page;
let id = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  id = await here.arrive('inquiry', 'いつもお世話になっております。商品を受け取りました。');
});
afterAll(() => here.close());

const editor = () => page.getByLabel('返信の本文');
const bar = () => page.getByRole('button', { name: /^送信前の確認/ });
const send = () => page.getByRole('button', { name: '送信', exact: true });

async function write(text: string): Promise<void> {
  await page.goto(`/inbox/${id}?view=all`);
  await editor().fill(text);
  await bar().waitFor();
}

/** Sets what is done about a rule by the settings screen. */
async function setRule(title: string, action: string): Promise<void> {
  await page.goto('/settings/language');
  const chosen = page.getByRole('combobox', { name: `「${title}」の扱い` });
  await chosen.click();
  await page.getByRole('option', { name: action }).click();
  await page.getByText(`「${title}」を「${action}」にしました`).waitFor();
  expect(await chosen.inputValue()).toBe(action);
}

async function addWord(kind: string, word: string, instead?: string): Promise<void> {
  await page.getByRole('combobox', { name: '種類' }).click();
  await page.getByRole('option', { name: kind }).click();
  await page.getByLabel('言葉', { exact: true }).fill(word);
  if (instead !== undefined) await page.getByLabel('そろえる表記').fill(instead);
  await page.getByRole('button', { name: '追加', exact: true }).click();
}

describe('a rule', () => {
  it('that is switched off says nothing any more', async () => {
    await setRule('場に合わない言葉', '出さない');
    await write('了解しました。');
    await bar().getByText('敬語・表現').waitFor();
    expect(await page.getByText('気になる表現').count()).toBe(0);
  });

  it('that stops sending does so, says why, leads there and keeps the text', async () => {
    await setRule('場に合わない言葉', '送信を止める');
    await write('了解しました。');
    await bar().getByText('送信を止める表現 1件').waitFor();
    await send().click();
    const refusal = page.getByRole('alert').filter({ hasText: '送信していません' });
    await refusal
      .getByText('「了解しました」は、この窓口では送信できない表現です', { exact: false })
      .waitFor();
    expect(await editor().inputValue()).toBe('了解しました。');
    await expectAccessible(page);
    await refusal.getByRole('button', { name: '該当箇所へ' }).click();
    await page.getByText('送信できない表現', { exact: true }).waitFor();
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => editor().inputValue()).toBe('承知いたしました。');
    await refusal.waitFor({ state: 'detached' });
    await send().click();
    await page.getByRole('article', { name: /^返信/ }).getByText('承知いたしました。').waitFor();
  });
});

describe('own words', () => {
  it('are added, refused when known, and at work at once', async () => {
    await page.goto('/settings/language');
    await page.getByText('例: 「弊社都合」', { exact: false }).waitFor();
    await page.getByRole('button', { name: '言葉を追加' }).click();
    await addWord('使わない言葉（NGワード）', '弊社都合');
    await page.getByRole('list', { name: '使わない言葉（NGワード）' }).getByText('弊社都合').waitFor();
    await addWord('表記をそろえる言葉', 'お問合せ', 'お問い合わせ');
    await page.getByText('お問合せ → お問い合わせ').waitFor();
    await addWord('使わない言葉（NGワード）', '弊社都合');
    await page.getByText('この言葉はすでに登録されています。').waitFor();
    await expectAccessible(page);
    await write('弊社都合により、お問合せへの回答が遅れます。');
    await bar().getByText('気になる表現 2件').waitFor();
    await page.getByRole('button', { name: 'すべて直す' }).click();
    await expect.poll(() => editor().inputValue()).toContain('お問い合わせへの');
  });

  it('need the other wording where they are to be replaced', async () => {
    await page.goto('/settings/language');
    await page.getByRole('button', { name: '言葉を追加' }).click();
    await addWord('表記をそろえる言葉', 'お客さま', '');
    await page.getByText('入力してください。').waitFor();
  });

  it('are removed after a question', async () => {
    await page.goto('/settings/language');
    await page.getByRole('button', { name: '「弊社都合」を削除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '削除' }).click();
    await page.getByText('例: 「弊社都合」', { exact: false }).waitFor();
    await write('弊社都合により、遅れます。');
    await bar().getByText('敬語・表現').waitFor();
  });
});
