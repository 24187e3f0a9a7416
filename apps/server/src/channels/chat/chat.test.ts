import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserOf, chatKey, framePolicy, readChatKey, toInboundItem, typeOfFile } from './index.ts';

describe('a visitor’s post in the desk’s own terms', () => {
  const post = {
    visitor: { id: 'visitor-1', key: 'visitor-1', name: 'チャット訪問者 7F3A' },
    clientId: 'client-1',
    text: '在庫はありますか。',
    file: null,
    subject: 'チャットでのお問い合わせ',
    to: { name: 'みどり商店', address: 'key' },
    at: new Date('2026-11-21T05:00:00Z'),
  };

  it('goes on in its writer’s conversation, and is named by visitor and post', () => {
    expect(toInboundItem(post)).toMatchObject({
      externalId: 'visitor-1:client-1',
      receivedAt: post.at,
      message: {
        threading: 'person',
        fromKind: 'chat',
        fromKey: 'visitor-1',
        from: { name: 'チャット訪問者 7F3A', address: 'visitor-1' },
        text: '在庫はありますか。',
        attachments: [],
        automatic: false,
      },
    });
  });

  it('keeps what came as it came, and a file beside it', () => {
    const file = { name: '写真.png', type: 'image/png', content: Buffer.from('png') };
    const item = toInboundItem({ ...post, text: '', file });
    expect(item.message.attachments).toEqual([{ ...file, contentId: null, inline: false }]);
    expect(item.message.content).toMatchObject({ type: 'media', kind: 'image', state: 'here' });
    expect(JSON.parse(Buffer.from(item.raw).toString())).toEqual({
      visitor: 'visitor-1',
      clientId: 'client-1',
      text: '',
      file: '写真.png',
      at: '2026-11-21T05:00:00.000Z',
    });
  });
});

describe('the key of a chat', () => {
  it('is 43 letters for any place, and leads back to it', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (workspaceId, channelId) => {
        const key = chatKey({ workspaceId, channelId });
        expect(key).toMatch(/^[\w-]{43}$/);
        expect(readChatKey(key)).toEqual({ workspaceId, channelId });
      }),
    );
  });

  it('is one only: no other writing of it is taken, and nothing else', () => {
    const key = chatKey({
      workspaceId: '01a1fcc1-0000-7000-8000-000000000001',
      channelId: '01a1fcc1-0000-7000-8000-000000000002',
    });
    const last = key.at(-1) ?? '';
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].filter(
      (letter) => letter !== last,
    );
    expect(
      others.filter((letter) => readChatKey(`${key.slice(0, -1)}${letter}`)?.channelId.endsWith('2')),
    ).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => void expect(() => readChatKey(text)).not.toThrow()));
    expect(readChatKey(`${key}=`)).toBeNull();
  });
});

describe('a file', () => {
  it.each([
    ['photo.PNG', Buffer.from('89504e470d0a1a0a00', 'hex'), 'image/png'],
    ['IMG_0001.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['a.gif', Buffer.from('GIF89a'), 'image/gif'],
    ['a.webp', Buffer.from('RIFF0000WEBP'), 'image/webp'],
    ['領収書.pdf', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['一覧.csv', Buffer.from('a,b'), 'text/csv'],
    ['a.heic', Buffer.from('0000ftypheic'), 'image/heic'],
  ])('%s is kept as what it is', (name, bytes, type) => {
    expect(typeOfFile(name, bytes)).toBe(type);
  });

  it.each([
    ['a.png', Buffer.from('<svg onload="alert(1)">')],
    ['a.pdf', Buffer.from('MZ')],
    ['a.svg', Buffer.from('<svg/>')],
    ['a.html', Buffer.from('<p>')],
    ['a.exe', Buffer.from('MZ')],
    ['a.js', Buffer.from('0')],
    ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a.constructor', Buffer.from('x')],
    ['', Buffer.from('x')],
  ])('%s is not taken', (name, bytes) => {
    expect(typeOfFile(name, bytes)).toBeNull();
  });
});

it('names browser and system, and nothing of what it does not know', () => {
  const of = (agent: string | null) => browserOf(agent);
  expect(
    of(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari · iPhone');
  expect(
    of(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    ),
  ).toBe('Edge · Windows');
  expect(of('Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
    'Firefox · macOS',
  );
  expect(
    of(
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 Line/14.0.0',
    ),
  ).toBe('LINE · Android');
  expect([of('curl/8'), of(null)]).toEqual([null, null]);
});

it('lets no page around the frame but those that are named', () => {
  expect(framePolicy([])).toMatch(/default-src 'none'.*frame-ancestors 'self'$/);
  expect(framePolicy(['https://a.example.jp'])).toMatch(/frame-ancestors 'self' https:\/\/a\.example\.jp$/);
});
