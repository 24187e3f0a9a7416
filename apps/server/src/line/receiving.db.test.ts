import { again, messageIdOf } from '@madoguchi/testbed/line-webhook';
import { lineFaults } from '@madoguchi/testbed/line-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLineDesk, type LineDesk } from './line.fixture.ts';

let at: LineDesk;
beforeAll(async () => {
  at = await buildLineDesk();
});
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

let people = 0;
/** Somebody new, and what they have with us after these events. */
function someone(name = 'はなこ') {
  people += 1;
  return at.line.state.user(`${name}${people}`);
}
async function talkWith(name: string) {
  const found = (await at.conversations()).find(({ customer }) => customer.name === name);
  if (found === undefined) throw new Error(`there is no conversation with ${name}`);
  return { conversation: found, messages: await at.messages(found.id) };
}

describe('a webhook', () => {
  it('is answered 200 when it holds no events: LINE tries the address that way', async () => {
    expect(await at.hook([])).toBe(200);
  });

  it.each(['', 'bm90IGxpbmU=', 'not base64 at all'])(
    'is refused with the signature «%s»',
    async (signature) => {
      const user = someone();
      expect(await at.hook([at.events.text(user, '偽物')], signature)).toBe(403);
      await at.take();
      expect((await at.conversations()).some(({ customer }) => customer.name === user.displayName)).toBe(
        false,
      );
    },
  );

  it('is unknown at the address of another channel', async () => {
    for (const id of ['01a1fcc1-0000-7000-8000-000000000001', 'x']) {
      const { statusCode } = await at.desk.app.inject({
        method: 'POST',
        url: `/hooks/line/${id}`,
        payload: {},
      });
      expect(statusCode).toBe(404);
    }
  });

  it('that LINE signed but nobody can read is kept where people see it', async () => {
    const { lineSignature } = await import('@madoguchi/testbed/line-webhook');
    const payload = '{"destination":';
    const headers = {
      'content-type': 'application/json',
      'x-line-signature': lineSignature(at.line.state.channel.secret, payload),
    };
    const url = `/hooks/line/${at.channelId}`;
    expect((await at.desk.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(200);
    const { body } = await at.desk.owner.call<{ items: { reasonCode?: string }[] }>(
      'GET',
      '/api/v1/quarantine',
    );
    expect(JSON.stringify(body.items)).toContain('not JSON');
  });
});

describe('a message', () => {
  it('begins a conversation with whom LINE names, and goes on in it', async () => {
    const user = someone();
    await at.arrive(at.events.text(user, '注文の件です'));
    await at.arrive(at.events.text(user, '1042番です'));
    const { conversation, messages } = await talkWith(user.displayName);
    expect(conversation).toMatchObject({ channelType: 'line', status: 'open', preview: '1042番です' });
    expect(messages.map(({ text }) => text)).toEqual(['注文の件です', '1042番です']);
    expect(messages[0]?.from).toEqual({ name: user.displayName, address: user.userId });
  });

  it('counts once however often it is told, in one webhook or several', async () => {
    const user = someone();
    const event = at.events.text(user, '一度だけ');
    await at.arrive(event, event);
    await at.arrive(again(event));
    expect((await talkWith(user.displayName)).messages).toHaveLength(1);
  });

  it('is taken when only its redelivery arrives', async () => {
    const user = someone();
    await at.arrive(again(at.events.text(user, '再送だけ届く')));
    expect((await talkWith(user.displayName)).messages).toHaveLength(1);
  });

  it('stands in the order in which it was written, not in which it was told', async () => {
    const user = someone();
    const [first, second, third] = ['一', '二', '三'].map((text) => at.events.text(user, text));
    if (first === undefined || second === undefined || third === undefined) throw new Error('no events');
    await at.hook([third]);
    await at.hook([second, first]);
    await at.take();
    expect((await talkWith(user.displayName)).messages.map(({ text }) => text)).toEqual(['一', '二', '三']);
  });

  it('keeps the places of LINE emoji, and leaves out places that cannot be', async () => {
    const user = someone();
    const emoji = { productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
    const places = [
      { index: 5, length: 7, ...emoji },
      { index: 90, length: 7, ...emoji },
    ];
    await at.arrive(at.events.text(user, 'こんにちは(hello)', { emojis: places }));
    const [message] = (await talkWith(user.displayName)).messages;
    expect(message).toMatchObject({
      text: 'こんにちは(hello)',
      content: { type: 'emoji', places: places.slice(0, 1) },
    });
  });

  it('may be a sticker, a place, or of a kind that is not known yet', async () => {
    const user = someone();
    await at.arrive(at.events.sticker(user, ['ありがとう', 'bow']), at.events.location(user));
    await at.arrive(at.events.text(user, '', { type: 'hologram' }));
    const { messages, conversation } = await talkWith(user.displayName);
    expect(messages.map(({ content }) => content?.type ?? null)).toEqual(['sticker', 'location', null]);
    expect(messages[0]?.content).toMatchObject({ stickerId: '1988', keywords: ['ありがとう', 'bow'] });
    expect(conversation.preview).toBe('［hologram］');
  });

  it('shows a choice that was tapped, with the time that was chosen', async () => {
    const user = someone();
    const postback = { data: 'action=reserve', params: { datetime: '2026-11-24T14:30' } };
    await at.arrive(at.events.event('postback', user, { postback }));
    const [message] = (await talkWith(user.displayName)).messages;
    expect(message).toMatchObject({ text: 'action=reserve 2026-11-24T14:30', content: { type: 'postback' } });
  });

  it('is taken also with signs that the database has no room for', async () => {
    const user = someone();
    await at.arrive(at.events.text(user, 'ヌル\u0000文字と\ud800半分の文字'));
    expect((await talkWith(user.displayName)).messages[0]?.text).toMatch(/^ヌル.?文字と.?半分の文字$/u);
  });

  it('comes from somebody whom LINE does not name', async () => {
    const user = at.line.state.user('隠れた人');
    at.line.state.users.delete(user.userId);
    await at.arrive(at.events.text(user, '名前のない人です'));
    expect((await talkWith('LINEのお客様')).messages).toHaveLength(1);
  });

  it('in a group is the group’s, and says who wrote it', async () => {
    const user = someone();
    const source = { type: 'group', groupId: `C${'a'.repeat(32)}`, userId: user.userId };
    await at.arrive({ ...at.events.text(user, '皆さんへ'), source });
    const { messages } = await talkWith('LINEのお客様');
    expect(messages.length).toBeGreaterThan(0);
  });
});

describe('a message that its writer takes back', () => {
  it('is gone with all it said, and the fact stays', async () => {
    const user = someone();
    const event = at.events.text(user, '口座番号はcard-1234567です');
    await at.arrive(event);
    expect(await everywhere('card-1234567')).toContain('file');
    await at.arrive(at.events.event('unsend', user, { unsend: { messageId: messageIdOf(event) } }));
    const [message] = (await talkWith(user.displayName)).messages;
    expect(message).toMatchObject({ text: '', content: null, removedAt: expect.stringMatching(/Z$/) });
    expect(await everywhere('card-1234567')).toEqual([]);
  });

  it('leaves nothing either when it comes after its taking back', async () => {
    const user = someone();
    const event = at.events.text(user, '暗証番号はpin-9876です');
    const unsend = at.events.event('unsend', user, { unsend: { messageId: messageIdOf(event) } });
    await at.arrive(unsend);
    await at.arrive(event);
    const [message] = (await talkWith(user.displayName)).messages;
    expect(message).toMatchObject({ text: '', removedAt: expect.any(String) });
    expect(await everywhere('pin-9876')).toEqual([]);
  });

  it('is not fetched any more when it was a picture', async () => {
    const user = someone();
    const event = at.events.media(user, 'image', { type: 'image/jpeg', bytes: Buffer.from('jpeg') });
    await at.arrive(event);
    await at.arrive(at.events.event('unsend', user, { unsend: { messageId: messageIdOf(event) } }));
    const asked = at.line.requests.length;
    await at.fetch(messageIdOf(event));
    expect(at.line.requests).toHaveLength(asked);
  });
});

/** The tables in which some words of a customer still stand; a few digits alone stand in ids, too. */
async function everywhere(words: string): Promise<string[]> {
  const found = await at.desk.context.database.inWorkspace(at.desk.workspaceId, async (tx) => ({
    message: (await tx.executeSql(`select 1 from message where text like $1`, [`%${words}%`])).rows.length,
    event: (await tx.executeSql(`select 1 from line_event where body::text like $1`, [`%${words}%`])).rows
      .length,
    file: (
      await tx.executeSql(`select 1 from file where position($1::bytea in bytes) > 0`, [Buffer.from(words)])
    ).rows.length,
  }));
  return Object.entries(found).flatMap(([table, count]) => (count === 0 ? [] : [table]));
}

describe('a message that its writer changes', () => {
  const edited = (user: ReturnType<typeof someone>, id: string, text: string) =>
    at.events.event('messageEdited', user, { message: { type: 'text', id, text } });

  it('says what it said last, in whatever order the changes are told', async () => {
    const user = someone();
    const event = at.events.text(user, '三時');
    await at.arrive(event);
    const [four, five] = [edited(user, messageIdOf(event), '四時'), edited(user, messageIdOf(event), '五時')];
    await at.arrive(five);
    await at.arrive(four);
    const [message] = (await talkWith(user.displayName)).messages;
    expect(message).toMatchObject({ text: '五時', editedAt: expect.any(String) });
  });

  it('and takes back leaves nothing of any of its words', async () => {
    const user = someone();
    const event = at.events.text(user, '合言葉は朝顔です');
    await at.arrive(edited(user, messageIdOf(event), '合言葉は夕顔です'));
    await at.arrive(event);
    await at.arrive(edited(user, messageIdOf(event), '合言葉は昼顔です'));
    await at.arrive(at.events.event('unsend', user, { unsend: { messageId: messageIdOf(event) } }));
    for (const words of ['朝顔', '昼顔', '夕顔']) expect(await everywhere(words)).toEqual([]);
  });

  it('is right also when the change comes first', async () => {
    const user = someone();
    const event = at.events.text(user, '月曜日');
    const change = edited(user, messageIdOf(event), '火曜日');
    await at.arrive(change);
    await at.arrive(event);
    expect((await talkWith(user.displayName)).messages.map(({ text }) => text)).toEqual(['火曜日']);
  });
});

describe('a picture, film, sound or file', () => {
  const bytes = Buffer.from('the bytes of a file');

  it('is fetched, after LINE has prepared it, once', async () => {
    const user = someone();
    const event = at.events.media(user, 'image', { type: 'image/jpeg', bytes, preparing: 1 });
    await at.arrive(event);
    const { messages } = await talkWith(user.displayName);
    expect(messages[0]?.content).toMatchObject({ type: 'media', kind: 'image', state: 'fetching' });
    await expect(at.fetch(messageIdOf(event))).rejects.toThrow('preparing');
    await at.fetch(messageIdOf(event));
    await at.fetch(messageIdOf(event));
    const [message] = (await talkWith(user.displayName)).messages;
    expect(message?.content).toMatchObject({ state: 'here' });
    expect(message?.attachments).toMatchObject([
      { name: '画像.jpg', type: 'image/jpeg', size: bytes.byteLength },
    ]);
    const file = await at.desk.owner.call(
      'GET',
      `/api/v1/attachments/${message?.attachments[0]?.id}?inline=1`,
    );
    expect(file.body).toBe(bytes.toString());
  });

  it('keeps the name that its sender gave it', async () => {
    const user = someone();
    const event = at.events.media(user, 'file', { type: 'application/pdf', bytes });
    await at.arrive(event);
    await at.fetch(messageIdOf(event));
    expect((await talkWith(user.displayName)).messages[0]?.attachments[0]?.name).toBe('請求書.pdf');
  });

  it('that was taken back at LINE is said to be gone', async () => {
    const user = someone();
    const event = at.events.media(
      user,
      'video',
      { type: 'video/mp4', bytes, gone: true },
      { contentProvider: { type: 'line' }, duration: 5000 },
    );
    await at.arrive(event);
    await at.fetch(messageIdOf(event));
    expect((await talkWith(user.displayName)).messages[0]?.content).toMatchObject({
      state: 'gone',
      durationMs: 5000,
    });
  });

  it('that cannot be had at the last attempt says so', async () => {
    const user = someone();
    const event = at.events.media(user, 'audio', { type: 'audio/x-m4a', bytes });
    await at.arrive(event);
    at.line.will({ to: '/content', status: 500 });
    await at.fetch(messageIdOf(event), true);
    expect((await talkWith(user.displayName)).messages[0]?.content).toMatchObject({ state: 'failed' });
  });

  it('that lies elsewhere is not fetched', async () => {
    const user = someone();
    const contentProvider = { type: 'external', originalContentUrl: 'https://example.jp/a.jpg' };
    await at.arrive(at.events.media(user, 'image', { type: 'image/jpeg', bytes }, { contentProvider }));
    expect((await talkWith(user.displayName)).messages[0]?.content).toMatchObject({ state: 'gone' });
  });
});

describe('events that are no messages', () => {
  it('show that a customer has blocked us, and that they can be reached again', async () => {
    const user = someone();
    await at.arrive(at.events.text(user, 'さようなら'));
    const { conversation } = await talkWith(user.displayName);
    const sending = async () =>
      (
        await at.desk.owner.call<{ way: string; why: string | null }>(
          'GET',
          `/api/v1/conversations/${conversation.id}/line`,
        )
      ).body;
    const follow = at.events.event('follow', user, { follow: { isUnblocked: true } });
    const unfollow = at.events.event('unfollow', user);
    await at.arrive(unfollow);
    expect(await sending()).toMatchObject({ way: 'none', why: 'blocked' });
    // Told late: it happened before.
    await at.arrive(follow);
    expect(await sending()).toMatchObject({ why: 'blocked' });
    await at.arrive(at.events.event('follow', user, { follow: { isUnblocked: true } }));
    expect(await sending()).toMatchObject({ why: null });
    const { body } = await at.desk.owner.call<{ items: { kind: string }[] }>(
      'GET',
      `/api/v1/conversations/${conversation.id}/activity`,
    );
    expect(body.items.map(({ kind }) => kind)).toEqual(['line_unblocked', 'line_blocked', 'created']);
  });

  it('are kept, of kinds that are known and of kinds that are not', async () => {
    const user = someone();
    const kinds = [
      'join',
      'leave',
      'memberJoined',
      'memberLeft',
      'videoPlayComplete',
      'beacon',
      'module',
      'telepathy',
    ];
    await at.arrive(...kinds.map((type) => at.events.event(type, type === 'module' ? null : user)));
    const kept = await at.desk.context.database.inWorkspace(at.desk.workspaceId, async (tx) => ({
      waiting: (await tx.executeSql(`select 1 from line_event where state = 'waiting'`)).rows.length,
      telepathy: (
        await tx.executeSql(`select 1 from file where position($1::bytea in bytes) > 0`, [
          Buffer.from('telepathy'),
        ])
      ).rows.length,
    }));
    expect(kept).toEqual({ waiting: 0, telepathy: 1 });
  });

  it('are kept also when they are not even objects', async () => {
    const { lineSignature } = await import('@madoguchi/testbed/line-webhook');
    const payload = JSON.stringify({ destination: 'U', events: [1, null, { type: 7 }, { type: 'message' }] });
    const headers = {
      'content-type': 'application/json',
      'x-line-signature': lineSignature(at.line.state.channel.secret, payload),
    };
    const url = `/hooks/line/${at.channelId}`;
    expect((await at.desk.app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(200);
    await at.take();
    expect(
      (await at.desk.owner.call<{ waiting: number }>('GET', `/api/v1/channels/${at.channelId}/line`)).body
        .waiting,
    ).toBe(0);
  });
});
