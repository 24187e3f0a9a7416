import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Conversation, Me } from '@madoguchi/contract';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';

let here: MailboxDesk;
let page: Page;
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
});
afterAll(() => here.close());

/** A customer writes, and their contact person answers: of this month there is something to be counted, whatever its day. */
async function answerTheirs(): Promise<void> {
  const id = await here.arrive('茶葉について', '新茶はもう出ていますか。');
  const { member } = await ask<Me>(page, 'GET', '/me');
  const { customer, lastMessageId } = await ask<Conversation>(page, 'GET', `/conversations/${id}`);
  await ask(page, 'PATCH', `/customers/${customer?.id}`, { contactPersonId: member.id });
  await ask(page, 'POST', `/conversations/${id}/messages`, {
    text: '五月の連休明けにご用意いたします。',
    basedOn: lastMessageId,
  });
  await here.received(1);
}

describe('trust', () => {
  it('opens from its numbers to the records behind them, and to the conversation', async () => {
    await answerTheirs();
    await page.goto('/trust');
    await page.getByRole('button', { name: '集計し直す' }).click();
    await page.getByText('集計し直しました').waitFor();
    await page.getByRole('heading', { name: '次の一手' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /担当者がすべて回答した案件の記録を見る/u })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: '担当者がすべて回答した案件' }).waitFor();
    await page.getByRole('link', { name: '案件を開く' }).first().click();
    await page.waitForURL(/\/inbox\//u);
  });

  it('takes other rules from a month on, which stay on record', async () => {
    await page.goto('/trust/rules');
    await page.getByLabel('期日どおりに果たした約束: 重み（0〜5）').fill('4');
    await page.getByLabel('変更の理由').fill('約束を最も重く見る');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('約束を最も重く見る').waitFor();
    expect(await page.getByLabel('期日どおりに果たした約束: 重み（0〜5）').inputValue()).toBe('4');
    await page.getByRole('link', { name: '信頼' }).first().click();
    await page.getByText('基準の第1版').waitFor();
  });
});
