import type { Message, Problem } from '@madoguchi/contract';
import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { createDatabase, type TestDatabase } from '@madoguchi/testbed/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, eventually } from './mail-channel.ts';
import { bySubject, fetchPatiently, messagesOf, newPlace, setUp, startDesk, withKey } from './mail-desk.ts';
import type { Call, Desk, Owner, Place } from './mail-desk.ts';
import { join } from './mail-member.ts';
import { readMail, writeMail } from './mail-text.ts';

const address = 'support@midori.example.jp';
const customer = 'hanako@example.ne.jp';

type Half = { place: Place; desk: Desk; call: Call };

let servers: MailServers;
let database: TestDatabase;
let owner: Owner;
/** Two processes, each `api,worker`, on one database: `reader` watches the mailbox. */
let reader: Half;
let other: Half;
const halves: Half[] = [];

beforeAll(async () => {
  servers = await startMailServers();
  await servers.addMailbox(customer, 'secret');
  database = await createDatabase();
  const env = {
    DATABASE_URL: database.connectionString,
    MADOGUCHI_SECRET: 'the same secret for both of the processes',
  };
  const [one, two] = [await newPlace(env), await newPlace(env)];
  owner = await setUp(one);
  for (const place of [one, two]) {
    const desk = await startDesk(place);
    halves.push({ place, desk, call: withKey(desk.url, owner.apiKey) });
  }
  const [first, second] = halves;
  if (first === undefined || second === undefined) throw new Error('no processes');
  await first.call('PATCH', '/workspace', { undoSeconds: 0 });
  await connect(servers, first.call, address);
  reader = await eventually(() => Promise.resolve(halves.find(watches)), 'one to watch the mailbox');
  other = reader === first ? second : first;
});
afterAll(async () => {
  await Promise.all(halves.map(({ desk }) => desk.stop()));
  await servers?.stop();
  await database?.release();
  await Promise.all(halves.map(({ place }) => place.remove()));
});

const watches = ({ desk }: Half): boolean => desk.log.some((line) => line.includes('watching a mailbox'));

async function asked(subject: string): Promise<{ id: string; lastMessageId: string | null }> {
  const raw = writeMail({ from: customer, to: address, subject, text: 'お願いします。' });
  await servers.deliver(address, raw);
  return eventually(() => bySubject(other.call, subject), `the mail «${subject}»`);
}

/** Reads the event stream of a process up to the first text that matches. */
async function streamed(half: Half, wanted: RegExp, meanwhile: () => Promise<void>): Promise<string> {
  const response = await fetchPatiently(`${half.desk.url}/api/v1/events`, {
    headers: { authorization: `Bearer ${owner.apiKey}` },
  });
  let text = '';
  let started = false;
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (!started && text.includes('event: hello')) {
      started = true;
      await meanwhile();
    }
    if (wanted.test(text)) return text;
  }
  throw new Error(`the stream ended: ${response.status} ${text}`);
}

it('watches the mailbox in one of two processes, not in both', () => {
  expect(halves.filter(watches)).toEqual([reader]);
});

it('tells the pages that the other process serves of a mail as soon as one has read it', async () => {
  const raw = writeMail({ from: customer, to: address, subject: '知らせ', text: 'お願いします。' });
  const text = await streamed(other, /message\.created/, () => servers.deliver(address, raw));
  expect(text).toContain('conversation.created');
});

it('holds a colleague off at one process by a lock that was taken at the other', async () => {
  const colleague = await join(reader.call, () => reader.desk.url, 'sato@example.jp', '佐藤');
  const { id, lastMessageId } = await asked('鍵');
  const draft = { text: '書きかけ', basedOn: lastMessageId, attachmentIds: [] };
  expect((await colleague('PUT', `/conversations/${id}/draft`, draft)).status).toBe(200);
  const answer = { text: '先に答えます。', basedOn: lastMessageId };
  const refused = await other.call<Problem>('POST', `/conversations/${id}/messages`, answer);
  expect(refused).toMatchObject({
    status: 423,
    body: { code: 'locked_by_other', lock: { memberName: '佐藤' } },
  });
});

it('lets one of two through who answer at the same moment at the two processes', async () => {
  const { id, lastMessageId } = await asked('同時に');
  const answer = { text: '同時の返事', basedOn: lastMessageId };
  const both = await Promise.all(
    halves.map(({ call }) => call('POST', `/conversations/${id}/messages`, answer)),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

it('sends each of many answers once, although both processes send', async () => {
  const { id, lastMessageId } = await asked('何度も');
  let basedOn = lastMessageId;
  const texts = Array.from({ length: 20 }, (_, n) => `〔${n}〕`);
  for (const [n, text] of texts.entries()) {
    const { call } = n % 2 === 0 ? reader : other;
    const { status, body } = await call<Message>('POST', `/conversations/${id}/messages`, { text, basedOn });
    expect(status).toBe(201);
    basedOn = body.id;
  }
  await eventually(async () => {
    const sent = (await messagesOf(other.call, id)).filter(({ delivery }) => delivery === 'sent');
    return sent.length === texts.length ? sent : undefined;
  }, 'all answers to be sent');
  const arrived = (await servers.messages(customer)).map((mail) => /^〔\d+〕/.exec(readMail(mail).text)?.[0]);
  expect(arrived.filter((text) => text !== undefined).toSorted()).toEqual(texts.toSorted());
});
