import type { Consents } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SendOutcome } from '../channels/kit/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import type { BroadcastDesk } from './broadcast.fixture.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { delivered, sender, mailPost } from './mail.fixture.ts';

const post = mailPost();
const { mails, server, somebody, letter, news, linkIn, page, stateOf } = post;
let at: BroadcastDesk;
beforeAll(async () => {
  at = await post.open();
});
beforeEach(() => {
  mails.length = 0;
});
afterAll(() => at.close());

describe('a promotional mail', () => {
  it('names its reader, its sender and where to end it, in the text and for mail programs', async () => {
    const { companyId } = await somebody('佐藤 花子');
    await news(companyId);
    await at.run(server());
    const [mail] = mails;
    expect(mail).toMatchObject({
      subject: '佐藤 花子様へ 新茶のご案内',
      from: { name: '株式会社みどり', address: 'shop@example.jp' },
    });
    for (const words of [
      '佐藤 花子様\n新茶',
      '株式会社みどり',
      '東京都港区芝1-1',
      '03-1234-5678',
      mail?.bulk?.unsubscribeUrl ?? '?',
    ])
      expect(mail?.text).toContain(words);
    expect(mail?.bulk?.unsubscribeUrl).toMatch(/^https:\/\/desk\.example\.jp\/unsubscribe\/[\w.-]+$/u);
  });

  it('cannot be sent without the sender’s details: the error says what to do', async () => {
    const { companyId } = await somebody('佐藤 花子');
    const draft = await at.draft(letter(companyId));
    await at.call('PATCH', '/api/v1/broadcast-settings', { contact: '' });
    const refused = await at.call('POST', `/api/v1/broadcasts/${draft.id}/schedule`, {
      basedOn: draft.revision,
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'unprocessable', detail: expect.stringContaining('4条') },
    });
    const service = await at.draft(letter(companyId, { kind: 'service' }));
    expect((await at.schedule(service)).state).toBe('scheduled');
    await at.run(server());
    expect(mails).toMatchObject([{ bulk: { unsubscribeUrl: null } }]);
    await at.call('PATCH', '/api/v1/broadcast-settings', sender);
  });

  it.each([
    [{ subject: '' }, 'subject'],
    [{ body: '  ' }, 'no text'],
    [{ body: '{お客様}様' }, '{お客様}'],
  ])('is refused with %o', async (more, words) => {
    const { companyId } = await somebody('佐藤 花子');
    const { id, revision } = await at.draft(letter(companyId, more));
    const { status, body } = await at.call('POST', `/api/v1/broadcasts/${id}/schedule`, {
      basedOn: revision,
    });
    expect([status, body['detail']]).toEqual([422, expect.stringContaining(words)]);
  });

  it('is seen before it goes: for an example, and for a customer', async () => {
    const { companyId, ids } = await somebody('田中 一郎');
    const given = {
      channelId: post.mailbox(),
      kind: 'news',
      subject: '{お客様名}様',
      body: '{会社名} {お客様名}様',
    };
    const example = await at.call('POST', '/api/v1/broadcasts/preview', given);
    expect(example.body).toMatchObject({ subject: '山田 花子様', from: '株式会社みどり', problems: [] });
    const own = await at.call<{ text: string }>('POST', '/api/v1/broadcasts/preview', {
      ...given,
      customerId: ids[0],
    });
    expect(own.body.text).toMatch(/^会社\d+ 田中 一郎様\n/u);
    expect(companyId).not.toBe('');
  });
});

describe('unsubscribing', () => {
  it('shows a page that changes nothing; one click ends it, and what is repeated changes nothing more', async () => {
    const { companyId, ids } = await somebody('停止 花子');
    await news(companyId);
    await at.run(server());
    const link = linkIn(mails[0]);
    const asked = await page('GET', link);
    expect([asked.statusCode, asked.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(asked.body).toContain('配信を停止する');
    expect(asked.body).not.toContain(mails[0]?.to[0]?.address ?? '?');
    expect(await stateOf(ids[0] ?? '')).toBe('given');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const done = await page('POST', link, { headers, payload: 'List-Unsubscribe=One-Click' });
    expect([done.statusCode, done.body.includes('配信を停止しました')]).toEqual([200, true]);
    expect((await page('POST', link)).statusCode).toBe(200);
    const { body } = await at.call<Consents>('GET', `/api/v1/customers/${ids[0]}/consents`);
    expect(body.items).toMatchObject([
      { change: 'withdrawn', how: 'unsubscribe_link', actor: null },
      { change: 'given' },
    ]);
    expect((await page('GET', `${link}?lang=en`)).body).toContain(
      'You are unsubscribed from these mails already.',
    );
    await news(companyId);
    await at.run(server());
    expect(mails).toHaveLength(1);
  });

  it('takes either kind of form that mail programs send', async () => {
    const { companyId, ids } = await somebody('停止 太郎');
    await news(companyId);
    await at.run(server());
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const payload =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await page('POST', linkIn(mails[0]), { headers, payload })).statusCode).toBe(200);
    expect(await stateOf(ids[0] ?? '')).toBe('withdrawn');
  });

  it.each(['x', 'a.b.c', `${'0'.repeat(32)}.${'0'.repeat(32)}.${'A'.repeat(22)}`, '%00'])(
    '«%s» is nobody’s link',
    async (token) => {
      for (const method of ['GET', 'POST'] as const)
        expect((await page(method, `/unsubscribe/${token}`)).statusCode).toBe(404);
    },
  );

  it('one signed for another workspace opens nothing there', async () => {
    const { companyId, ids } = await somebody('隣 太郎');
    await news(companyId);
    await at.run(server());
    const there = await neighbour(at.desk);
    const [, recipient = ''] = linkIn(mails[0]).split('/').at(-1)?.split('.') ?? [];
    const recipientId = recipient.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
    const token = at.desk.context.broadcasts.links.token({ workspaceId: there.workspaceId, recipientId });
    expect((await page('POST', `/unsubscribe/${token}`)).body).toContain('テスト送信');
    expect(await stateOf(ids[0] ?? '')).toBe('given');
  });
});

describe('a mail server', () => {
  it('that refuses an address fails that one; one that is in doubt is never repeated', async () => {
    const { companyId } = await somebody('一 花', '二 花', '三 花');
    const { id } = await news(companyId);
    const outcomes: Record<string, SendOutcome> = {
      '一 花': { outcome: 'refused', reason: '550 no such user', code: 'refused_recipient' },
      '二 花': { outcome: 'doubtful', reason: 'silence', code: 'timeout' },
    };
    await at.run(server((mail) => outcomes[mail.to[0]?.name ?? ''] ?? delivered));
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 1, failed: 1, doubtful: 1 } });
    expect(mails).toHaveLength(3);
  });

  it('that cannot be reached makes it wait, and in the end halts it with the reason; nobody is lost', async () => {
    const { companyId } = await somebody('四 花', '五 花');
    const { id } = await news(companyId);
    const down: SendOutcome = { outcome: 'retry', reason: 'connection refused', code: 'cannot_connect' };
    const refusing: Partial<BroadcastDependencies> = { sendMail: () => Promise.resolve(down) };
    await at.turn(0, refusing);
    expect(await at.read(id)).toMatchObject({ state: 'sending', waits: 'retry' });
    for (let hour = 1; hour < 8; hour += 1) await at.turn(hour * 59, refusing);
    expect(await at.read(id)).toMatchObject({
      state: 'paused',
      reason: 'channel',
      detail: 'connection refused',
    });
    await at.call('POST', `/api/v1/broadcasts/${id}/resume`);
    await at.run(server());
    expect(await at.read(id)).toMatchObject({ state: 'done', counts: { sent: 2 } });
  });

  it('is asked nothing more once it is paused: also those that were prepared wait', async () => {
    const { companyId } = await somebody('六 花', '七 花', '八 花');
    const { id } = await news(companyId);
    const pausing = server();
    const sendMail: BroadcastDependencies['sendMail'] = async (...given) => {
      const sent = await pausing.sendMail?.(...given);
      if (mails.length === 1) await at.call('POST', `/api/v1/broadcasts/${id}/pause`);
      return sent ?? delivered;
    };
    await at.turn(0, { sendMail });
    expect(mails).toHaveLength(1);
    expect(await at.read(id)).toMatchObject({ state: 'paused', counts: { sent: 1, waiting: 2 } });
    await at.call('POST', `/api/v1/broadcasts/${id}/resume`);
    await at.run(server());
    expect(new Set(mails.map(({ to }) => to[0]?.address)).size).toBe(3);
    expect(mails).toHaveLength(3);
  });

  it('a withdrawal between preparing and sending is heeded', async () => {
    const { companyId, ids } = await somebody('九 花');
    const { id } = await news(companyId);
    const usual = server();
    const sendMail: BroadcastDependencies['sendMail'] = async (...given) => {
      const consent = { channel: 'email', purpose: 'news', change: 'withdrawn', how: 'spoken' };
      await at.call('POST', `/api/v1/customers/${ids[0]}/consents`, consent);
      return (await usual.sendMail?.(...given)) ?? delivered;
    };
    await at.turn(0, { sendMail });
    await at.run(server());
    expect(mails).toEqual([]);
    expect(await at.recipients(id, 'skipped')).toMatchObject([{ reason: 'withdrawn' }]);
  });
});
