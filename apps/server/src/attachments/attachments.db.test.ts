import { randomBytes } from 'node:crypto';
import type { Attachment, Conversation, Message } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { forgetUploads } from './index.ts';

let desk: Desk;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  channelId = await addChannel(desk);
});
afterAll(() => desk.close());

async function ask(
  method: 'GET' | 'POST',
  url: string,
  options: { payload?: Buffer; type?: string; key?: string } = {},
) {
  const { payload, type, key = desk.owner.apiKey } = options;
  return desk.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${key}`, ...(type === undefined ? {} : { 'content-type': type }) },
    ...(payload === undefined ? {} : { payload }),
  });
}

async function upload(name: string, type = 'image/png', payload = Buffer.from('bytes')) {
  const url = `/api/v1/attachments?name=${encodeURIComponent(name)}`;
  return ask('POST', url, { payload, type });
}

const download = (id: string, inline = false) =>
  ask('GET', `/api/v1/attachments/${id}${inline ? '?inline=1' : ''}`);

/** A conversation whose message came with these files. */
async function received(
  files: { name: string; type: string; content: Buffer; inline?: boolean }[],
  html?: string,
) {
  const attachments = files.map((file) => ({ contentId: `${file.name}@x`, inline: false, ...file }));
  await arrive(desk, channelId, inbound({ attachments, ...(html === undefined ? {} : { html }) }));
  const list = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1');
  const path = `/api/v1/conversations/${list.body.items[0]?.id}/messages`;
  const [message] = (await desk.owner.call<{ items: Message[] }>('GET', path)).body.items;
  if (message === undefined) throw new Error('no message');
  return message;
}

describe('uploading', () => {
  it('keeps the bytes as they are and answers what was kept', async () => {
    const payload = randomBytes(300_000);
    const response = await upload('見積書.pdf', 'application/pdf', payload);
    expect(response.statusCode).toBe(201);
    const file = response.json<Attachment>();
    expect(file).toEqual({
      id: expect.any(String),
      name: '見積書.pdf',
      type: 'application/pdf',
      size: 300_000,
    });
    expect((await download(file.id)).rawPayload).toEqual(payload);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['a\u202egnp.exe', 'agnp.exe'],
  ])('calls %j %j', async (name, expected) => {
    expect((await upload(name)).json<Attachment>().name).toBe(expected);
  });

  it('takes JSON and text for the files that they are', async () => {
    for (const type of [
      'application/json',
      'text/plain; charset=shift_jis',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await upload('a', type, Buffer.from('{'));
      expect([type, response.statusCode]).toEqual([type, 201]);
    }
  });

  it('refuses an empty file', async () => {
    const response = await upload('a.png', 'image/png', Buffer.alloc(0));
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'invalid_request', detail: 'The file is empty.' });
  });

  it('refuses more than 20 MB, and says so', async () => {
    const response = await upload('a.png', 'image/png', Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(response.statusCode).toBe(413);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ code: 'too_large' });
  });

  it.each(['', '?name=', `?name=${'a'.repeat(301)}`])('wants a name (%s)', async (query) => {
    const response = await ask('POST', `/api/v1/attachments${query}`, {
      payload: Buffer.from('a'),
      type: 'image/png',
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code: 'invalid_request' });
  });

  it('is not for those who cannot answer', async () => {
    const observer = await desk.join('observer', '見学');
    const options = { payload: Buffer.from('a'), type: 'image/png', key: observer.apiKey };
    expect((await ask('POST', '/api/v1/attachments?name=a', options)).statusCode).toBe(403);
  });
});

describe('downloading', () => {
  it('gives bytes that cannot act in the page', async () => {
    const message = await received([{ name: '写真.png', type: 'image/png', content: Buffer.from('png') }]);
    const response = await download(message.attachments[0]?.id ?? '');
    expect(response.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="__.png"; filename*=UTF-8''%E5%86%99%E7%9C%9F.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600',
    });
  });

  it.each(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])(
    'shows %s in the page when asked',
    async (type) => {
      const { id } = (await upload('a', type)).json<Attachment>();
      const response = await download(id, true);
      expect(response.headers['content-type']).toBe(type);
      expect(response.headers['content-disposition']).toMatch(/^inline;/);
      expect(response.headers['content-security-policy']).toContain('sandbox');
    },
  );

  it.each([
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'application/pdf',
    'text/javascript',
    'image/png, text/html',
    '',
  ])('never shows «%s» in the page', async (type) => {
    const content = Buffer.from('<script>alert(1)</script>');
    const message = await received([{ name: 'a.html', type, content }]);
    const response = await download(message.attachments[0]?.id ?? '', true);
    expect(response.headers['content-type']).toBe('application/octet-stream');
    expect(response.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('answers 404 for a file that is not there', async () => {
    const response = await download('01a1fcc1-0000-7000-8000-000000000000');
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'not_found']);
  });
});

describe('a message’s own forms', () => {
  it('HTML names its inline pictures by their attachments', async () => {
    const files = [{ name: 'logo.png', type: 'image/png', content: Buffer.from('png'), inline: true }];
    const message = await received(files, '<p><img src="cid:logo.png@x"></p>');
    expect(message.hasHtml).toBe(true);
    const { body } = await desk.owner.call('GET', `/api/v1/messages/${message.id}/html`);
    expect(body).toMatchObject({
      inline: { 'logo.png@x': expect.stringMatching(/^[0-9a-f-]{36}$/) },
      remoteImages: 0,
    });
  });

  it('HTML is not found for a message without', async () => {
    const message = await received([]);
    expect((await desk.owner.call('GET', `/api/v1/messages/${message.id}/html`)).status).toBe(404);
  });

  it('the raw source is a download', async () => {
    const message = await received([]);
    const response = await ask('GET', `/api/v1/messages/${message.id}/raw`);
    expect(response.headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': expect.stringMatching(/^attachment; filename=".*\.eml"/),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(response.payload).toMatch(/^mail \d+$/);
  });

  it('there is no source of what was written here', async () => {
    const message = await received([]);
    const path = `/api/v1/conversations/${message.conversationId}/messages`;
    const note = await desk.owner.call<Message>('POST', path, { direction: 'note', text: '社内メモ' });
    expect((await desk.owner.call('GET', `/api/v1/messages/${note.body.id}/raw`)).status).toBe(404);
  });
});

describe('uploads that no message took up', () => {
  it('are forgotten with their bytes after a day, unless a draft holds them', async () => {
    const [old, drafted, fresh] = [
      (await upload('old')).json<Attachment>().id,
      (await upload('drafted')).json<Attachment>().id,
      (await upload('fresh')).json<Attachment>().id,
    ];
    const message = await received([{ name: 'sent', type: 'image/png', content: Buffer.from('a') }]);
    const path = `/api/v1/conversations/${message.conversationId}`;
    await desk.owner.call('PUT', `${path}/draft`, {
      text: 'a',
      basedOn: message.id,
      attachmentIds: [drafted],
    });
    const database = new pg.Client({ connectionString: desk.connectionString });
    await database.connect();
    await database.query(`update attachment set created_at = now() - interval '25 hours' where id <> $1`, [
      fresh,
    ]);
    await database.end();
    await desk.context.database.inWorkspace(desk.workspaceId, forgetUploads);
    const kept = [drafted, fresh, message.attachments[0]?.id ?? ''];
    for (const id of kept) expect((await download(id)).statusCode).toBe(200);
    expect((await download(old)).statusCode).toBe(404);
  });
});
