import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, theirs, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';

type Listed = { items: { id: string; name: string }[] };

let here: MailboxDesk;
let page: Page;
let id = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  id = await here.arrive('急須', '領収書の宛名を「みらい」にして再発行してください。');
});
afterAll(() => here.close());

const editor = (on = page) => on.getByLabel('返信の本文');
const options = (on = page) => on.getByRole('option');
const value = (on = page) => editor(on).inputValue();

describe('the screen of templates', () => {
  it('is empty, teaches, and takes the starting set in', async () => {
    await page.goto('/settings/templates');
    await page.getByRole('button', { name: 'ひな形を取り込む' }).click();
    await page.getByRole('link', { name: /お届け予定日のご案内/ }).waitFor();
    await page.getByLabel('名前・短縮名・よみで探す').fill('ﾘｮｳｼｭｳ');
    await page.getByRole('link', { name: /請求書・領収書の送付/ }).waitFor();
    expect(await page.getByRole('link', { name: /お届け予定日のご案内/ }).count()).toBe(0);
  });

  it('lets one be written, with its mistakes shown in place, and keeps every version', async () => {
    await page.goto('/settings/templates/new');
    await page.getByLabel('名前', { exact: true }).fill('お礼');
    const body = page.getByLabel('本文', { exact: true });
    await body.fill('{もし 会社名');
    await page.getByText('1行目 1文字目').waitFor();
    await body.fill('{お客様名}様\n了解しました。');
    await page.getByRole('region', { name: 'このお客様への文面' }).getByText('山田 花子様').waitFor();
    await page.locator('[data-findings]').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('第1版').waitFor();
    await body.fill('{お客様名}様\n承知いたしました。');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '第2版の変更点' }).click();
    await page.locator('ins', { hasText: '承知' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '第1版に戻す' }).click();
    await page.getByText('第1版から復元').waitFor();
    expect(await body.inputValue()).toBe('{お客様名}様\n了解しました。');
  });
});

describe('a stroke in an empty line', () => {
  it('opens the list, what fits the question first, and puts it in by keys', async () => {
    await page.goto(`/inbox/${id}?view=all`);
    await editor().click();
    await page.keyboard.type('お世話になっております。\n/');
    await options()
      .first()
      .getByText(/お問い合わせの「.*領収書.*」に対応/u)
      .waitFor();
    await page.getByRole('region', { name: 'このお客様への文面' }).getByText('みどり商店の緑川').waitFor();
    await expectAccessible(page);
    await page.keyboard.type('todo');
    await expect.poll(() => options().count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(value).toMatch(/^お世話になっております。\n【要記入：お客様名】様\n\nご注文いただき/u);
    expect(await page.evaluate<string>('getSelection().toString()')).toBe('【要記入：お客様名】');
    await page.keyboard.press('Control+z');
    await expect.poll(value).toBe('お世話になっております。\n/todo');
  });

  it('is left alone where it is no call, after Escape, and while an input method composes', async () => {
    await editor().fill('送料/手数料');
    expect(await options().count()).toBe(0);
    await editor().fill('');
    await page.keyboard.type('/');
    await options().first().waitFor();
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'おれい', selectionStart: 3, selectionEnd: 3 });
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    const before = await value();
    await editor().dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    expect(await value()).toBe(before);
    await ime.send('Input.insertText', { text: 'おれい' });
    // An Escape in the same moment would still be the input method's.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        return options().count();
      })
      .toBe(0);
    await page.keyboard.type('a');
    expect(await options().count()).toBe(0);
  });
});

describe('what is left to fill in', () => {
  it('is not sent, is led to, and goes once it is filled in', async () => {
    await editor().fill('追跡番号: 【要記入：追跡番号】');
    await page.getByText('記入が必要な箇所 1か所:').waitFor();
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await page.getByText('送信していません。記入が必要な箇所が1か所残っています:').waitFor();
    await expectAccessible(page);
    expect(await page.evaluate<string>('getSelection().toString()')).toBe('【要記入：追跡番号】');
    await page.keyboard.insertText('0000-2051');
    await page.getByText('記入が必要な箇所').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '送信', exact: true }).click();
    const [mail] = await here.received(1);
    expect(mail).toContain(theirs);
  });
});

describe('on a phone', () => {
  it('the list opens by its button, is searched in itself, and a tap puts a template in', async () => {
    const { page: phone } = await here.desk.open({ phone: true });
    const { cookies } = await page.context().storageState();
    await phone.context().addCookies(cookies);
    const { items } = await ask<Listed>(page, 'GET', '/templates?limit=200');
    expect(items.some(({ name }) => name === 'お礼')).toBe(true);
    await phone.goto(`/inbox/${id}?view=all`);
    await editor(phone).click();
    await phone.getByRole('button', { name: '定型文を入れる' }).click();
    await phone.getByLabel('名前・短縮名・よみで探す').fill('おとどけよてい');
    await expect.poll(() => options(phone).count()).toBe(1);
    const wide = await phone.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(phone);
    await options(phone).tap();
    await expect.poll(() => value(phone)).toContain('お届けする予定です');
  });
});
