import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';

let here: MailboxDesk;
let page: Page;
let id = '';
/** The texts the server was asked about in this test, in order. */
let asked: string[] = [];

beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  id = await here.arrive('inquiry', 'いつもお世話になっております。商品を受け取りました。');
  await page.goto(`/inbox/${id}?view=all`);
  // The first text of all waits for the engine to start.
  await editor().fill('はい。');
  await bar().waitFor();
  page.on('request', (request) => {
    if (request.url().endsWith('/language/check')) asked.push(request.postDataJSON().text);
  });
});
afterAll(() => here.close());

beforeEach(async () => {
  await editor().fill('');
  asked = [];
});

const editor = () => page.getByLabel('返信の本文');
const value = () => editor().inputValue();
const card = () => page.getByRole('group', { name: /について$/ });
const bar = () => page.getByRole('button', { name: /^送信前の確認/ });

/** The marked words and how they are drawn, in the order of the text. */
const marks = () =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-findings]')]
      .map((piece) => piece.dataset.text + ' ' + piece.dataset.level)`,
  );

async function writeWithFindings(): Promise<void> {
  await editor().fill('了解しました。ご苦労様です。');
  await expect.poll(marks).toEqual(['了解しました warning', 'ご苦労様です warning']);
}

describe('a reply that is being written', () => {
  it('has its findings underlined and counted as one types', async () => {
    await editor().pressSequentially('はい、了解しました。');
    await expect.poll(marks).toEqual(['了解しました warning']);
    await bar().getByText('気になる表現 1件').waitFor();
    expect(asked.at(-1)).toBe('はい、了解しました。');
    expect(asked.length).toBeLessThan('はい、了解しました。'.length);
  });

  it('keeps its lines under their words while one writes before them', async () => {
    await writeWithFindings();
    await editor().press('Control+Home');
    await page.keyboard.insertText('小川様\n');
    expect(await marks()).toEqual(['了解しました warning', 'ご苦労様です warning']);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.insertText('か');
    expect(await marks()).toEqual(['了解しました warning']);
  });

  it('breaks its lines as the field does, whatever is written', async () => {
    const hard =
      '😀👨‍👩‍👧‍👦ﾃﾞﾊﾞｲｽ「（『了解しました』）」、。https://example.jp/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa AVATAR fi 　　\t了解しました。\n';
    await editor().fill(hard.repeat(4));
    await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
    for (const width of [1280, 1000, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const [field, behind] = await page.evaluate<number[]>(`(() => {
        const field = document.querySelector('section textarea');
        return [field.scrollHeight, field.previousElementSibling.scrollHeight];
      })()`);
      expect(behind, `at ${width} px`).toBe(field);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('scrolls with its lines, and keeps what is typed in view', async () => {
    await editor().fill('一行\n'.repeat(40));
    await editor().press('Control+End');
    await page.keyboard.insertText('了解しました。');
    await expect.poll(marks).toEqual(['了解しました warning']);
    const below = await page.evaluate<number>(`(() => {
      const piece = document.querySelector('[data-findings]').getBoundingClientRect();
      const box = document.querySelector('section textarea').parentElement.getBoundingClientRect();
      return box.bottom - piece.bottom;
    })()`);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan(60);
  });

  it('is not disturbed while an input method composes', async () => {
    const ime = await page.context().newCDPSession(page);
    await editor().focus();
    for (const text of ['り', 'りょ', 'りょうかい', '了解しました'])
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    // Longer than the pause after which a text would be asked about.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(asked).toEqual([]);
    expect(await value()).toBe('了解しました');
    await ime.send('Input.insertText', { text: '了解しました' });
    await expect.poll(marks).toEqual(['了解しました warning']);
    expect(asked).toEqual(['了解しました']);
    expect(await value()).toBe('了解しました');
  });
});

describe('a finding', () => {
  beforeEach(writeWithFindings);

  it('is reached by F8, explained, and fixed by Alt+Enter', async () => {
    await editor().press('Control+Home');
    await page.keyboard.press('F8');
    await card().getByText('承知いたしました', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Alt+Enter');
    await expect.poll(value).toBe('承知いたしました。ご苦労様です。');
    expect(await card().count()).toBe(0);
    await page.keyboard.press('F8');
    await page.getByRole('group', { name: '「ご苦労様です」について' }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(value).toBe('了解しました。ご苦労様です。');
  });

  it('is walked back by Shift+F8; Escape closes its card and nothing else', async () => {
    await editor().press('Control+End');
    await page.keyboard.press('Shift+F8');
    await page.getByRole('group', { name: '「ご苦労様です」について' }).waitFor();
    await page.keyboard.press('Shift+F8');
    await page.getByRole('group', { name: '「了解しました」について' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => card().count()).toBe(0);
    expect(page.url()).toContain(id);
    expect(await editor().evaluate((field) => field.matches(':focus'))).toBe(true);
  });

  it('is explained where one points, and offers other fixes', async () => {
    await page.locator('[data-findings]').first().hover({ force: true });
    await card().getByRole('button', { name: '「かしこまりました」に直す' }).click();
    await expect.poll(value).toBe('かしこまりました。ご苦労様です。');
  });

  it('can be left as it is', async () => {
    await editor().press('Control+Home');
    await page.keyboard.press('F8');
    await card().getByRole('button', { name: 'このままにする' }).click();
    await expect.poll(marks).toEqual(['ご苦労様です warning']);
    await editor().press('Control+End');
    await page.keyboard.insertText('では。');
    await expect.poll(() => asked.at(-1)).toBe('了解しました。ご苦労様です。では。');
    expect(await marks()).toEqual(['ご苦労様です warning']);
  });

  it('is fixed with all others, and all are undone in one step', async () => {
    await page.getByRole('button', { name: 'すべて直す' }).click();
    await expect.poll(value).toMatch(/^承知いたしました。(?!ご苦労様)/u);
    await expect.poll(marks).toEqual([]);
    await editor().press('Control+z');
    await expect.poll(value).toBe('了解しました。ご苦労様です。');
    await expect.poll(marks).toHaveLength(2);
  });
});

describe('the list before sending', () => {
  it('opens to promises, findings and what is missing, and leads to the words', async () => {
    await editor().fill('11月25日までにご連絡いたします。了解しました。');
    await page
      .getByRole('region', { name: 'この返信の約束' })
      .getByText(/約束 1件: .*11月25日/u)
      .waitFor();
    await bar().click();
    const list = page.getByRole('region', { name: '送信前の確認' });
    await list.getByText('ご連絡').first().waitFor();
    await expectAccessible(page);
    await list.getByRole('button', { name: '了解しました', exact: true }).click();
    await card().waitFor();
    const selected = await page.evaluate<string>('getSelection().toString()');
    expect(selected).toBe('了解しました');
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: '「承知いたしました」に直す' }).click();
    await expect.poll(value).toBe('11月25日までにご連絡いたします。承知いたしました。');
  });
});
