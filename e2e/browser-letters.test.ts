import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './browser-desk.ts';
import { startMailboxDesk, type MailboxDesk } from './browser-mailbox.ts';
import { ask } from './browser-people.ts';

type Made = { id: string };

let here: MailboxDesk;
let page: Page;
let conversationId = '';
let caseId = '';
let documentId = '';
beforeAll(async () => {
  here = await startMailboxDesk();
  page = here.owner;
  conversationId = await here.arrive('急須の破損', '届いた急須の蓋が割れていました。');
  caseId = (await ask<Made>(page, 'POST', '/improvements', { conversationId })).id;
  const documents = `/improvements/${caseId}/documents`;
  documentId = (await ask<Made>(page, 'POST', documents, { kind: 'apology_letter' })).id;
});
afterAll(() => here.close());

describe('a letter of a case', () => {
  it('is written beside its pages, and laid in the reply as a PDF of that wording', async () => {
    await page.goto(`/improvements/${caseId}/documents/${documentId}`);
    await page.getByLabel('標題', { exact: true }).fill('急須の破損に関するお詫び');
    await expectAccessible(page);
    await page.getByRole('button', { name: '返信に添付' }).click();
    await page.waitForURL(new RegExp(`/inbox/${conversationId}`, 'u'));
    await expect
      .poll(() => page.getByLabel('返信の本文').inputValue())
      .toContain('お詫び状を添付いたしました。');
    await page
      .getByText(/お詫び状_[0-9]{8}\.pdf/u)
      .first()
      .waitFor();
  });

  it('goes out with the reply, and the document shows which wording went where', async () => {
    await page.getByRole('button', { name: '送信', exact: true }).click();
    const [mail] = await here.received(1);
    expect(mail).toContain('application/pdf');
    await page.goto(`/improvements/${caseId}/documents/${documentId}`);
    await page.getByText('返信への添付').waitFor();
    await expectAccessible(page);
  });
});
