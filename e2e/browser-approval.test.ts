import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask, password } from './browser-people.ts';

let here: MailboxDesk;
let owner: Page;
let trainee: Page;
let id = '';

beforeAll(async () => {
  here = await startMailboxDesk();
  owner = here.owner;
  const { id: invitation } = await ask<{ id: string }>(owner, 'POST', '/invitations', {
    email: 'ren@example.jp',
    role: 'trainee',
  });
  ({ page: trainee } = await here.desk.open());
  await trainee.goto(`/invitations/${invitation}`);
  await trainee.getByLabel('氏名').fill('伊藤 蓮');
  await trainee.getByLabel('パスワード').fill(password);
  await trainee.getByRole('button', { name: '参加する' }).click();
  await trainee.waitForURL('**/today**');
  id = await here.arrive('急須が届きません', '先週注文した急須がまだ届きません。');
});
afterAll(() => here.close());

const field = (page: Page) => page.getByLabel('返信の本文');
const waiting = (page: Page) => page.getByRole('article', { name: /^承認待ち/ });
const approve = () => owner.getByRole('button', { name: '承認して送信' });

async function expectFitting(page: Page): Promise<void> {
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide).toBeLessThanOrEqual(0);
}

describe('a trainee’s reply', () => {
  it('is asked approval for, by the button’s own words, and waits in its place', async () => {
    await trainee.goto(`/inbox/${id}?view=all`);
    await field(trainee).fill('了解しました。代金12万円をお返しします。');
    await trainee.getByText('承認が必要: 研修中のメンバーの返信').waitFor();
    await trainee.getByText('承認できる人: 緑川 直子').waitFor();
    await trainee.getByRole('button', { name: '承認を依頼' }).click();
    await waiting(trainee).getByText('了解しました。').waitFor();
    expect(await field(trainee).inputValue()).toBe('');
    await expectAccessible(trainee);
  });

  it('is counted in the approver’s rail, and sent back from the keyboard with a comment', async () => {
    await owner.goto('/approvals');
    await owner.getByRole('img', { name: '承認待ちの返信 1件' }).waitFor();
    await owner.getByRole('link', { name: /急須が届きません/ }).waitFor();
    await owner.keyboard.press('j');
    await approve().waitFor();
    await expectAccessible(owner);
    await owner.keyboard.press('s');
    await owner.getByLabel('差戻しの理由').fill('「承知いたしました」に直してください。');
    await owner.keyboard.press('Control+Enter');
    await owner.getByText('承認を待っている返信はありません').waitFor();
  });

  it('comes back to its writer’s composer with what was said, and is handed in again', async () => {
    await trainee.getByText('緑川 直子さんが差し戻しました').waitFor();
    await trainee.getByRole('img', { name: '差し戻された返信 1件' }).waitFor();
    await expect.poll(() => field(trainee).inputValue()).toBe('了解しました。代金12万円をお返しします。');
    await field(trainee).fill('承知いたしました。代金12万円をお返しします。');
    await trainee.getByRole('button', { name: '承認を依頼' }).click();
    await waiting(trainee).getByText('承知いたしました。').waitFor();
  });

  it('is edited on a phone, the difference shown word by word, and sent in its writer’s name', async () => {
    await owner.setViewportSize({ width: 390, height: 844 });
    await owner.getByRole('link', { name: /急須が届きません/ }).click();
    await owner.getByText('前回からの変更').waitFor();
    await owner.getByRole('button', { name: '編集する' }).click();
    await field(owner).fill('承知いたしました。代金120,000円をご返金いたします。');
    const changes = owner.locator('del, ins');
    await expect.poll(() => changes.allInnerTexts()).not.toEqual([]);
    expect((await owner.locator('ins').allInnerTexts()).join('')).toContain('120,000');
    await expectFitting(owner);
    await expectAccessible(owner);
    await field(owner).press('Control+Enter');
    await owner.getByText('承認を待っている返信はありません').waitFor();
    const [mail = ''] = await here.received(1);
    expect(mail).toContain('From: ');
    await owner.setViewportSize({ width: 1280, height: 800 });
    await trainee.getByText('承認: 緑川 直子（本文を編集）').waitFor();
    expect(await waiting(trainee).count()).toBe(0);
  });

  it('must be looked at again when the customer wrote meanwhile', async () => {
    await field(trainee).fill('ほかにご不明な点はございますか。');
    await trainee.getByRole('button', { name: '承認を依頼' }).click();
    await waiting(trainee).waitFor();
    await owner.getByRole('link', { name: /急須が届きません/ }).click();
    await approve().waitFor();
    await here.arrive('急須が届きません', '追伸です。やはり再送をお願いします。', '<m1@customer.test>');
    await owner.getByText('新しいメッセージが 1件 届きました').waitFor();
    expect(await approve().isDisabled()).toBe(true);
    await owner.getByRole('button', { name: '読みました' }).click();
    expect(await approve().isDisabled()).toBe(false);
    await trainee.getByRole('button', { name: '取り下げる' }).click();
    await expect.poll(() => field(trainee).inputValue()).toBe('ほかにご不明な点はございますか。');
    await owner.getByText('伊藤 蓮さんが取り下げました').waitFor();
  });
});

describe('the settings', () => {
  it('write a rule as a sentence, and try it on a text', async () => {
    await owner.goto('/settings/approval');
    await owner.getByRole('button', { name: '条件を追加' }).click();
    await owner.getByLabel('金額（円）').fill('10万');
    await owner.getByText('金額が10万円以上の返信は承認が必要').waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: '保存' }).click();
    await owner.getByRole('switch', { name: /金額が10万円以上/ }).waitFor();
    await owner.getByLabel('返信の文').fill('十二万円をお返しします。');
    await owner.getByText('この文なら → 承認が必要: 金額（十二万円）').waitFor();
    await owner.getByLabel('返信の文').fill('9万円です。');
    await owner.getByText('この文なら → 承認は不要').waitFor();
    await expectAccessible(owner);
  });
});
