import type {
  Activity,
  Channel,
  Customer,
  CustomerMerge,
  LineLink,
  Message,
  TimelineEntry,
} from '@madoguchi/contract';
import { lineFaults } from '@madoguchi/testbed/line-openapi';
import type { LineUser } from '@madoguchi/testbed/line-types';
import { again } from '@madoguchi/testbed/line-webhook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.ts';
import { neighbour } from '../../testing/neighbour.fixture.ts';
import { buildWaysDesk, type Problem, type WaysDesk } from '../ways.fixture.ts';
import { mailCode } from './codes.ts';

let at: WaysDesk;
beforeAll(async () => {
  at = await buildWaysDesk();
});
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

const call: WaysDesk['desk']['owner']['call'] = (...given) => at.desk.owner.call(...given);
const settings = (line: object) => call<Channel>('PATCH', `/api/v1/channels/${at.channelId}`, { line });
let people = 0;

/** Somebody on record who has written by LINE under another name, and was invited to show who they are. */
async function invited(text = 'お手続きをお願いいたします。') {
  people += 1;
  const email = `hanako-${people}@example.ne.jp`;
  const user = at.line.state.user(`はなこ${people}`);
  await at.arrive(at.events.text(user, 'こんにちは'));
  const talk = (await at.conversations()).find(({ customer }) => customer.name === user.displayName);
  const id = talk?.id ?? '';
  const { body: customer } = await call<Customer>('POST', '/api/v1/customers', {
    name: `小川 花子${people}`,
    email,
  });
  const { body: message } = await at.write<Message & Problem>(id, {
    text,
    content: { type: 'account_link' },
  });
  await at.deliver(message.id);
  const sent = at.line.state.arrived.filter(({ to }) => to === user.userId).at(-1)?.messages ?? [];
  const url = /https:\/\/desk\.example\.jp(\/line-link\/[^"]+)/u.exec(JSON.stringify(sent))?.[1] ?? '';
  return { id, user, email, customer, message, sent, url };
}

const get = (url: string) => at.desk.app.inject({ url });
const post = (url: string, fields: Record<string, string>) =>
  at.desk.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const dialogOf = (linkToken: string, nonce: string) =>
  `https://access.line.me/dialog/bot/accountLink?linkToken=${linkToken}&nonce=${nonce}`;
const nonceFor = async (customerId: string) =>
  (await call<LineLink>('POST', '/api/v1/line/links', { customerId })).body.nonce;
const linkTokenFor = (user: LineUser) => at.line.state.linkToken(user.userId);
const link = async (user: LineUser, nonce: string, by = user) =>
  at.arrive(at.events.accountLink(by, dialogOf(linkTokenFor(user), nonce)));
const customerOf = async (id: string) =>
  (await call<{ customer: { id: string; name: string } }>('GET', `/api/v1/conversations/${id}`)).body
    .customer;
const lastContent = async (id: string) => (await at.messages(id)).at(-1)?.content;

describe('an invitation', () => {
  it('is a button below the answer, good for a day, and may go without words', async () => {
    const { sent, url } = await invited();
    expect(sent.map(({ type }) => type)).toEqual(['text', 'template']);
    expect(JSON.stringify(sent[1])).toContain('連携の手続きへ');
    expect(url).not.toBe('');
    const alone = await invited('');
    expect(alone.sent.map(({ type }) => type)).toEqual(['template']);
    expect((await at.conversations()).find(({ id }) => id === alone.id)?.preview).toBe('［連携のご案内］');
  });

  it('leads nowhere once it is over, was changed, or was taken back', async () => {
    const { url, message } = await invited();
    expect((await get(url)).statusCode).toBe(200);
    const [, path = '', token = ''] = /^(\/line-link\/)(.+)$/u.exec(url) ?? [];
    const parts = token.split('.');
    expect((await get(path + [...parts.slice(0, 3), 'x'.repeat(22)].join('.'))).statusCode).toBe(404);
    expect((await get(`${path}x`)).statusCode).toBe(404);
    const other = at.desk.context.line.invitations;
    const { workspaceId } = at.desk;
    const old = other.token({ workspaceId, subjectId: message.id, expires: Date.now() - 1000 });
    expect((await get(path + old)).statusCode).toBe(410);
    const none = other.token({ workspaceId, subjectId: workspaceId, expires: Date.now() + 60_000 });
    expect((await get(path + none)).statusCode).toBe(404);
  });

  it('is refused where nobody could show who they are', async () => {
    const { id } = await invited();
    await call('PATCH', `/api/v1/channels/${at.mailbox.id}`, { enabled: false });
    const content = { type: 'account_link' };
    const refused = await at.write<Problem>(id, { text: 'どうぞ', content });
    expect([refused.status, refused.body.code]).toEqual([422, 'unprocessable']);
    await settings({ linkUrl: 'https://shop.example.jp/line' });
    expect((await at.write(id, { text: 'どうぞ', content })).status).toBe(201);
    await settings({ linkUrl: null });
    await call('PATCH', `/api/v1/channels/${at.mailbox.id}`, { enabled: true });
    expect((await at.write<Problem>(id, { text: '' })).status).toBe(400);
  });
});

describe('with the company’s own login', () => {
  it.each(['http://shop.example.jp/line', 'javascript:alert(1)', 'shop'])(
    'its address cannot be %s',
    async (linkUrl) => {
      expect((await settings({ linkUrl })).status).toBe(400);
    },
  );

  it('the two records become one, by evidence, and can be taken apart again', async () => {
    const { id, user, url, customer } = await invited();
    const stranger = await customerOf(id);
    const saved = await settings({ linkUrl: 'https://shop.example.jp/login?from=line' });
    expect(saved.body.line?.linkUrl).toBe('https://shop.example.jp/login?from=line');
    const { statusCode, headers } = await get(url);
    at.line.will({ to: '/linkToken', status: 500 });
    expect((await get(url)).statusCode).toBe(502);
    await settings({ linkUrl: null });
    const login = new URL(String(headers.location));
    expect([statusCode, login.origin, login.searchParams.get('from')]).toEqual([
      302,
      'https://shop.example.jp',
      'line',
    ]);
    // The shop has signed its customer in, and asks the desk for a nonce.
    const made = await call<LineLink>('POST', '/api/v1/line/links', { customerId: customer.id });
    expect([made.status, Buffer.from(made.body.nonce, 'base64url').byteLength]).toEqual([201, 32]);
    expect(Date.parse(made.body.expiresAt)).toBeGreaterThan(Date.now());
    const linkToken = login.searchParams.get('linkToken') ?? '';
    await at.arrive(at.events.accountLink(user, dialogOf(linkToken, made.body.nonce)));
    expect(await customerOf(id)).toMatchObject({ id: customer.id, name: customer.name });
    expect(await lastContent(id)).toEqual({
      type: 'account_link_result',
      outcome: 'linked',
      reason: null,
      by: 'api',
      customerName: customer.name,
    });
    const trail = await call<{ items: Activity[] }>('GET', `/api/v1/conversations/${id}/activity`);
    expect(trail.body.items.map(({ kind }) => kind)).toContain('line_linked');
    const timeline = await call<{ items: TimelineEntry[] }>(
      'GET',
      `/api/v1/customers/${customer.id}/timeline`,
    );
    expect(
      timeline.body.items.find(({ kind, source }) => source === 'record' && kind === 'merged'),
    ).toMatchObject({
      actor: null,
      data: { name: user.displayName, evidence: 'line_account_link:api' },
    });
    const merges = await call<{ items: CustomerMerge[] }>('GET', `/api/v1/customers/${customer.id}/merges`);
    expect(merges.body.items).toMatchObject([
      { evidence: { kind: 'line_account_link', by: 'api' }, undoable: true },
    ]);
    const undone = await call('POST', `/api/v1/customer-merges/${merges.body.items[0]?.id}/undo`);
    expect([undone.status, (await customerOf(id)).id]).toEqual([200, stranger.id]);
  });

  it('a nonce is kept as a hash alone', async () => {
    const { customer } = await invited();
    const nonce = await nonceFor(customer.id);
    const { context, workspaceId } = at.desk;
    const rows = await context.database.inWorkspace(workspaceId, (tx) =>
      tx.many(sql`select * from line_link`),
    );
    expect(JSON.stringify(rows)).not.toContain(nonce);
  });

  it('what LINE tells twice happens once', async () => {
    const { id, user, customer } = await invited();
    const event = at.events.accountLink(user, dialogOf(linkTokenFor(user), await nonceFor(customer.id)));
    await at.arrive(event);
    await at.arrive(again(event));
    expect((await at.messages(id)).filter(({ direction }) => direction === 'note')).toHaveLength(1);
  });

  it('somebody who never wrote is added to the record', async () => {
    const { customer } = await invited();
    const user = at.line.state.user('まだ書いていない人');
    await link(user, await nonceFor(customer.id));
    const { body } = await call<Customer>('GET', `/api/v1/customers/${customer.id}`);
    expect(body.contactPoints.map(({ kind, value }) => [kind, value])).toContainEqual(['line', user.userId]);
  });

  it('somebody who is joined already stays so', async () => {
    const { id, user, customer } = await invited();
    await link(user, await nonceFor(customer.id));
    await link(user, await nonceFor(customer.id));
    expect(await lastContent(id)).toMatchObject({ outcome: 'already', customerName: customer.name });
  });
});

describe('what fails is shown in the thread, and joins nobody', () => {
  const failsWith = async (
    reason: string,
    work: (one: Awaited<ReturnType<typeof invited>>) => Promise<unknown>,
  ) => {
    const one = await invited();
    const before = await customerOf(one.id);
    await work(one);
    expect(await lastContent(one.id)).toMatchObject({ outcome: 'failed', reason, customerName: null });
    expect((await customerOf(one.id)).id).toBe(before.id);
    const { body } = await call<{ items: Activity[] }>('GET', `/api/v1/conversations/${one.id}/activity`);
    expect(body.items.find(({ kind }) => kind === 'line_link_failed')?.data).toMatchObject({ cause: reason });
  };

  it('a nonce that is not ours', () =>
    failsWith('unknown', ({ user }) => link(user, 'a-nonce-of-somebody-else')));

  it('a nonce that was used', () =>
    failsWith('used', async ({ user, customer }) => {
      const nonce = await nonceFor(customer.id);
      await link(at.line.state.user('先に使った人'), nonce);
      await link(user, nonce);
    }));

  it('a nonce whose time was over when it was used, whenever that is told', () =>
    failsWith('expired', async ({ user, customer }) => {
      const nonce = await nonceFor(customer.id);
      await at.desk.context.database.inWorkspace(at.desk.workspaceId, (tx) =>
        tx.run(sql`update line_link set expires_at = now() - interval '1 minute' where used_at is null`),
      );
      await link(user, nonce);
    }));

  it('somebody else who opens the link of a user', () =>
    failsWith('refused', async ({ user, customer }) => {
      const somebody = at.line.state.user('別の人');
      await link(somebody, await nonceFor(customer.id), user);
    }));

  it('a link token that LINE does not know any more', () =>
    failsWith('refused', async ({ user, customer }) => {
      const token = linkTokenFor(user);
      at.line.state.expireLinkTokens();
      await at.arrive(at.events.accountLink(user, dialogOf(token, await nonceFor(customer.id))));
    }));

  it('a customer whose data was erased since', () =>
    failsWith('unknown', async ({ user, customer }) => {
      const nonce = await nonceFor(customer.id);
      const path = `/api/v1/customers/${customer.id}/data-requests`;
      expect(
        (await call('POST', path, { kind: 'erasure', confirm: customer.name, reason: 'stop_use_request' }))
          .status,
      ).toBeLessThan(300);
      await link(user, nonce);
    }));
});

describe('asking for a nonce', () => {
  it('takes a customer of this workspace, and the right to change them', async () => {
    const { customer } = await invited();
    const other = await neighbour(at.desk);
    const foreign = await other.owner.call<Problem>('POST', '/api/v1/line/links', {
      customerId: customer.id,
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
    expect((await call('POST', '/api/v1/line/links', {})).status).toBe(400);
    expect((await call('POST', '/api/v1/line/links', { customerId: 'x' })).status).toBe(400);
    const observer = await at.desk.join('observer', '見学');
    const refused = await observer.call('POST', '/api/v1/line/links', { customerId: customer.id });
    expect(refused.status).toBe(403);
  });
});

describe('without a login of the company’s', () => {
  const codeMailed = async (messageId: string) => {
    at.smtp.received.length = 0;
    await mailCode(at.desk.context.line, { workspaceId: at.desk.workspaceId, messageId });
    return at.smtp.received.length === 0 ? null : at.lastMail();
  };
  const codeIn = (text: string) => /確認コード: (\d{6})/u.exec(text)?.[1] ?? '';

  it('the page runs no script and leads to nobody but LINE', async () => {
    const { url } = await invited();
    const { headers, body } = await get(url);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' https:\/\/access\.line\.me; /u,
    );
    expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['no-store', 'no-referrer']);
    expect(body).not.toMatch(/<script| style=| on\w+=/u);
    expect(body).toContain('<html lang="ja">');
    const english = await get((await invited('Please tap the button.')).url);
    expect(english.body).toContain('Your e-mail address');
  });

  it('a code goes to the address on record, and entering it leads to LINE with a nonce', async () => {
    const { id, user, url, email, customer, message } = await invited();
    const asked = await post(`${url}/code`, { email: ` ${email.toUpperCase()} ` });
    expect([asked.statusCode, asked.body.includes('6桁の数字')]).toEqual([200, true]);
    const mail = await codeMailed(message.id);
    expect([mail?.to, mail?.subject]).toEqual([[email], '【みどり商店】LINE連携の確認コード']);
    const code = codeIn(mail?.text ?? '');
    expect(code).toMatch(/^\d{6}$/u);
    const wrong = await post(`${url}/confirm`, { code: code === '000000' ? '000001' : '000000' });
    expect([wrong.statusCode, wrong.body.includes('確認コードが違います')]).toEqual([400, true]);
    // As people type it: of full width, in two parts.
    const typed = code.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
    at.line.will({ to: '/linkToken', status: 500 });
    expect((await post(`${url}/confirm`, { code: typed })).statusCode).toBe(502);
    const right = await post(`${url}/confirm`, { code: `${typed.slice(0, 3)} ${typed.slice(3)}` });
    expect(right.statusCode).toBe(303);
    await at.arrive(at.events.accountLink(user, String(right.headers.location)));
    expect(await customerOf(id)).toMatchObject({ id: customer.id });
    expect(await lastContent(id)).toMatchObject({ outcome: 'linked', by: 'mail' });
    expect((await post(`${url}/confirm`, { code })).statusCode).toBe(410);
  });

  it('an address that nobody has looks the same, and gets no mail', async () => {
    const { url, message } = await invited();
    const asked = await post(`${url}/code`, { email: 'nobody@example.com' });
    expect([asked.statusCode, asked.body.includes('6桁の数字')]).toEqual([200, true]);
    expect(await codeMailed(message.id)).toBeNull();
    expect((await post(`${url}/confirm`, { code: '123456' })).statusCode).toBe(400);
  });

  it('a code is worth five tries, and an invitation three codes', async () => {
    const { url, email, message } = await invited();
    await post(`${url}/code`, { email });
    const code = codeIn((await codeMailed(message.id))?.text ?? '');
    const wrong = code === '111111' ? '222222' : '111111';
    for (const status of [400, 400, 400, 400, 410])
      expect((await post(`${url}/confirm`, { code: wrong })).statusCode).toBe(status);
    expect((await post(`${url}/confirm`, { code })).statusCode).toBe(410);
    expect((await post(`${url}/code`, { email })).statusCode).toBe(200);
    expect((await post(`${url}/confirm`, { code })).statusCode).toBe(400);
  });

  it('takes no more codes than that, nothing that is no address, and no other kind of body', async () => {
    const { url, email } = await invited();
    expect((await post(`${url}/code`, { email: 'そんなアドレス' })).statusCode).toBe(400);
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await post(`${url}/code`, { email })).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const json = await at.desk.app.inject({ method: 'POST', url: `${url}/code`, payload: { email } });
    expect(json.statusCode).toBe(415);
  });

  it('has patience with people, and not with machines', async () => {
    const { url } = await invited();
    const answers: { statusCode: number; body: string }[] = [];
    while (answers.length < 70 && answers.at(-1)?.statusCode !== 429)
      answers.push(await post(`${url}/confirm`, { code: '1' }));
    expect(answers.at(-1)?.body).toContain('受け付けを控えています');
  });
});
