import { startModelServer, type ModelServer } from '@madoguchi/testbed/language-model';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { ask as askApi } from './browser-people.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';

let here: MailboxDesk;
let model: ModelServer;
let page: Page;
let id = '';
beforeAll(async () => {
  [here, model] = await Promise.all([startMailboxDesk(), startModelServer()]);
  page = here.owner;
  id = await here.arrive(
    '湯のみが届きません',
    '山田 花子です。注文した湯のみがまだ届きません。電話は090-1234-5678です。',
  );
  const { customer } = await askApi<{ customer: { id: string } }>(page, 'GET', `/conversations/${id}`);
  await askApi(page, 'PATCH', `/customers/${customer.id}`, { name: '山田 花子' });
});
afterAll(async () => {
  await here.close();
  await model.close();
});

const editor = (on = page) => on.getByLabel('返信の本文');
const ask = (on = page) => on.getByRole('button', { name: 'AIで下書き' });

describe('the settings', () => {
  it('say where words would go, and are tried out before anything is switched on', async () => {
    await page.goto(`/inbox/${id}?view=all`);
    await editor().waitFor();
    expect(await ask().count()).toBe(0);
    await page.goto('/settings/assistance');
    await page.getByText('先に接続先とモデルを保存してください。').waitFor();
    await page.getByRole('combobox', { name: '提供元' }).click();
    await page.getByRole('option', { name: 'Ollama（自社のサーバー）' }).click();
    expect(await page.getByLabel('接続先URL').inputValue()).toBe('http://localhost:11434/v1');
    await page.getByLabel('接続先URL').fill(model.url);
    await page.getByLabel('モデル名').fill('qwen3:14b');
    await page.getByLabel('APIキー').fill('sk-secret');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('この窓口と同じ機械の中です', { exact: false }).waitFor();
    model.will({ status: 401 });
    await page.getByRole('button', { name: '接続を確認' }).click();
    await page.getByText('モデルのサーバーがAPIキーを受け付けませんでした', { exact: false }).waitFor();
    await page.getByRole('button', { name: '接続を確認' }).click();
    await page.getByText('応答がありました', { exact: false }).waitFor();
    await page.getByRole('switch', { name: 'AIアシストを使う' }).check();
    await page.getByText('担当者が依頼したときだけ、モデルに送ります。', { exact: false }).waitFor();
    await expectAccessible(page);
  });
});

describe('a draft', () => {
  it('is asked for by keys with what to say, and comes behind what was typed', async () => {
    await page.goto(`/inbox/${id}?view=all`);
    await editor().fill('（急ぎ）');
    await ask().focus();
    await page.keyboard.press('Enter');
    model.will({
      say: [
        '{{顧客姓}} 様\n\n',
        'ご連絡いただき、ありがとうございます。\n\n',
        '{{電話1}}へご連絡いたします。',
      ],
    });
    await page.getByLabel('伝えたい要点（任意）').fill('遅れをお詫びする');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('AIが作成した文を含みます', { exact: false }).waitFor();
    expect(await editor().inputValue()).toBe(
      '（急ぎ）\n\n山田 様\n\nご連絡いただき、ありがとうございます。\n\n090-1234-5678へご連絡いたします。',
    );
    expect(model.calls.at(-1)?.body).not.toContain('山田');
    expect(model.calls.at(-1)?.body).not.toContain('090-1234');
    await expectAccessible(page);
  });

  it('is still known to be a model’s after a reload, and can be taken out while it is fresh', async () => {
    await page.reload();
    await page.getByText('AIが作成した文を含みます', { exact: false }).waitFor();
    await editor().fill('自分で書いた文です。');
    await page.getByText('AIが作成した文を含みます', { exact: false }).waitFor({ state: 'detached' });
    await ask().click();
    model.will({ say: ['お詫び申し上げます。'] });
    await page.getByRole('button', { name: '下書きを作成' }).click();
    await page.getByRole('button', { name: '取り除く' }).click();
    await expect.poll(() => editor().inputValue()).toBe('自分で書いた文です。');
  });

  it('that breaks off keeps what had come and what was typed, and says so', async () => {
    await ask().click();
    model.will({ cut: ['ご不便をおかけしております。\n\n', '次の'] });
    await page.getByRole('button', { name: '下書きを作成' }).click();
    await page.getByText('接続が途中で切れました', { exact: false }).waitFor();
    expect(await editor().inputValue()).toContain('自分で書いた文です。\n\nご不便をおかけしております。');
    await ask().click();
    model.will({ hang: ['確認'] });
    const asked = model.calls.length;
    await page.getByRole('button', { name: '下書きを作成' }).click();
    await expect.poll(() => model.calls.length).toBe(asked + 1);
    await page.getByRole('button', { name: '中止', exact: true }).click();
    await page.getByText('中止しました。届いた分と', { exact: false }).waitFor();
    await model.untilLeft();
    expect(await editor().inputValue()).toContain('自分で書いた文です。');
  });
});

describe('a summary', () => {
  it('is asked for in the head of the conversation, read at once, and kept as a note', async () => {
    await page.goto(`/inbox/${id}?view=all`);
    model.will({ say: ['■ 状況\n', '・湯のみが未着'] });
    await page.getByRole('button', { name: 'この案件を要約' }).click();
    const dialog = page.getByRole('dialog', { name: 'この案件を要約' });
    await expect.poll(() => dialog.getByLabel('要約').inputValue()).toContain('・湯のみが未着');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '社内メモに残す' }).click();
    await page.getByRole('article').getByText('・湯のみが未着').waitFor();
    expect(await dialog.count()).toBe(0);
  });
});

describe('on a phone, in English', () => {
  it('a message is translated once, a handover is summarised, and all of it is listed', async () => {
    const phone = await here.desk.open({ phone: true, locale: 'en-GB' });
    await phone.context.addCookies(await page.context().cookies());
    await phone.page.request.patch('/api/v1/me', {
      headers: { 'x-requested-with': 'madoguchi' },
      data: { locale: 'en' },
    });
    const small = phone.page;
    await small.goto(`/inbox/${id}?view=all`);
    model.will({ say: ['This is {{顧客名}}. The cup has not arrived.'] });
    await small.getByRole('button', { name: 'Translate into English' }).click();
    await small.getByText('The cup has not arrived.').waitFor();
    await expectAccessible(small);
    await small.getByLabel('Text of the reply').click();
    await small.getByRole('button', { name: 'Internal note' }).click();
    model.will({ say: ['■ Situation\n', '・{{顧客名}}: cup not arrived\n■ Promises\n・None'] });
    await small.getByRole('button', { name: 'Summarise with AI' }).click();
    await small.getByText('A summary written by a model', { exact: false }).waitFor();
    await expectAccessible(small);
    await small.goto('/settings/assistance');
    const list = small.getByRole('list', { name: 'What was sent' });
    await list.getByText('Handover summaries').first().waitFor();
    await list.getByText('What was sent and what came back').first().click();
    await list.getByText('・{{顧客名}}: cup not arrived', { exact: false }).waitFor();
    await expectAccessible(small);
    await small.getByRole('switch', { name: 'Use AI assistance' }).uncheck();
    await small.getByText('Nothing goes to any model.', { exact: false }).waitFor();
    await small.goto(`/inbox/${id}?view=all`);
    await small.getByText('The cup has not arrived.').waitFor();
    await phone.context.close();
  });
});
