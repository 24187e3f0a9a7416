import { freePorts } from '@madoguchi/testbed/mail-ports';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, theirs, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';
import { poll } from './browser-poll.ts';
import { readMail } from './mail-text.ts';

let at: MailboxDesk;
let owner: Page;
beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  // What guests open is at the desk's public address.
  at = await startMailboxDesk({ PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` });
  ({ owner } = at);
  // Noon where the desk is: broadcasts never go out at night.
  const ahead = 12 - new Date().getUTCHours();
  const timeZone = ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  await ask(owner, 'PATCH', '/workspace', { timeZone });
  await ask(owner, 'POST', '/customers', { name: '佐藤 花子', email: theirs });
});
afterAll(() => at.close());

describe('an event', () => {
  it('is told to many by a broadcast, each with a page of their own, which a guest answers', async () => {
    await ask(owner, 'POST', '/gatherings', {
      name: { ja: '新茶の会', en: '' },
      place: { ja: '本店 2階', en: '' },
      startsAt: '2099-05-02T05:00:00Z',
      seats: 20,
    });
    await owner.goto('/growth/programmes/events');
    await owner.getByRole('link', { name: /新茶の会/u }).click();
    await owner.getByRole('heading', { level: 1, name: '新茶の会' }).waitFor();
    await owner.getByRole('link', { name: '配信でまとめて招待' }).click();
    await owner.getByRole('heading', { level: 1, name: '新しい配信' }).waitFor();
    // Somebody who is a customer already needs no consent for what they must know.
    await owner.getByRole('radio', { name: /大切なご案内/u }).check();
    const chosen = owner.getByRole('combobox', { name: '専用ページ' });
    await poll(
      () => chosen.inputValue(),
      (name) => name === '新茶の会',
    );
    await owner.getByLabel('件名').fill('新茶の会へのご招待');
    await owner.getByLabel('本文', { exact: true }).fill('{お客様名}様、こちらからお返事ください。 ');
    await owner.getByText('「専用ページ」の差し込みがありません').waitFor();
    await expectAccessible(owner);
    await owner.getByLabel('本文', { exact: true }).press('ControlOrMeta+End');
    await owner.getByRole('button', { name: '専用ページを入れる' }).click();
    await owner.getByText('見本のアドレスのため開けません').waitFor();
    await owner.getByRole('button', { name: '届く 1人' }).waitFor();
    await owner.getByRole('button', { name: '送信の確認へ' }).click();
    await owner.getByText('1人に送ります。').waitFor();
    await expectAccessible(owner);
    await owner.getByRole('button', { name: '送信する', exact: true }).click();
    await owner.getByText('送信済み').waitFor();
    await expectAccessible(owner);

    await at.received(1);
    const [mail] = await at.servers.messages(theirs);
    const [address = ''] = /http:\S+\/g\/[\w-]+/u.exec(mail === undefined ? '' : readMail(mail).text) ?? [];
    const { page: guest } = await at.desk.open({ phone: true });
    await guest.goto(address);
    await guest.getByRole('button', { name: '出席します' }).click();
    await guest.getByText('ご出席として承りました').waitFor();
    await expectAccessible(guest);

    // The broadcast says what it carried, and the event who was told by it.
    await owner.getByRole('link', { name: '新茶の会', exact: true }).click();
    await owner.getByRole('heading', { level: 1, name: '新茶の会' }).waitFor();
    await owner.getByText('佐藤 花子 様').first().waitFor();
    await owner.getByRole('link', { name: '配信「新茶の会」で案内' }).waitFor();
    await owner.getByText('出席 1名（定員 20名）').waitFor();
    await expectAccessible(owner);
  });
});
