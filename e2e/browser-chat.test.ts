import axe from 'axe-core';
import { alwaysOpen, type Article, type Channel } from '@madoguchi/contract';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';
import { startChatHost, type ChatHost } from './chat-host.ts';

let desk: BrowserDesk;
let host: ChatHost;
let agent: Page;
let channel: Channel;
beforeAll(async () => {
  desk = await startBrowserDesk();
  host = await startChatHost();
  agent = (await desk.open()).page;
  await openWorkspace(agent);
  await ask(agent, 'PATCH', '/workspace', { undoSeconds: 0 });
  const made = { type: 'chat', name: 'みどり商店', sites: [host.url], askEmail: 'always' };
  channel = await ask<Channel>(agent, 'POST', '/channels', made);
  await ask(agent, 'PUT', `/channels/${channel.id}/calendar`, { rules: alwaysOpen, revision: 0 });
  // With a mailbox, answers can reach visitors who have gone.
  const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };
  const mailbox = { type: 'email', name: 'みどり商店', address: 'info@midori.example.jp' };
  await ask(agent, 'POST', '/channels', { ...mailbox, imap: account, smtp: account });
  host.show(desk.url, channel.chat?.key ?? '');
});
afterAll(async () => {
  await desk.close();
  await host.close();
});

type Visit = { page: Page; context: BrowserContext; chat: Frame };

/** The chat's own frame, once it is there. */
async function frameOf(page: Page): Promise<Frame> {
  const frame = page.frames().find((each) => each.url().startsWith(`${desk.url}/widget/frame/`));
  if (frame === undefined) throw new Error('the page has no chat');
  await frame.getByRole('log').waitFor({ state: 'attached' });
  return frame;
}

async function visit(
  look: Parameters<BrowserDesk['open']>[0],
  open = /チャットを開く|Open chat/,
): Promise<Visit> {
  const { page, context } = await desk.open(look);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(host.url);
  await page.getByRole('button', { name: open }).click();
  expect(problems.filter((problem) => problem.includes('Content Security Policy'))).toEqual([]);
  return { page, context, chat: await frameOf(page) };
}

const field = (chat: Frame) => chat.getByRole('textbox', { name: /^(メッセージ|Message)$/ });
const log = (chat: Frame) => chat.getByRole('log');
const bubbles = (chat: Frame) => log(chat).locator('.row .bubble').allTextContents();

async function say(chat: Frame, text: string): Promise<void> {
  await field(chat).fill(text);
  await field(chat).press('Enter');
}

/** The agent answers the conversation that begins with these words, on the desk's own screens. */
async function openConversation(text: string): Promise<void> {
  await agent.goto('/inbox?view=active');
  await agent
    .getByRole('link', { name: new RegExp(text) })
    .first()
    .click();
  await agent.getByRole('article').getByText(text).first().waitFor();
}

async function answer(text: string): Promise<void> {
  await agent.getByLabel('返信の本文').fill(text);
  await agent.getByRole('button', { name: '送信', exact: true }).click();
}

async function expectAccessibleFrame(frame: Frame): Promise<void> {
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate<
    string[]
  >(`axe.run(document, { resultTypes: ['violations'] }).then((result) =>
    result.violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n  ' + nodes.map((node) => node.html).join('\\n  ')))`);
  expect(violations).toEqual([]);
}

describe('a visitor of a site with a strict policy', () => {
  it('asks, is answered, and finds the thread again after a reload', async () => {
    const { page, context, chat } = await visit({});
    expect(await page.locator('iframe').count()).toBe(1);
    const ime = await context.newCDPSession(page);
    await field(chat).focus();
    await ime.send('Input.imeSetComposition', {
      text: 'ざいこはありますか',
      selectionStart: 9,
      selectionEnd: 9,
    });
    await ime.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await ime.send('Input.insertText', { text: '在庫はありますか' });
    expect(await field(chat).inputValue()).toBe('在庫はありますか');
    // The Enter that follows at once is taken for the one that ended the composition (Safari).
    await expect
      .poll(async () => {
        await field(chat).press('Enter');
        return bubbles(chat);
      })
      .toContain('在庫はありますか');
    await log(chat).getByText('送信中').waitFor({ state: 'detached' });

    await openConversation('在庫はありますか');
    await chat.getByText('既読').waitFor();
    await agent.getByRole('heading', { name: 'チャットの訪問者' }).waitFor();
    await agent.getByRole('link', { name: '急須 | みどり商店' }).waitFor();
    await field(chat).pressSequentially('あと');
    await agent.getByText('お客様が入力中です').waitFor();
    await agent.getByLabel('返信の本文').pressSequentially('ございます。');
    await chat.getByText('緑川 直子が入力中です').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /チャットを開く/ }).waitFor();
    await answer('はい、ございます。');
    await page.getByRole('button', { name: 'チャットを開く（未読1件）' }).click();
    await log(chat).getByText('はい、ございます。').waitFor();
    await agent.getByText('お客様が既読').waitFor();

    await page.reload();
    await page.getByRole('button', { name: /チャットを開く/ }).click();
    const again = await frameOf(page);
    await log(again).getByText('はい、ございます。').waitFor();
    await expectAccessibleFrame(again);
    await again.getByRole('textbox', { name: /メールでもお送りします/ }).fill('hanako@');
    await again.getByRole('button', { name: '登録', exact: true }).click();
    await again.getByText('メールアドレスの形式をご確認ください', { exact: false }).waitFor();
    await again.getByRole('textbox', { name: /メールでもお送りします/ }).fill('hanako@example.ne.jp');
    await again.getByRole('button', { name: '登録', exact: true }).click();
    await again.getByText('お返事は hanako@example.ne.jp にもお送りします', { exact: false }).waitFor();
    await agent.getByText('ご本人の入力（未確認）').waitFor();
    await context.close();
  });

  it('loses and doubles nothing when the connection is lost and comes back', async () => {
    const { context, chat } = await visit({});
    await say(chat, 'つながっています');
    await log(chat).getByText('送信中').waitFor({ state: 'detached' });
    await openConversation('つながっています');
    await context.setOffline(true);
    await chat.getByText('接続が切れています', { exact: false }).waitFor();
    await say(chat, '切れた間に一');
    await say(chat, '切れた間に二');
    await chat.getByText('接続後に送信します').first().waitFor();
    await answer('切れた間のお返事');
    await agent.getByText('送信済み', { exact: true }).waitFor();
    await context.setOffline(false);
    await log(chat).getByText('切れた間のお返事').waitFor();
    await chat.getByText('接続後に送信します').first().waitFor({ state: 'detached' });
    await log(chat).getByText('送信中').first().waitFor({ state: 'detached' });
    expect((await bubbles(chat)).slice(1).toSorted()).toEqual(
      ['つながっています', '切れた間に一', '切れた間に二', '切れた間のお返事'].toSorted(),
    );
    await agent.getByRole('article').getByText('切れた間に二').waitFor();
    expect(await agent.getByRole('article').count()).toBe(4);
    await context.close();
  });

  it('reads English on a phone, over the whole screen, also in the dark', async () => {
    const { page, context, chat } = await visit({ locale: 'en-GB', phone: true, dark: true });
    await log(chat).getByText('How can we help you?', { exact: false }).waitFor();
    expect(await chat.evaluate('[innerWidth, innerHeight]')).toEqual([390, 844]);
    await field(chat).fill('Do you ship abroad?');
    await chat.getByRole('button', { name: 'Send' }).click();
    await log(chat).getByText('Do you ship abroad?').waitFor();
    await expectAccessibleFrame(chat);
    await chat.getByRole('button', { name: 'Close chat' }).click();
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
    await context.close();
  });
});

describe('a visitor whom the assistant answers first', () => {
  it('asks, reads the article, goes on after a reload, and reaches a person who knows all of it', async () => {
    const article = { question: '返品はできますか', answer: '到着から**30日以内**に承ります。' };
    const { number } = await ask<Article>(agent, 'POST', '/articles', { ...article, state: 'published' });
    const label = { ja: '返品・交換', en: 'Returns' };
    const start = { key: 'start', text: { ja: '何についてですか', en: 'About what?' } };
    const questions = [{ ...start, choices: [{ label, to: { kind: 'article', number } }] }];
    await ask(agent, 'PUT', '/first-questions', { basedOn: 0, questions });
    const assistant = {
      enabled: true,
      guide: true,
      categories: [],
      greeting: { ja: '自動でお答えします。', en: '' },
    };
    await ask(agent, 'PATCH', `/channels/${channel.id}`, { chat: { assistant } });

    const { page, context, chat } = await visit({});
    await log(chat).getByText('何についてですか').waitFor();
    await log(chat).getByRole('button', { name: '返品・交換' }).click();
    await log(chat).getByRole('button', { name: '返品はできますか' }).click();
    await chat.getByRole('article').getByText('30日以内').waitFor();
    await expectAccessibleFrame(chat);
    await page.keyboard.press('Escape');
    await chat.getByRole('button', { name: '解決していません' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /チャットを開く/ }).click();
    const again = await frameOf(page);
    await again.getByRole('button', { name: '解決していません' }).waitFor();
    await expectAccessibleFrame(again);
    expect(await log(again).locator('.row').count()).toBe(5);
    await again.getByRole('button', { name: '担当者に聞く' }).click();
    await log(again).getByText('担当者に引き継ぎました', { exact: false }).waitFor();
    await again.getByRole('button', { name: '担当者に聞く' }).waitFor({ state: 'detached' });

    await openConversation('返品・交換');
    const talk = agent.getByRole('article').getByRole('region', { name: '最初の質問（自動応答）' });
    await talk.getByText('何についてですか').waitFor();
    await talk.getByText('返品はできますか').waitFor();
    await talk.getByText('担当者を希望').waitFor();
    await answer('ご事情をお聞かせください。');
    await log(again).getByText('ご事情をお聞かせください。').waitFor();
    await say(again, '色が違いました');
    await agent.getByRole('article').getByText('色が違いました').waitFor();
    await context.close();
    await ask(agent, 'PATCH', `/channels/${channel.id}`, {
      chat: { assistant: { ...assistant, enabled: false } },
    });
  });
});

describe('a page that is not on the list', () => {
  it('shows no chat at all', async () => {
    const stranger = await startChatHost();
    stranger.show(desk.url, channel.chat?.key ?? '');
    const { page, context } = await desk.open();
    const refused = page.waitForEvent('console', {
      predicate: (line) => line.text().includes('frame-ancestors'),
    });
    await page.goto(stranger.url);
    await refused;
    expect(await page.getByRole('button').count()).toBe(0);
    await context.close();
    await stranger.close();
  });
});

describe('the settings of a chat', () => {
  it('show what visitors will see while they are changed, and the code for the pages', async () => {
    await agent.goto('/settings/channels/new/chat');
    const preview = agent.frameLocator('iframe[title="プレビュー"]');
    await preview.getByText('お気軽にお声がけください', { exact: false }).waitFor();
    await agent.getByLabel('チャットの名前').fill('みどり商店 通販窓口');
    await preview.getByRole('heading', { name: 'みどり商店 通販窓口' }).waitFor();
    await agent.getByLabel('あいさつ（日本語）').fill('いらっしゃいませ。');
    await preview.getByText('いらっしゃいませ。').waitFor();
    await agent.getByLabel('表示を許可するサイト').fill('not a site');
    await agent.getByRole('button', { name: '作成' }).click();
    await agent.getByText('サイトのアドレスとして読めない行があります', { exact: false }).waitFor();
    await agent.getByLabel('表示を許可するサイト').fill('shop.example.jp');
    await agent.getByRole('button', { name: '作成' }).click();
    await agent.getByRole('heading', { name: 'みどり商店 通販窓口', level: 1 }).waitFor();
    await expectAccessible(agent);
    const code = await agent.getByLabel('設置用のコード').inputValue();
    expect(code).toMatch(
      /^<script async src="http:\/\/[^"]+\/widget\/loader\.js" data-channel="[\w-]{43}"><\/script>$/,
    );
    await agent.getByRole('button', { name: '秘密鍵を発行' }).click();
    await expect.poll(() => agent.getByLabel('秘密鍵', { exact: true }).inputValue()).toMatch(/^[\w-]{43}$/);
    await agent.getByRole('button', { name: '秘密鍵を再発行' }).click();
    await agent.getByRole('dialog').getByRole('button', { name: '秘密鍵を再発行' }).click();
    await agent.getByText('以前の秘密鍵も、', { exact: false }).waitFor();
    await agent.getByRole('button', { name: 'すぐに無効にする' }).click();
    await agent.getByRole('dialog').getByRole('button', { name: 'すぐに無効にする' }).click();
    await agent.getByText('以前の秘密鍵も、', { exact: false }).waitFor({ state: 'detached' });
  });
});
