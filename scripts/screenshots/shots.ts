import type { Locale } from '@madoguchi/contract';
import type { Page } from 'playwright-core';
import type { ShownDesk } from './desk.ts';

/** The two sizes that the pictures show. */
export const devices = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.25, isMobile: false },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
};

/** The conversation and the customer beside it, without the list: where the eye should go in a document. */
const conversationAlone = { x: 406, y: 0, width: 874, height: 800 };

/** One picture. */
export type Shot = {
  /** Name of its file, without `.png`. */
  name: string;
  device: keyof typeof devices;
  locale: Locale;
  scheme: 'light' | 'dark';
  /** The part of the page that is shown, in CSS pixels; the whole window if left out. */
  clip?: { x: number; y: number; width: number; height: number };
  path: (desk: ShownDesk) => string;
  /** Brings the page to what is to be seen, and waits until it is. */
  prepare: (page: Page, desk: ShownDesk) => Promise<void>;
};

const question = 'お歳暮のお茶についてのお願い';
const complaint = '先日の急須について';

const answer = `小林様

いつもお引き立てをいただき、ありがとうございます。みどり商店の緑川でございます。
お歳暮に今年も「朝露」をお選びくださり、誠にありがとうございます。

昨年と同じ三軒へ、12月10日までに届くように手配いたします。
札幌の妹様の新しいご住所は、今月中にお知らせいただけますと確実でございます。`;

/** The same answer as somebody who is new might begin it. */
const firstTry = `小林様

ご苦労様です。お歳暮の件、了解しました。
札幌の妹様の新しいご住所がまだのようですので、分かり次第お知らせください。
12月10日までに届くように、品物を送らさせていただきます。`;

/** An apology as somebody who is new writes it, and a lead would still change. */
const apology = `いつもみどり商店をご利用いただき、ありがとうございます。高橋でございます。

このたびは急須の件でご不便をおかけし、誠に申し訳ございません。
すぐに新しい急須をお送りいたします。お手元の品は、届いた箱にお入れいただければ結構です。
11月27日(金)の午前中にお届けできる見込みです。`;

const inbox = (desk: ShownDesk): string => `/inbox/${desk.conversation(question)}?view=active&sort=newest`;

async function threadShown(page: Page): Promise<void> {
  await page.getByRole('article').getByText('札幌の妹のところだけ').waitFor();
  await page.getByRole('textbox', { name: /返信の本文|Text of the reply|[Rr]eply/ }).waitFor();
}

async function write(page: Page): Promise<void> {
  await threadShown(page);
  await page.getByRole('textbox', { name: /返信の本文|Text of the reply|[Rr]eply/ }).fill(answer);
  await page.getByText(/下書きを保存しました|Draft saved/).waitFor();
  await page.getByRole('button', { name: /^送信前の確認|^Before sending/ }).waitFor();
}

/** Writes what a colleague would mark, and waits until it is. */
async function writeFirstTry(page: Page): Promise<void> {
  await threadShown(page);
  await page.getByRole('textbox', { name: /返信の本文|Text of the reply|[Rr]eply/ }).fill(firstTry);
  await page.locator('[data-findings]').first().waitFor();
}

/** A month is counted again a minute after something has happened in it: until then it is that of an empty desk. */
async function counted(page: Page): Promise<void> {
  for (let left = 40; left > 0; left -= 1) {
    await page.getByText('おすすめ度（NPS）').first().waitFor();
    if ((await page.getByText(/^[1-9]\d*人$/u).count()) > 0) return;
    await page.waitForTimeout(5000);
    await page.reload();
  }
  throw new Error('Nobody needs care in the sample any more.');
}

/** Taken before the desk is set up. */
export const firstRun: Shot = {
  name: 'first-run',
  device: 'desktop',
  locale: 'ja',
  scheme: 'light',
  path: () => '/setup',
  prepare: (page) => page.getByRole('textbox').first().waitFor(),
};

/** The pictures of a desk at work, in the order they are taken. */
export const shots: Shot[] = [
  { name: 'inbox-en', device: 'desktop', locale: 'en', scheme: 'light', path: inbox, prepare: threadShown },
  { name: 'inbox', device: 'desktop', locale: 'ja', scheme: 'light', path: inbox, prepare: threadShown },
  {
    name: 'phone-list',
    device: 'phone',
    locale: 'ja',
    scheme: 'light',
    path: () => '/inbox?view=active&sort=newest',
    prepare: (page) => page.getByText(question).first().waitFor(),
  },
  { name: 'phone-thread', device: 'phone', locale: 'ja', scheme: 'light', path: inbox, prepare: threadShown },
  { name: 'phone-dark', device: 'phone', locale: 'en', scheme: 'dark', path: inbox, prepare: threadShown },
  {
    name: 'lock',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    clip: conversationAlone,
    path: inbox,
    prepare: async (page, desk) => {
      await threadShown(page);
      await desk.colleagueWrites(question);
      await page.getByText('返信を書いています').first().waitFor();
    },
  },
  {
    name: 'composer',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    clip: conversationAlone,
    path: inbox,
    prepare: async (page, desk) => {
      await desk.colleagueStops(question);
      await write(page);
    },
  },
  {
    name: 'findings',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    clip: conversationAlone,
    path: inbox,
    prepare: async (page) => {
      await writeFirstTry(page);
      await page.keyboard.press('F8');
      await page.keyboard.press('F8');
      await page.getByRole('group', { name: /について$/ }).waitFor();
    },
  },
  {
    name: 'before-sending',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    clip: conversationAlone,
    path: inbox,
    prepare: async (page) => {
      await writeFirstTry(page);
      await page.getByRole('button', { name: /^送信前の確認/ }).click();
      await page.getByRole('region', { name: '送信前の確認' }).waitFor();
    },
  },
  {
    name: 'phone-findings',
    device: 'phone',
    locale: 'en',
    scheme: 'dark',
    path: inbox,
    prepare: async (page) => {
      await writeFirstTry(page);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      await page.getByRole('group', { name: /^About/ }).waitFor();
    },
  },
  {
    name: 'reading',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    clip: conversationAlone,
    path: (desk) => `/inbox/${desk.conversation(complaint)}?view=active&sort=newest`,
    prepare: async (page) => {
      await page.getByRole('button', { name: /気になるサイン/ }).click();
      await page.getByRole('region', { name: 'このように読み取りました' }).waitFor();
    },
  },
  {
    name: 'language',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: () => '/settings/language',
    prepare: async (page, desk) => {
      await desk.addWords();
      await page.reload();
      await page.getByText('お問合せ → お問い合わせ').waitFor();
      await page.getByText('二重敬語').first().waitFor();
    },
  },
  {
    name: 'practice',
    device: 'desktop',
    locale: 'en',
    scheme: 'light',
    path: () => '/practice',
    prepare: async (page) => {
      await page
        .getByRole('group', { name: /Choose/ })
        .getByRole('button')
        .first()
        .click();
      await page.getByRole('button', { name: 'Next question' }).waitFor();
    },
  },
  {
    name: 'search',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: () => `/search?q=${encodeURIComponent('急須')}`,
    prepare: (page) => page.locator('mark').first().waitFor(),
  },
  {
    name: 'customer',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: (desk) => `/customers/${desk.customer(complaint)}`,
    prepare: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'approval',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: () => '/approvals',
    prepare: async (page, desk) => {
      const id = await desk.answerHeld(complaint, apology);
      await page.goto(`/approvals/${id}`);
      await page.getByText('すぐに新しい急須を').first().waitFor();
    },
  },
  {
    name: 'today',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: () => '/today',
    prepare: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'promises',
    device: 'desktop',
    locale: 'en',
    scheme: 'light',
    path: () => '/promises?owner=all',
    prepare: (page) => page.locator('[data-work]').first().waitFor(),
  },
  {
    name: 'overview',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: () => '/growth/overview',
    prepare: counted,
  },
  {
    name: 'mentions',
    device: 'desktop',
    locale: 'en',
    scheme: 'light',
    path: () => '/mentions',
    prepare: (page) => page.getByRole('main').getByRole('listitem').first().waitFor(),
  },
  { name: 'inbox-dark', device: 'desktop', locale: 'en', scheme: 'dark', path: inbox, prepare: write },
  {
    name: 'channels',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    path: () => '/settings/channels',
    prepare: (page) => page.getByText('okyakusama@midori.example.jp').first().waitFor(),
  },
  {
    name: 'new-channel',
    device: 'desktop',
    locale: 'en',
    scheme: 'light',
    path: () => '/settings/channels/new',
    prepare: (page) => page.getByRole('textbox').first().waitFor(),
  },
  {
    // Last, since the answer is sent.
    name: 'undo',
    device: 'desktop',
    locale: 'ja',
    scheme: 'light',
    clip: conversationAlone,
    path: inbox,
    prepare: async (page) => {
      await write(page);
      await page.getByRole('button', { name: '送信', exact: true }).click();
      await page.getByRole('button', { name: '取り消す' }).first().waitFor();
    },
  },
];
