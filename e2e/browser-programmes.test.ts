import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, startBrowserDesk, type BrowserDesk } from './browser-desk.ts';
import { ask, openWorkspace } from './browser-people.ts';
import { poll } from './browser-poll.ts';

let desk: BrowserDesk;
let page: Page;
beforeAll(async () => {
  desk = await startBrowserDesk();
  ({ page } = await desk.open());
  await openWorkspace(page);
  await ask(page, 'POST', '/customers', { name: '紹介 花子' });
});
afterAll(() => desk.close());

const dialog = () => page.getByRole('dialog');

/** A browser that reads codes, with a camera before which `door.codes` are held; whoever is asked for it refuses at first. */
const fakeCamera = `
  window.door = { codes: [], looks: 0, refused: true };
  window.BarcodeDetector = class {
    static async getSupportedFormats() { return ['qr_code']; }
    async detect() {
      window.door.looks += 1;
      return window.door.codes.map((rawValue) => ({ rawValue }));
    }
  };
  navigator.mediaDevices.getUserMedia = async () => {
    if (window.door.refused) throw new DOMException('refused', 'NotAllowedError');
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    setInterval(() => pen.fillRect(Math.random() * 300, 0, 20, 20), 50);
    return canvas.captureStream(20);
  };`;

/** Takes the customer in the window that is open. */
async function chooseCustomer(submit: string): Promise<void> {
  await dialog().getByLabel('お客様を検索').fill('紹介');
  await page.getByRole('option', { name: '紹介 花子 様' }).click();
  await dialog().getByRole('button', { name: submit }).click();
}

describe('limits for premiums', () => {
  it('are reckoned while one types, with their source', async () => {
    await page.goto('/growth/programmes/premiums');
    await page.getByLabel('取引価額（円・税込）').fill('5000');
    await page.getByText('の20%で').waitFor();
    await page.getByRole('radio', { name: /一般懸賞/u }).check();
    await page.getByLabel('売上予定総額（円・税込）').fill('1000000');
    await page.getByText('景品の総額の上限').waitFor();
    await expectAccessible(page);
  });
});

describe('a referral', () => {
  it('is promised with the law beside it, comes by a code, and its reward is handed over', async () => {
    await page.goto('/growth/programmes');
    await page.getByRole('button', { name: '新しい企画' }).click();
    await page.getByLabel('企画名').fill('友だち紹介');
    await page.getByLabel('紹介リンクの行き先').fill('https://shop.example.jp/');
    await page.getByLabel('開始日').fill('2020-01-01');
    await page.getByLabel('最低注文額（円・税込）').fill('3000');
    await page.getByLabel('確定までの日数').fill('0');
    await page.getByLabel('日数の起点').selectOption('order');
    const inviter = page.getByRole('group', { name: '紹介者の特典' });
    await inviter.getByLabel('特典の種類').selectOption('gift');
    await inviter.getByLabel('金額・割合').fill('700');
    await inviter.getByLabel('内容').fill('お茶 1箱');
    await page
      .getByRole('group', { name: '招待された方の特典' })
      .getByLabel('特典の種類')
      .selectOption('none');
    await page.getByText('景品規制の対象外と考えられます').waitFor();
    await page.getByRole('radio', { name: /購入者に限る/u }).check();
    await page.getByText('上限を超えている可能性があります').waitFor();
    await page.getByRole('radio', { name: /誰でも/u }).check();
    await page.getByRole('button', { name: '企画を作成' }).click();
    await page.getByRole('heading', { level: 1, name: '友だち紹介' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: '紹介リンクを発行' }).click();
    await chooseCustomer('紹介リンクを発行');
    const code = await dialog().getByLabel('コード', { exact: true }).inputValue();
    await page.keyboard.press('Escape');
    await ask(page, 'POST', '/orders', {
      source: 'honten',
      externalId: 'o-1',
      placedAt: new Date(Date.now() - 60_000).toISOString(),
      customer: { name: '友人 太郎', email: 'friend@example.ne.jp' },
      lines: [{ product: '急須', quantity: 1, unitPrice: 4000 }],
      discounts: [{ code, amount: 100 }],
    });
    await page.getByRole('button', { name: /紹介者の特典を渡した/u }).click();
    await dialog().getByLabel('渡したもの（任意）').fill('送り状 1234');
    await dialog().getByRole('button', { name: '記録' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('送り状 1234').waitFor();
    await expectAccessible(page);
  });
});

describe('tiers', () => {
  it('are set by rules, and open a page earlier for whoever was placed in one', async () => {
    await page.goto('/growth/programmes/tiers');
    await page.getByRole('button', { name: '条件を決める' }).click();
    await page.getByLabel('区分名').first().fill('特別');
    await page.getByLabel('決め方').selectOption('hand');
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('担当者が決める区分').waitFor();
    await page.getByRole('button', { name: 'お客様の区分を調べる' }).click();
    await chooseCustomer('内訳');
    await dialog().getByLabel('区分を設定').selectOption({ label: '特別' });
    await dialog().getByLabel('理由').fill('長年のお客様');
    await dialog().getByRole('button', { name: '記録' }).click();
    await dialog().getByText('特別: 長年のお客様').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '新しい先行案内' }).click();
    await dialog().getByLabel('名前').first().fill('新茶の先行販売');
    await dialog().getByLabel('行き先').fill('https://shop.example.jp/early');
    await dialog().getByLabel('すべての方に開く日時').fill('2099-05-01T10:00');
    await dialog().getByLabel('特別に開く日時').fill('2099-04-01T10:00');
    await dialog().getByRole('button', { name: '先行案内を作成' }).click();
    await page.getByRole('button', { name: '新茶の先行販売: アドレスを発行' }).click();
    await chooseCustomer('アドレスを発行');
    const url = await dialog().getByLabel('お客様のアドレス').inputValue();
    await page.keyboard.press('Escape');
    const { page: guest } = await desk.open({ phone: true });
    await guest.goto(new URL(url).pathname);
    await guest.getByText('2099年4月1日').waitFor();
    await expectAccessible(guest);

    await page.getByRole('link', { name: 'この区分のお客様への配信を作成' }).click();
    await page.getByRole('heading', { level: 1, name: '新しい配信' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tiers')).toBe('t1');
    expect(new URL(page.url()).searchParams.get('page')).toMatch(/^early_access:/u);
    await expectAccessible(page);
  });
});

describe('an event', () => {
  it('has a page for each guest, who answers it and is ticked at the door', async () => {
    await page.goto('/growth/programmes/events');
    await page.getByRole('button', { name: '新しい催し' }).click();
    await page.getByLabel('催しの名前').first().fill('新茶の会');
    await page.getByLabel('場所').first().fill('本店 2階');
    await page.getByLabel('開始').first().fill('2099-05-02T14:00');
    await page.getByRole('button', { name: '催しを作成' }).click();
    await page.getByRole('heading', { level: 1, name: '新茶の会' }).waitFor();
    await page.getByRole('button', { name: 'お客様を招待' }).click();
    await chooseCustomer('お客様を招待');
    const url = await dialog().getByLabel('招待ページのアドレス').inputValue();
    await page.keyboard.press('Escape');
    await expectAccessible(page);

    const { page: guest } = await desk.open({ phone: true });
    await guest.goto(new URL(url).pathname);
    await expectAccessible(guest);
    await guest.getByRole('button', { name: '出席します' }).click();
    await guest.getByText('ご出席として承りました').waitFor();
    await expectAccessible(guest);
    const code = await guest.getByText(/^[A-Z0-9]{6}$/u).innerText();

    await page.addInitScript(fakeCamera);
    let asked = 0;
    page.on('request', (request) => void (asked += request.url().endsWith('/arrivals') ? 1 : 0));
    await page.reload();
    await page.getByRole('button', { name: 'カメラで読み取る' }).click();
    await page.getByText('カメラの使用が許可されていません').waitFor();
    await expectAccessible(page);
    await page.evaluate('void (window.door.refused = false)');
    await page.getByRole('button', { name: 'カメラで読み取る' }).click();
    await page.getByText('QRコードを映してください').waitFor();
    expect(await page.evaluate("document.featurePolicy?.allowsFeature('camera') ?? true")).toBe(true);
    await page.evaluate(`void (window.door.codes = [${JSON.stringify(code)}])`);
    await page.getByText('紹介 花子 様の来場を記録しました。').waitFor();
    await page.getByText('受付しました').waitFor();
    // Held there for some looks more, it is still the same reading.
    const looks = () => page.evaluate<number>('window.door.looks');
    const before = await looks();
    await poll(looks, (now) => now > before + 5);
    expect(asked).toBe(1);
    await page.evaluate("void (window.door.codes = ['ZZZZZZ'])");
    await page.getByText('招待が見つかりません').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'カメラを止める' }).click();
    await page.getByRole('button', { name: 'カメラで読み取る' }).waitFor();
    await page.getByRole('textbox', { name: '受付番号' }).fill(code);
    await page.keyboard.press('Enter');
    await page.getByText('すでに受付済みです').waitFor();
    expect(await page.getByText('催しの効果を示すものではありません').count()).toBe(1);
    await expectAccessible(page);
  });
});
