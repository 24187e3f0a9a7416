import {
  alwaysOpen,
  type Channel,
  type ChatConfig,
  type ChatMessage,
  type Conversation,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { addChannel } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { addChat, newClientId, visitorOf, wrote } from './visitor.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());

/** The day of the week in Tokyo now, as a calendar names it. */
const weekdayNow = () =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', weekday: 'short' }).format().toLowerCase();

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a chat as a channel', () => {
  it('is live at once, with what it needs in a page', async () => {
    const made = await addChat(desk.owner, {
      sites: ['shop.example.jp', 'https://SHOP.example.jp/', 'https://*.example.co.jp'],
      color: '#AA3300',
    });
    expect(made).toMatchObject({
      type: 'chat',
      state: 'live',
      enabled: true,
      imap: null,
      chat: {
        sites: ['https://shop.example.jp', 'https://*.example.co.jp'],
        color: '#aa3300',
        position: 'right',
        languages: ['ja', 'en'],
        askEmail: 'outside_hours',
        signsIn: false,
        key: expect.stringMatching(/^[\w-]{43}$/),
      },
    });
  });

  it('changes what is named and nothing else', async () => {
    const made = await addChat(desk.owner);
    const changed = await desk.owner.call<Channel>('PATCH', `/api/v1/channels/${made.id}`, {
      name: '新しい名前',
      chat: { position: 'left' },
    });
    expect(changed.body).toMatchObject({
      name: '新しい名前',
      chat: { ...made.chat, position: 'left' },
    });
  });

  it.each([
    ['no site', { sites: [] }],
    ['a site that is none', { sites: ['not a site'] }],
    ['every site there is', { sites: ['https://*.jp'] }],
    ['a colour that is none', { color: 'red' }],
    ['no language', { languages: [] }],
  ])('is refused with %s', async (_what, more) => {
    const body = { type: 'chat', name: 'a', sites: ['https://a.example.jp'], ...more };
    expect(await desk.owner.call('POST', '/api/v1/channels', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
  });

  it('tells pages what they need, and no more', async () => {
    const made = await addChat(desk.owner);
    const path = `/api/v1/channels/${made.id}/calendar`;
    await desk.owner.call('PUT', path, { rules: alwaysOpen, revision: 0 });
    const visitor = visitorOf(desk, made.chat?.key ?? '');
    const before = await visitor.ask<ChatConfig>('GET', '/config');
    expect(before.body).toMatchObject({
      name: 'みどり商店',
      open: true,
      opensAt: null,
      emailAnswers: false,
      timeZone: 'Asia/Tokyo',
    });
    expect(before.headers['cache-control']).toBe('no-store');
    await addChannel(desk);
    expect((await visitor.ask<ChatConfig>('GET', '/config')).body.emailAnswers).toBe(true);
    const { week } = alwaysOpen;
    const tomorrow = { ...alwaysOpen, week: { ...week, [weekdayNow()]: [] } };
    await desk.owner.call('PUT', path, { rules: tomorrow, revision: 1 });
    const { open, opensAt } = (await visitor.ask<ChatConfig>('GET', '/config')).body;
    expect(open).toBe(false);
    expect(Date.parse(opensAt ?? '')).toBeGreaterThan(Date.now());
  });
});

describe('files', () => {
  it('come as a message of their own, once, and are seen by their visitor alone', async () => {
    const { chat } = await addChat(desk.owner);
    const visitor = await wrote(desk, chat?.key ?? '');
    const clientId = newClientId();
    const path = `/files?clientId=${clientId}&name=${encodeURIComponent('写真.png')}`;
    const sent = await visitor.ask<{ message: ChatMessage }>('POST', path, png);
    await visitor.ask('POST', path, png);
    expect(sent.body.message).toMatchObject({
      text: '',
      files: [{ name: '写真.png', type: 'image/png', size: png.length }],
    });
    expect((await visitor.read()).items).toHaveLength(2);
    const list = await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=1');
    expect(list.body.items[0]?.preview).toBe('写真.png');
    const file = await visitor.ask<Buffer>('GET', `/files/${sent.body.message.files[0]?.id}`);
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(file.body.equals(png)).toBe(true);
    const other = await wrote(desk, chat?.key ?? '');
    expect((await other.ask('GET', `/files/${sent.body.message.files[0]?.id}`)).status).toBe(404);
  });

  it.each([
    ['a program', 'setup.exe', Buffer.from('MZ'), 415],
    ['a page', 'page.html', Buffer.from('<script>'), 415],
    ['a picture that can run', 'a.svg', Buffer.from('<svg/>'), 415],
    ['what calls itself a picture', 'a.png', Buffer.from('<script>alert(1)</script>'), 415],
    ['nothing', 'a.txt', Buffer.alloc(0), 400],
    ['more than 10 MB', 'a.txt', Buffer.alloc(10 * 1024 * 1024 + 1), 413],
  ])('are refused when they are %s', async (_what, name, bytes, status) => {
    const { chat } = await addChat(desk.owner);
    const visitor = await wrote(desk, chat?.key ?? '');
    const sent = await visitor.ask('POST', `/files?clientId=${newClientId()}&name=${name}`, bytes);
    expect(sent.status).toBe(status);
    expect((await visitor.read()).items).toHaveLength(1);
  });

  it('are refused where the chat takes none', async () => {
    const { chat } = await addChat(desk.owner, { files: false });
    const visitor = await wrote(desk, chat?.key ?? '');
    expect((await visitor.ask('POST', `/files?clientId=${newClientId()}&name=a.png`, png)).status).toBe(403);
  });
});

describe('the frame', () => {
  it('may be embedded by the channel’s sites and the desk, under a strict policy', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-widget-'));
    await mkdir(join(folder, 'widget'));
    await writeFile(join(folder, 'widget/frame.html'), '<!doctype html>');
    await writeFile(join(folder, 'widget/loader.js'), '0');
    const app = await buildApp(desk.context, folder);
    const { chat } = await addChat(desk.owner, {
      sites: ['https://shop.example.jp', 'https://*.example.net'],
    });
    const frame = await app.inject(`/widget/frame/${chat?.key}`);
    expect(frame.statusCode, frame.body).toBe(200);
    expect(frame.headers).not.toHaveProperty('x-frame-options');
    expect(frame.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://shop.example.jp https://*.example.net",
    );
    expect(frame.headers['permissions-policy']).toContain('camera=()');
    const own = await app.inject('/widget/frame/preview');
    expect(own.headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/);
    expect((await app.inject(`/widget/frame/${'a'.repeat(43)}`)).statusCode).toBe(404);
    const loader = await app.inject('/widget/loader.js');
    expect(loader.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
    });
    await app.close();
    await rm(folder, { recursive: true });
  });
});
