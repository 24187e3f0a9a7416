import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPng } from '../apps/server/src/knowledge/knowledge.fixture.ts';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';

let here: MailboxDesk;
let page: Page;
let conversation = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  conversation = await here.arrive('返品', '買った急須を返品したいのですが、できますか。');
});
afterAll(() => here.close());

const fits = (on: Page) =>
  on.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('an article', () => {
  it('is written with a picture, shown as it will be read, published and found', async () => {
    await page.goto('/knowledge');
    await page.getByText('記事はまだありません').waitFor();
    await page.getByRole('link', { name: '新しい記事' }).first().click();
    await page.getByLabel('質問', { exact: true }).fill('返品はできますか');
    await page.getByRole('button', { name: '公開する' }).click();
    await page.getByText('公開するには、答えか手順を書いてください。').waitFor();
    await page.getByLabel('答え', { exact: true }).fill('到着から**30日以内**に承ります。\n- 未使用のもの');
    await page.getByRole('button', { name: '手順を追加' }).click();
    await page.getByLabel('手順1の説明').fill('箱に入れます。');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '画像を追加' }).click();
    await (await chooser).setFiles({ name: '箱.png', mimeType: 'image/png', buffer: aPng(40, 30) });
    await page.getByLabel('画像の説明').fill('開いた箱');
    const preview = page.getByRole('region', { name: '表示の確認' });
    await preview.getByRole('img', { name: '開いた箱' }).waitFor();
    expect(await preview.locator('strong').textContent()).toBe('30日以内');
    await expectAccessible(page);
    await page.getByRole('button', { name: '公開する' }).click();
    await page.getByText('第1版').waitFor();
    await page.goto(`/knowledge?q=${encodeURIComponent('ﾍﾝﾋﾟﾝ 30日')}`);
    await page.getByText('当てはまる記事はありません。').waitFor();
    await page.getByLabel('記事を探す').fill('返品 ３０日');
    await page.locator('mark', { hasText: '返品' }).first().waitFor();
    await page.getByRole('link', { name: /返品はできますか/u }).click();
  });

  it('keeps each wording with its changes word by word, and goes back', async () => {
    const answer = page.getByLabel('答え', { exact: true });
    await answer.fill('到着から**14日以内**に承ります。\n- 未使用のもの');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '第2版の変更点' }).click();
    await page.locator('ins', { hasText: '14' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '第1版に戻す' }).click();
    await page.getByText('第1版から復元').waitFor();
    expect(await answer.inputValue()).toContain('30日以内');
  });
});

describe('the help centre', () => {
  it('is opened by its owner, and answers without a script, in the dark and on a phone too', async () => {
    await page.goto('/knowledge/help-centre');
    await page.getByRole('switch', { name: 'ヘルプセンターを公開する' }).check({ force: true });
    await page.getByRole('button', { name: '保存' }).first().click();
    await page.getByText('必ず入力してください').or(page.getByText('入力してください')).first().waitFor();
    await page.getByLabel('アドレス', { exact: true }).fill('midori');
    await page.getByLabel('名前（日本語）').fill('みどり商店のヘルプ');
    await page.getByRole('button', { name: '保存' }).first().click();
    await page.getByRole('link', { name: 'ヘルプセンターを開く' }).waitFor();
    await page.getByRole('button', { name: 'カテゴリーを追加' }).click();
    await expectAccessible(page);
    for (const look of [{}, { phone: true, dark: true }]) {
      const { page: visitor, context } = await here.desk.open(look);
      const errors: string[] = [];
      visitor.on('console', (message) => errors.push(message.text()));
      await visitor.goto('/help/midori');
      await visitor.getByRole('link', { name: '返品はできますか' }).click();
      await visitor.getByRole('img', { name: '開いた箱' }).scrollIntoViewIfNeeded();
      // The style is allowed by its hash: the page is laid out.
      const width = await visitor.evaluate<string>(
        "getComputedStyle(document.querySelector('main')).maxWidth",
      );
      expect(width).not.toBe('none');
      await expectAccessible(visitor);
      expect(await fits(visitor)).toBeLessThanOrEqual(0);
      await visitor.getByRole('button', { name: 'はい' }).click();
      await visitor.getByText('ご回答ありがとうございます。').waitFor();
      await visitor.getByRole('searchbox').fill('未使用');
      await visitor.getByRole('button', { name: '検索' }).click();
      await visitor.getByText('「未使用」の検索結果（1件）').waitFor();
      await expectAccessible(visitor);
      // Axe itself is put in by the test: what the page says of it does not count.
      expect(errors.filter((error) => /style|img|form/iu.test(error))).toEqual([]);
      await context.close();
    }
    const { items } = await ask<{ items: { helpful: number }[] }>(page, 'GET', '/articles');
    expect(items[0]?.helpful).toBeGreaterThanOrEqual(1);
  });
});

describe('in a reply', () => {
  const editor = (on = page) => on.getByLabel('返信の本文');

  it('what fits the question stands first; its text or its address goes in by keys or a press', async () => {
    await ask(page, 'POST', '/articles', {
      question: '返品の社内手順',
      answer: '倉庫に連絡します。',
      state: 'published',
      visibility: 'internal',
    });
    await page.goto(`/inbox/${conversation}?view=all`);
    await editor().click();
    await page.getByRole('button', { name: 'ナレッジを差し込む' }).click();
    await page
      .getByRole('option', { name: /お問い合わせの「.*返品.*」に対応/u })
      .first()
      .waitFor();
    await page.getByRole('option', { name: /返品はできますか/u }).click();
    await page.getByRole('button', { name: 'リンクを入れる' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'リンクを入れる' }).click();
    await expect
      .poll(() => editor().inputValue())
      .toMatch(/^返品はできますか\nhttp:\/\/.*\/help\/midori\/ja\/1$/u);
  });

  it('an internal article is asked about before it goes in', async () => {
    await editor().fill('');
    await page.getByRole('button', { name: 'ナレッジを差し込む' }).click();
    await page.getByRole('textbox', { name: '記事を探す' }).fill('社内手順');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByText('社内のみの記事です。').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('社内のみの記事です。').waitFor();
    expect(await editor().inputValue()).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => editor().inputValue()).toBe('倉庫に連絡します。');
  });

  it('on a phone the list fits and a tap puts the text in', async () => {
    const { page: phone } = await here.desk.open({ phone: true });
    await phone.context().addCookies((await page.context().storageState()).cookies);
    await phone.goto(`/inbox/${conversation}?view=all`);
    await editor(phone).click();
    await editor(phone).fill('');
    await phone.getByRole('button', { name: 'ナレッジを差し込む' }).tap();
    await phone.getByRole('option', { name: /返品はできますか/u }).tap();
    expect(await fits(phone)).toBeLessThanOrEqual(0);
    await expectAccessible(phone);
    await phone.getByRole('button', { name: '本文を入れる' }).tap();
    await expect.poll(() => editor(phone).inputValue()).toContain('30日以内');
    await phone.context().close();
  });
});

describe('first questions', () => {
  it('are written, tried before they are saved, and kept', async () => {
    await page.goto('/knowledge/questions');
    await page.getByRole('button', { name: '最初の質問を作る' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('質問と選択肢を、日本語と英語の両方で入力してください。').waitFor();
    for (const [label, text] of [
      ['質問（日本語）', 'どのようなご用件ですか'],
      ['質問（英語）', 'How can we help?'],
      ['選択肢（日本語）', '返品'],
      ['選択肢（英語）', 'Returns'],
    ] as const)
      await page.getByLabel(label).fill(text);
    await page.getByRole('combobox', { name: '進む先' }).click();
    await page.getByRole('option', { name: /返品はできますか/u }).click();
    const dialogue = page.getByRole('log', { name: '会話の確認' });
    await dialogue.getByRole('button', { name: '返品' }).click();
    await dialogue.getByText('返品はできますか').waitFor();
    await page.getByLabel('文章で質問する').fill('返品したい');
    await page.keyboard.press('Enter');
    await dialogue.getByText('こちらの記事が見つかりました。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('保存しました').first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: '返品' }).waitFor();
    expect(await fits(page)).toBeLessThanOrEqual(0);
  });
});
