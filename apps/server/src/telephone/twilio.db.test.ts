import type { Call, Conversation, Message } from '@madoguchi/contract';
import { twilioSid } from '@madoguchi/testbed/twilio-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../testing/desk.fixture.ts';
import {
  callbacksOf,
  callsOf,
  customerWith,
  phoneDesk,
  ringAt,
  type PhoneDesk,
} from './telephone.fixture.ts';

let phone: PhoneDesk;
let hanako: Person;
let jiro: Person;
let saburo: Person;
beforeAll(async () => {
  phone = await phoneDesk({ greeting: 'みどり商店でございます。' });
  const { desk } = phone;
  [hanako, jiro, saburo] = [
    await desk.join('agent', '佐藤 花子'),
    await desk.join('agent', '鈴木 次郎'),
    await desk.join('agent', '高橋 三郎'),
  ];
  await ringAt(hanako, '090-1111-0001');
  await ringAt(jiro, 'sip:jiro@pbx.example.jp');
  await ringAt(saburo, '090-1111-0003');
});
afterAll(() => phone.close());

const calling = (from: string, sid?: string) =>
  phone.twilio.incoming({
    from,
    voice: phone.voice,
    status: phone.status,
    ...(sid === undefined ? {} : { sid }),
  });
const newest = async (): Promise<Call> => {
  const [call] = await callsOf(phone.desk.owner, '?limit=1');
  if (call === undefined) throw new Error('there is no call');
  return call;
};
const liveOf = async (person: Person) =>
  (await person.call<{ items: Call[] }>('GET', '/api/v1/calls/live')).body.items.map(({ id }) => id);

describe('an incoming call of a customer who has a contact person', () => {
  it('rings them, then their backup, then the group, and then takes a message with a call-back', async () => {
    const { desk, twilio } = phone;
    const customer = await customerWith(desk, {
      name: '田中 一郎',
      phone: '090-1234-5678',
      contactPersonId: hanako.memberId,
      backupPersonId: jiro.memberId,
    });
    const call = await calling('+819012345678');
    expect(call.said).toEqual(['みどり商店でございます。']);
    expect(call.legs.map(({ address }) => address)).toEqual(['+819011110001']);
    const { id } = await newest();
    expect(await liveOf(hanako)).toEqual([id]);
    expect(await liveOf(jiro)).toEqual([]);

    await call.noAnswer();
    expect(call.legs).toMatchObject([{ kind: 'Sip', address: 'sip:jiro@pbx.example.jp' }]);
    expect(await liveOf(jiro)).toEqual([id]);

    await call.noAnswer('busy');
    expect(call.legs.map(({ address }) => address)).toEqual(['+819011110003']);

    await call.noAnswer();
    expect(call.state).toBe('recording');
    expect(call.said.at(-1)).toContain('発信音のあとに');
    const sid = twilio.keepRecording(Buffer.from('sound'));
    await call.leaveMessage(12, sid);

    expect(await newest()).toMatchObject({
      customer: { id: customer.id, name: '田中 一郎' },
      number: '+819012345678',
      shownNumber: '090-1234-5678',
      state: 'ended',
      outcome: 'voicemail',
      seconds: 12,
      recording: { seconds: 12, url: null },
    });
    expect(await liveOf(hanako)).toEqual([]);
    const [callback] = await callbacksOf(desk.owner, `?customer=${customer.id}`);
    expect(callback).toMatchObject({
      automatic: true,
      state: 'open',
      late: false,
      tries: 1,
      owner: { id: hanako.memberId },
      number: '+819012345678',
    });
  });

  it('is one message of one conversation, which waits for an answer', async () => {
    const { conversationId, messageId } = await newest();
    const { body } = await hanako.call<{ items: Message[] }>(
      'GET',
      `/api/v1/conversations/${conversationId}/messages`,
    );
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      id: messageId,
      direction: 'inbound',
      content: { type: 'call', outcome: 'voicemail', seconds: 12 },
    });
    const conversation = await hanako.call<Conversation>('GET', `/api/v1/conversations/${conversationId}`);
    expect(conversation.body).toMatchObject({
      channelType: 'phone',
      assigneeId: hanako.memberId,
      preview: '留守番電話',
    });
    expect(conversation.body.waitingSince).not.toBeNull();
  });

  it('gives its recording to members, by the account’s credentials and without showing them', async () => {
    const { id } = await newest();
    const recording = await hanako.call<string>('GET', `/api/v1/calls/${id}/recording`);
    expect([recording.status, recording.headers['content-type'], recording.body]).toEqual([
      200,
      'audio/mpeg',
      'sound',
    ]);
    expect(phone.twilio.asked.at(-1)?.authorization).toMatch(/^Basic /u);
    const shown = JSON.stringify(
      (await phone.desk.owner.call('GET', `/api/v1/channels/${phone.channel.id}`)).body,
    );
    expect(shown).not.toContain(phone.twilio.account.authToken);
  });

  it('is the same matter when they call again, however often: they are called back once', async () => {
    const before = await newest();
    const call = await calling('+819012345678');
    await call.hangUp();
    const again = await newest();
    expect(again).toMatchObject({ conversationId: before.conversationId, outcome: 'missed' });
    expect(await callbacksOf(phone.desk.owner, `?customer=${before.customer.id}`)).toMatchObject([
      { tries: 2 },
    ]);
  });

  it('closes the call-back when somebody takes it: by pressing 1, which a mailbox does not', async () => {
    const call = await calling('+819012345678');
    expect(await call.pickUp('+819011110001')).toBe('not connected');
    expect(call.whispered[0]).toContain('田中 一郎様');
    expect(await call.pickUp('+819011110001', '2')).toBe('not connected');
    expect(await call.pickUp('+819011110001', '1')).toBe('connected');
    expect(await newest()).toMatchObject({ state: 'talking', member: { id: hanako.memberId }, ringing: [] });
    await call.hangUpAfter(185);
    const { customer, ...done } = await newest();
    expect(done).toMatchObject({ outcome: 'answered', seconds: 185, member: { id: hanako.memberId } });
    expect(await callbacksOf(phone.desk.owner, `?customer=${customer.id}`)).toEqual([]);
    const { body } = await hanako.call<Conversation>('GET', `/api/v1/conversations/${done.conversationId}`);
    expect(body).toMatchObject({ status: 'in_progress', waitingSince: null, preview: '着信 3分05秒' });
    // It stays on their screen until they have written down what was said.
    expect(await liveOf(hanako)).toEqual([done.id]);
  });
});

describe('of two who pick up at once', () => {
  it('the first takes the call', async () => {
    const call = await calling('+819099998888');
    expect(call.legs.map(({ address }) => address).toSorted()).toEqual([
      '+819011110001',
      '+819011110003',
      'sip:jiro@pbx.example.jp',
    ]);
    const taken = await Promise.all([
      call.pickUp('+819011110001', '1'),
      call.pickUp('+819011110003', '1'),
      call.pickUp('sip:jiro@pbx.example.jp'),
    ]);
    expect(taken.filter((each) => each === 'connected')).toHaveLength(1);
    await call.hangUpAfter(5);
  });
});

describe('callers who withhold their number', () => {
  it.each(['anonymous', '+266696687', ''])(
    '«%s» are customers by themselves, and in no list',
    async (from) => {
      const first = await calling(from);
      await first.hangUp();
      const one = await newest();
      await (await calling(from)).hangUp();
      const two = await newest();
      expect(one.customer).toMatchObject({ name: '非通知', honorific: '', withheld: true });
      expect([two.customer.id, two.conversationId]).not.toEqual([one.customer.id, one.conversationId]);
      expect(await callbacksOf(phone.desk.owner, `?customer=${one.customer.id}`)).toEqual([]);
      const list = await phone.desk.owner.call<{ items: object[] }>('GET', '/api/v1/customers?query=非通知');
      expect(list.body.items).toEqual([]);
    },
  );
});

describe('what comes twice, late or not at all', () => {
  it('counts once: the same call, the same status', async () => {
    const sid = twilioSid('CA');
    const calls = (await callsOf(phone.desk.owner)).length;
    const call = await calling('+819055550001', sid);
    await calling('+819055550001', sid);
    await call.hangUp();
    await call.hangUp();
    expect(await callsOf(phone.desk.owner)).toHaveLength(calls + 1);
  });

  it('is kept once when it arrives twice at the same moment', async () => {
    const sid = twilioSid('CA');
    await Promise.all([1, 2, 3].map(() => calling('+819055550002', sid)));
    const { customer } = await newest();
    expect(await callsOf(phone.desk.owner, `?customer=${customer.id}`)).toHaveLength(1);
  });

  it('is a missed call when we were not there to answer', async () => {
    await phone.twilio.tell(phone.status, {
      CallSid: twilioSid('CA'),
      AccountSid: phone.twilio.account.accountSid,
      From: '+819055550003',
      Direction: 'inbound',
      CallStatus: 'completed',
    });
    expect(await newest()).toMatchObject({ number: '+819055550003', outcome: 'missed', state: 'ended' });
  });
});

describe('whoever is not Twilio', () => {
  const params = () => ({
    CallSid: twilioSid('CA'),
    AccountSid: phone.twilio.account.accountSid,
    From: '+819012345678',
  });
  const send = async (
    headers: Record<string, string>,
    url = phone.voice,
    payload = new URLSearchParams(params()),
  ) =>
    (
      await phone.desk.app.inject({
        method: 'POST',
        url: new URL(url).pathname,
        payload: payload.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      })
    ).statusCode;

  it('is refused: without a signature, with another one, for another account, at another address', async () => {
    expect(await send({})).toBe(403);
    expect(await send({ 'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' })).toBe(403);
    const foreign = { ...params(), AccountSid: twilioSid('AC') };
    expect((await phone.twilio.tell(phone.voice, foreign)).status).toBe(400);
    expect(await send({}, phone.voice.replace(phone.channel.id, crypto.randomUUID()))).toBe(404);
    expect(await send({}, phone.voice.replace('/voice', '/anything'))).toBe(404);
    expect(await send({ 'content-type': 'text/plain' })).toBe(403);
  });

  it('cannot reach calls of another telephone by their id', async () => {
    const { id } = await newest();
    const other = await phoneDesk();
    const url = `${other.voice.replace('/voice', '/dialed')}?call=${id}&round=0`;
    const answer = await other.twilio.tell(url, {
      ...params(),
      AccountSid: other.twilio.account.accountSid,
      DialCallStatus: 'completed',
    });
    expect(answer.body).toContain('<Hangup/>');
    await other.close();
  });
});
