import type { Call, Channel, Customer, Me, OnCallSchedule } from '@madoguchi/contract';
import { startTwilio, type TwilioServer } from '@madoguchi/testbed/twilio-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, password, openWorkspace } from './browser-people.ts';

let desk: BrowserDesk;
let page: Page;
let twilio: TwilioServer;
let channel: Channel;
let customer: Customer;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page, 'sample');
  twilio = await startTwilio(async (url, body, headers) => {
    const answer = await fetch(url, { method: 'POST', body, headers });
    return { status: answer.status, body: await answer.text() };
  });
  channel = await ask<Channel>(page, 'POST', '/channels', {
    type: 'phone',
    name: '代表電話',
    number: '03-1234-5678',
    service: 'twilio',
    twilio: { ...twilio.account, apiBaseUrl: twilio.url },
  });
  const { member } = await ask<Me>(page, 'GET', '/me');
  await ask(page, 'PUT', `/member-phones/${member.id}`, { address: '090-1111-0001' });
  const { items } = await ask<{ items: Customer[] }>(page, 'GET', '/customers?query=小林');
  if (items[0] === undefined) throw new Error('the sample has no 小林 any more');
  customer = items[0];
  const path = `/customers/${customer.id}`;
  await ask(page, 'PATCH', path, { phone: '090-1234-5678', contactPersonId: member.id });
  await ask(page, 'POST', `${path}/care-notes`, { kind: 'allergy', text: '卵アレルギー' });
});
afterAll(async () => {
  await twilio.stop();
  await desk.close();
});

const incoming = (from: string) =>
  twilio.incoming({
    from,
    voice: `${desk.url}/hooks/twilio/${channel.id}/voice`,
    status: `${desk.url}/hooks/twilio/${channel.id}/status`,
  });
const form = (on = page) => on.getByRole('dialog', { name: '通話の記録' });
const newest = async (): Promise<Call | undefined> =>
  (await ask<{ items: Call[] }>(page, 'GET', '/calls?limit=1')).items[0];

describe('an incoming call', () => {
  it('shows who calls, whatever one is doing, and takes no letter away from whoever is writing', async () => {
    await page.goto('/search');
    await page.locator('#search-box').fill('急須');
    const call = await incoming('+819012345678');
    const pop = page.getByRole('region', { name: '着信のお知らせ' });
    await pop.getByText(`${customer.name} 様`).waitFor();
    await pop.getByText('卵アレルギー').waitFor();
    await pop.getByText('前回のやり取り').waitFor();
    expect(await pop.textContent()).toContain('090-1234-5678');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('search-box');
    await expectAccessible(page);

    expect(await call.pickUp('+819011110001', '1')).toBe('connected');
    await pop.getByText('通話中').waitFor();
    await pop.getByRole('button', { name: '応対を記録' }).click();
    await form().getByLabel('応対内容').fill('急須の蓋が割れていたとのこと。');
    await call.hangUpAfter(62);
    await form().getByText('応対済み').waitFor();
    await page.keyboard.press('Control+Enter');
    await form().waitFor({ state: 'detached' });
    await pop.waitFor({ state: 'hidden' });
    expect(await newest()).toMatchObject({
      outcome: 'answered',
      seconds: 62,
      notes: '急須の蓋が割れていたとのこと。',
    });
  });

  it('that nobody takes is listed to be called back, and its message can be heard in the thread', async () => {
    const call = await incoming('+81312340001');
    await call.noAnswer();
    await call.leaveMessage(9, twilio.keepRecording(Buffer.from('sound')));
    await page.goto('/calls');
    const row = page.getByRole('listitem').filter({ hasText: '03-1234-0001' });
    await row.getByText('出られなかった電話です。').waitFor();
    await row.getByRole('link').click();
    await page.getByText('着信 · 留守番電話').waitFor();
    await page.getByRole('button', { name: '録音を再生（9秒）' }).waitFor();
    await expectAccessible(page);
    await page.goto('/calls');
    await row.getByRole('button', { name: '完了にする' }).click();
    await page.getByText('折り返しの予定はありません').waitFor();
  });
});

describe('the form, by the keyboard alone', () => {
  it('finds the customer as one types, keeps what is written, and saves', async () => {
    await page.goto('/customers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('c');
    await form().getByRole('combobox', { name: 'お客様' }).or(form().getByLabel('お客様')).first().waitFor();
    await page.keyboard.type('０９０１２３４５');
    await form()
      .getByRole('option', { name: new RegExp(customer.name, 'u') })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form().getByText('卵アレルギー').waitFor();
    await expectAccessible(page);
    await form().getByLabel('応対内容').focus();
    await page.keyboard.type('名入れの納期について。');
    await form().getByText('下書きを保存しました').waitFor();
    // The page goes away in the middle of the call.
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => form().getByLabel('応対内容').inputValue()).toBe('名入れの納期について。');
    await form().getByLabel('折り返す', { exact: true }).focus();
    await page.keyboard.press('Space');
    // 明日10時, or with its day where tomorrow is closed.
    await form()
      .getByRole('button', { name: /\D10時$/u })
      .focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await form().waitFor({ state: 'detached' });
    expect(await newest()).toMatchObject({
      customer: { id: customer.id },
      notes: '名入れの納期について。',
      number: '+819012345678',
      direction: 'inbound',
      outcome: 'answered',
    });
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page
      .getByRole('listitem')
      .filter({ hasText: customer.name })
      .getByText(/10:00まで/u)
      .waitFor();
  });

  it('says what is missing, and closes without losing it', async () => {
    await page.keyboard.press('c');
    await form().getByLabel('応対内容').fill('だれからか聞きそびれた');
    await page.keyboard.press('Control+Enter');
    await form().getByText('電話番号かお名前を入力してください。').waitFor();
    await form().getByLabel('お客様').fill('090-99');
    await page.keyboard.press('Control+Enter');
    await form().getByText('電話番号として読み取れません。').waitFor();
    await page.keyboard.press('Escape');
    await form().waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await expect.poll(() => form().getByLabel('応対内容').inputValue()).toBe('だれからか聞きそびれた');
    await form().getByRole('button', { name: '下書きを破棄' }).click();
    await form().waitFor({ state: 'detached' });
  });
});

it('on a phone the form fills the screen, and a new number becomes a customer', async () => {
  const { page: phone, context } = await desk.open({ phone: true });
  const headers = { 'x-requested-with': 'madoguchi' };
  await phone.request.post('/api/v1/session', { headers, data: { email: 'owner@example.jp', password } });
  await phone.goto('/calls');
  await phone.getByRole('button', { name: '通話を記録' }).first().click();
  await form(phone).getByLabel('お客様').fill('06-6123-4567');
  await form(phone).getByText('登録のない番号です。新しい顧客として記録します。').waitFor();
  await form(phone).getByLabel('お名前').fill('松本 恵');
  await form(phone).getByText('不在着信').click();
  await expectAccessible(phone);
  await form(phone).getByRole('button', { name: '保存', exact: true }).click();
  await phone.getByRole('listitem').filter({ hasText: '松本 恵 様' }).getByText('06-6123-4567').waitFor();
  await context.close();
});

it('a customer’s card calls them: one’s own telephone rings first', async () => {
  await page.goto(`/customers/${customer.id}`);
  await page.getByRole('button', { name: '090-1234-5678 に電話をかける' }).click();
  await page.getByText('まず、ご自分の電話が鳴ります。').waitFor();
  expect(twilio.placed.at(-1)?.params).toMatchObject({ To: '+819011110001', From: '+81312345678' });
});

describe('who is on call', () => {
  it('is said in the rota, which shows its gaps first; a call out of hours then rings them', async () => {
    await page.goto('/settings/on-call');
    await page.getByRole('link', { name: '当番表を作成' }).click();
    await page.getByRole('radio', { name: '24時間' }).check();
    await page.getByRole('button', { name: '行を追加' }).click();
    await page.getByRole('combobox', { name: '当番' }).click();
    await page.getByRole('option').first().click();
    await page.getByText('当番のいない時間が').waitFor();
    await page.getByLabel('開始時刻').fill('00:00');
    await page.getByLabel('終了時刻').fill('00:00');
    await page.getByText('当番を置く時間のすべてに、当番がいます。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    const now = page.getByRole('heading', { name: 'いまの当番' }).locator('..');
    await now.getByText('控えなし').waitFor();
    await expectAccessible(page);
    const { now: team } = await ask<OnCallSchedule>(page, 'GET', '/on-call/schedule');
    expect(await now.textContent()).toContain(team.first?.name);

    await ask(page, 'PUT', `/member-phones/${team.first?.id}`, { address: '090-1111-0009' });
    await ask(page, 'PATCH', `/channels/${channel.id}`, { phone: { routing: { onCall: 'outside_hours' } } });
    const call = await incoming('+819012345678');
    expect(call.legs.map(({ address }) => address)).toEqual(['+819011110009']);
    await call.hangUp();
  });
});

describe('a contact card', () => {
  it('is written in the customer’s record, published, and opened by whoever has its address', async () => {
    await page.goto(`/customers/${customer.id}`);
    await page.getByRole('link', { name: '連絡先カードを作成' }).click();
    await page.getByLabel('用途').first().fill('夜間・休日の緊急連絡');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '公開する' }).click();
    const link = page.getByRole('link', { name: 'ページを開く' });
    await link.waitFor();
    await expectAccessible(page);
    const address = (await link.getAttribute('href')) ?? '';

    await page.goto(address);
    expect(await page.getByRole('link', { name: '03-1234-5678' }).getAttribute('href')).toBe(
      'tel:+81312345678',
    );
    await page.getByText(`${customer.name} 様`).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'A4用紙に8枚印刷' }).click();
    await page.emulateMedia({ media: 'print' });
    const cards = page.locator('article');
    expect(await cards.count()).toBe(8);
    const box = await cards.first().boundingBox();
    // 91 × 55 mm at 96 dots an inch.
    expect([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).toEqual([344, 208]);
    await page.emulateMedia({ media: 'screen' });
  });
});
