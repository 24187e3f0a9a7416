import type { Conversation, Message, Quarantined } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InboundItem } from '../channels/kit/index.ts';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { auditOf } from '../testing/people.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: Desk;
let database: pg.Client;
let channelId: string;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
  channelId = await addChannel(desk);
});
afterAll(async () => {
  await database.end();
  await desk.close();
});
beforeEach(() => database.query(`update source set state = 'discarded' where state = 'quarantined'`));

let count = 0;

/** A mail that an earlier version of the desk could not read; whether this one can depends on `raw`. */
function unreadable(raw: string, given: { code?: string; receivedAt?: Date } = {}): InboundItem {
  count += 1;
  return {
    kind: 'unreadable',
    externalId: `unreadable-${count}`,
    raw: Buffer.from(raw),
    receivedAt: given.receivedAt ?? new Date(),
    code: given.code ?? 'unparseable',
    reason: 'No mail header was found.',
    sender: 'taro@example.ne.jp',
    subject: '写真',
  };
}

const mail = (headers: string[], body = 'お待ちしております。') =>
  [
    'From: taro@example.ne.jp',
    'To: support@example.jp',
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\r\n');

async function list(query = ''): Promise<List<Quarantined>> {
  return (await desk.owner.call<List<Quarantined>>('GET', `/api/v1/quarantine${query}`)).body;
}

async function only(): Promise<Quarantined> {
  const { items } = await list();
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`${items.length} in quarantine`);
  return item;
}

const retry = (id: string) =>
  desk.owner.call<{ outcome: string; conversationId: string | null }>(
    'POST',
    `/api/v1/quarantine/${id}/retry`,
  );

async function messagesOf(conversationId: string): Promise<Message[]> {
  const path = `/api/v1/conversations/${conversationId}/messages`;
  return (await desk.owner.call<List<Message>>('GET', path)).body.items;
}

async function conversationCount(): Promise<number> {
  return (await desk.owner.call<List<Conversation>>('GET', '/api/v1/conversations?limit=200')).body.items
    .length;
}

describe('a mail that could not be read', () => {
  it('is listed with its reason, and counted', async () => {
    await arrive(desk, channelId, unreadable('nonsense'));
    expect(await only()).toEqual({
      id: expect.any(String),
      channelId,
      channelName: 'みどり商店',
      from: 'taro@example.ne.jp',
      subject: '写真',
      size: 8,
      reason: { code: 'unparseable', message: 'No mail header was found.' },
      receivedAt: expect.stringMatching(/Z$/),
    });
    expect((await desk.owner.call('GET', '/api/v1/counts')).body).toMatchObject({ quarantine: 1 });
  });

  it('is kept once, however often it comes', async () => {
    const item = unreadable('again');
    await arrive(desk, channelId, item, item);
    await arrive(desk, channelId, item);
    expect((await list()).items).toHaveLength(1);
  });

  it('is downloaded byte for byte, as a file that nothing opens or runs', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0x0d, 0x0a, 0x82, 0xa0]);
    await arrive(desk, channelId, { ...unreadable(''), raw: bytes });
    const { id } = await only();
    const response = await desk.app.inject({
      method: 'GET',
      url: `/api/v1/quarantine/${id}/raw`,
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    expect(response.rawPayload).toEqual(bytes);
    expect(response.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${id}.eml"; filename*=UTF-8''${id}.eml`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it('is out of sight when a person discards it, and its bytes are kept', async () => {
    await arrive(desk, channelId, unreadable('spam'));
    const { id } = await only();
    expect((await desk.owner.call('DELETE', `/api/v1/quarantine/${id}`)).body).toEqual({ done: true });
    expect((await list()).items).toEqual([]);
    expect((await auditOf(desk, 'mail'))[0]).toMatchObject({
      kind: 'mail.discarded',
      subject: { id },
      before: { reason: 'unparseable' },
    });
    for (const [method, path] of [
      ['GET', 'raw'],
      ['POST', 'retry'],
    ] as const) {
      expect((await desk.owner.call(method, `/api/v1/quarantine/${id}/${path}`)).status).toBe(404);
    }
    const kept = await database.query(
      'select from source s join file f on f.id = s.file_id where s.id = $1',
      [id],
    );
    expect(kept.rowCount).toBe(1);
  });
});

describe('trying again', () => {
  it('says so when it still cannot be read, with the reason of now', async () => {
    await arrive(desk, channelId, unreadable('   ', { code: 'reader_failed' }));
    const { id } = await only();
    expect((await retry(id)).body).toEqual({ outcome: 'still_unreadable', conversationId: null });
    expect((await only()).reason.code).toBe('empty');
  });

  it('opens a conversation when it can be read now', async () => {
    await arrive(
      desk,
      channelId,
      unreadable(mail(['Subject: =?utf-8?B?5YaZ55yf?=', 'Message-ID: <a1@example.ne.jp>'])),
    );
    const { body } = await retry((await only()).id);
    expect(body.outcome).toBe('read');
    const [message] = await messagesOf(body.conversationId ?? '');
    expect(message).toMatchObject({ subject: '写真', text: 'お待ちしております。', direction: 'inbound' });
    expect((await list()).items).toEqual([]);
    expect((await desk.owner.call('GET', `/api/v1/messages/${message?.id}/raw`)).body).toContain(
      'a1@example.ne.jp',
    );
  });

  it('joins the conversation that it belongs to', async () => {
    await arrive(desk, channelId, inbound({ headerId: 'thread@example.ne.jp' }));
    const before = await conversationCount();
    await arrive(
      desk,
      channelId,
      unreadable(
        mail(['Subject: Re: x', 'Message-ID: <a2@example.ne.jp>', 'In-Reply-To: <thread@example.ne.jp>']),
      ),
    );
    const { body } = await retry((await only()).id);
    expect(await messagesOf(body.conversationId ?? '')).toHaveLength(2);
    expect(await conversationCount()).toBe(before);
  });

  it('makes no second message of a mail that arrived readable meanwhile', async () => {
    const raw = mail(['Subject: x', 'Message-ID: <a3@example.ne.jp>']);
    await arrive(desk, channelId, unreadable(raw));
    const first = await retry((await only()).id);
    expect(first.body.outcome).toBe('read');
    const before = await conversationCount();
    await arrive(desk, channelId, unreadable(raw));
    expect((await retry((await only()).id)).body.outcome).toBe('read');
    expect(await conversationCount()).toBe(before);
    expect((await list()).items).toEqual([]);
  });

  it('is done once when two people ask at once', async () => {
    await arrive(desk, channelId, unreadable(mail(['Subject: x', 'Message-ID: <a4@example.ne.jp>'])));
    const { id } = await only();
    const before = await conversationCount();
    const answers = await Promise.all([retry(id), retry(id)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 404]);
    expect(await conversationCount()).toBe(before + 1);
  });

  it('does not take the header of a mail that was too large for an empty message', async () => {
    const header = mail(['Subject: x', 'Message-ID: <a5@example.ne.jp>'], '');
    await arrive(desk, channelId, unreadable(header, { code: 'too_large' }));
    const before = await conversationCount();
    expect((await retry((await only()).id)).body.outcome).toBe('still_unreadable');
    expect(await conversationCount()).toBe(before);
    expect((await only()).reason.code).toBe('too_large');
  });

  it('reads one that is here in full and was only beyond the limit of then', async () => {
    await arrive(
      desk,
      channelId,
      unreadable(mail(['Subject: x', 'Message-ID: <a6@example.ne.jp>']), { code: 'too_large' }),
    );
    expect((await retry((await only()).id)).body.outcome).toBe('read');
  });
});

it('is leafed through, newest first, without losing or repeating any', async () => {
  const start = Date.now();
  const items = Array.from({ length: 11 }, (_, i) =>
    unreadable(`${i}`, { receivedAt: new Date(start - (i % 4) * 1000) }),
  );
  await arrive(desk, channelId, ...items);
  const seen: Quarantined[] = [];
  let cursor = '';
  do {
    const page = await list(`?limit=4&cursor=${cursor}`);
    seen.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  expect(new Set(seen.map((each) => each.id)).size).toBe(11);
  const times = seen.map((each) => each.receivedAt);
  expect(times).toEqual(times.toSorted().toReversed());
});
