import {
  alwaysOpen,
  usualCalendar,
  type Call,
  type CalendarRules,
  type Conversation,
  type Notification,
} from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteDueCallbacks } from '../notifications/index.ts';
import { tellAll } from '../notifications/filled.fixture.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { deleteRecordingAt } from './index.ts';
import {
  callbacksOf,
  callsOf,
  customerWith,
  phoneDesk,
  ringAt,
  type PhoneDesk,
} from './telephone.fixture.ts';

let phone: PhoneDesk;
let admin: pg.Client;
let owner: Person;
let hanako: Person;
let jiro: Person;
let saburo: Person;
beforeAll(async () => {
  phone = await phoneDesk({ onCall: 'outside_hours' });
  const { desk } = phone;
  owner = desk.owner;
  admin = new pg.Client({ connectionString: desk.connectionString });
  await admin.connect();
  [hanako, jiro, saburo] = [
    await desk.join('agent', '佐藤 花子'),
    await desk.join('agent', '鈴木 次郎'),
    await desk.join('agent', '高橋 三郎'),
  ];
  await ringAt(hanako, '090-1111-0001');
  await ringAt(jiro, '090-1111-0002');
  await ringAt(saburo, '090-1111-0003');
});
afterAll(async () => {
  await admin.end();
  await phone.close();
});

const calling = (from: string) => phone.twilio.incoming({ from, voice: phone.voice, status: phone.status });
const newest = async (): Promise<Call> => {
  const [call] = await callsOf(owner, '?limit=1');
  if (call === undefined) throw new Error('there is no call');
  return call;
};
const setCalendar = async (rules: CalendarRules) => {
  const { body } = await owner.call<{ revision: number }>('GET', '/api/v1/calendar');
  const { status } = await owner.call('PUT', '/api/v1/calendar', { rules, revision: body.revision });
  expect(status).toBe(200);
};
/** Nobody is there until a day that is far away. */
const closedForLong: CalendarRules = {
  ...usualCalendar,
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  days: [{ date: '2099-01-05', name: '開店', slots: [{ from: '09:00', to: '18:00' }] }],
};
const rota = async (shifts: object[], hours: 'always' | 'outside_calendar' = 'always') => {
  const { body } = await owner.call<{ revision: number }>('GET', '/api/v1/on-call');
  const { status } = await owner.call('PUT', '/api/v1/on-call', {
    basedOn: body.revision,
    hours,
    shifts,
  });
  expect(status).toBe(200);
};
const week = [0, 1, 2, 3, 4, 5, 6];
const always = { days: week, from: '00:00', to: '00:00', validFrom: null, validUntil: null };
const onDuty = () => ({ firstId: hanako.memberId, backupId: jiro.memberId, ...always });
const legs = (call: { legs: { address: string }[] }) => call.legs.map(({ address }) => address);
const tell = async () => {
  await noteDueCallbacks(phone.desk.context.notifications, phone.desk.workspaceId);
  await tellAll(phone.desk);
};
const news = async (person: Person) => {
  await tell();
  const { body } = await person.call<{ items: Notification[] }>('GET', '/api/v1/notifications?state=unread');
  return body.items;
};
const read = async () => {
  await tell();
  await admin.query('update notification set read_at = now() where read_at is null');
  await admin.query('delete from notification_due');
};
/** Mail and push that wait for a member, and whether they wait for another time. */
const waiting = async (person: Person) => {
  const { rows } = await admin.query<{ way: string; later: boolean }>(
    `select d.way, d.due_at > now() + interval '1 minute' as later from notification_due d
     join notification_item i on i.workspace_id = d.workspace_id and i.id = d.item_id where i.member_id = $1`,
    [person.memberId],
  );
  return rows;
};

describe('a telephone for emergencies', () => {
  it('rings as usual while there is no rota, and while the desk is open', async () => {
    expect(legs(await calling('+819055550001'))).toHaveLength(3);
    await setCalendar(alwaysOpen);
    await rota([onDuty()], 'outside_calendar');
    expect(legs(await calling('+819055550002'))).toHaveLength(3);
  });

  it('rings out of hours the first person, then the backup, then takes a message; nobody else', async () => {
    await setCalendar(closedForLong);
    await rota([onDuty()], 'outside_calendar');
    await customerWith(phone.desk, {
      name: '田中 一郎',
      phone: '090-1234-5678',
      contactPersonId: saburo.memberId,
    });
    const call = await calling('+819012345678');
    expect(legs(call)).toEqual(['+819011110001']);
    await call.noAnswer();
    expect(legs(call)).toEqual(['+819011110002']);
    await call.noAnswer();
    expect(call.state).toBe('recording');
    await call.leaveMessage(9, phone.twilio.keepRecording(Buffer.from('sound')));
    const { customer, emergency, startedAt } = await newest();
    expect(emergency).toBe(true);
    // An emergency does not wait for the desk to open.
    const dueAt = new Date(Date.parse(startedAt) + 3_600_000).toISOString();
    expect(await callbacksOf(owner, `?customer=${customer.id}`)).toMatchObject([
      { owner: { id: hanako.memberId }, automatic: true, dueAt },
    ]);
    await setCalendar(alwaysOpen);
    await rota([onDuty()]);
  });

  it('says so to whoever picks up, and rings them also if their telephone rests otherwise', async () => {
    await hanako.call('PUT', `/api/v1/member-phones/${hanako.memberId}`, {
      address: '090-1111-0001',
      rings: false,
    });
    const call = await calling('+819055550003');
    expect(legs(call)).toEqual(['+819011110001']);
    expect(await call.pickUp('+819011110001', '1')).toBe('connected');
    await call.hangUpAfter(30);
    expect(await newest()).toMatchObject({ outcome: 'answered', member: { id: hanako.memberId } });
  });

  it('rings who stands in for who is on call', async () => {
    const { body } = await owner.call<{ id: string }>('POST', '/api/v1/on-call/swaps', {
      fromId: hanako.memberId,
      toId: saburo.memberId,
      startsAt: new Date(Date.now() - 60_000).toISOString(),
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect(legs(await calling('+819055550004'))).toEqual(['+819011110003']);
    await owner.call('POST', `/api/v1/on-call-swaps/${body.id}/answer`, { state: 'withdrawn' });
  });

  it('takes a message at once where nobody is on call, and tells owners and leads', async () => {
    await read();
    await rota([]);
    const call = await calling('+819055550005');
    expect([legs(call), call.state]).toEqual([[], 'recording']);
    await call.hangUp();
    expect(await news(owner)).toMatchObject([{ kind: 'missed_call', detail: 'emergency' }]);
    expect(await news(saburo)).toEqual([]);
  });
});

describe('news of calls', () => {
  const noHours = { hours: week.map((day) => (day === 0 ? { from: '03:00', to: '03:01' } : null)) };
  const push = { ways: { missed_call: ['app', 'push'] } };
  const keepHours = async (person: Person, settings: object = noHours) => {
    const { status } = await person.call('PATCH', '/api/v1/notification-settings', { ...push, ...settings });
    expect(status).toBe(200);
  };

  it('reach who is on call at any hour, and nobody else in a missed emergency', async () => {
    await rota([onDuty()]);
    for (const person of [hanako, jiro, saburo]) await keepHours(person);
    await read();
    const call = await calling('+819055550006');
    await call.hangUp();
    for (const person of [hanako, jiro])
      expect(await news(person)).toMatchObject([{ kind: 'missed_call', detail: 'emergency' }]);
    expect(await news(saburo)).toEqual([]);
  });

  it('of an ordinary missed call wait for the hours of whoever looks after the customer, and come once', async () => {
    await rota([onDuty()], 'outside_calendar');
    await read();
    const call = await calling('+819012345678');
    await call.hangUp();
    await call.hangUp();
    await tell();
    expect(await news(saburo)).toMatchObject([{ kind: 'missed_call', detail: null, count: 1 }]);
    expect(await waiting(saburo)).toEqual([{ way: 'push', later: true }]);
    expect(await news(jiro)).toEqual([]);
  });

  it('of a voice message say so, also when the call was told as missed first; and are told once', async () => {
    await read();
    const call = await calling('+819012345678');
    await call.noAnswer();
    await call.noAnswer();
    const { id } = await newest();
    await admin.query("update call set outcome = 'missed', state = 'ended' where id = $1", [id]);
    expect(await news(saburo)).toMatchObject([{ kind: 'missed_call', detail: null }]);
    await call.leaveMessage(5, phone.twilio.keepRecording(Buffer.from('sound')));
    expect((await newest()).outcome).toBe('voicemail');
    expect(await news(saburo)).toMatchObject([{ kind: 'missed_call', detail: 'voicemail', count: 1 }]);
    expect(await waiting(saburo)).toHaveLength(1);
  });

  it('tell of a call-back that somebody gives to somebody, and when its time comes, once for each time', async () => {
    await read();
    const { conversationId } = await newest();
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const { body } = await owner.call<{ id: string }>('POST', '/api/v1/callbacks', {
      conversationId,
      dueAt: at(90),
      ownerId: jiro.memberId,
    });
    expect(await news(jiro)).toMatchObject([{ kind: 'callback_assigned', actor: { id: owner.memberId } }]);
    const move = (minutes: number) =>
      owner.call('PATCH', `/api/v1/callbacks/${body.id}`, { dueAt: at(minutes) });
    await move(5);
    await tell();
    expect((await news(jiro)).map(({ kind }) => kind)).toEqual(['callback_due', 'callback_assigned']);
    await read();
    expect(await news(jiro)).toEqual([]);
    await move(8);
    expect((await news(jiro)).map(({ kind }) => kind)).toEqual(['callback_due']);
    await read();
    await jiro.call('PATCH', `/api/v1/callbacks/${body.id}`, { dueAt: at(7), state: 'done' });
    expect(await news(jiro)).toEqual([]);
  });

  it('do not tell of what people write down themselves', async () => {
    await read();
    await owner.call('POST', '/api/v1/calls', {
      direction: 'inbound',
      outcome: 'missed',
      number: '090-1234-5678',
    });
    expect(await news(saburo)).toEqual([]);
  });
});

describe('a call in lists', () => {
  it('is told as what it was, for readers of any language', async () => {
    const { conversationId } = await newest();
    const { body } = await owner.call<Conversation>('GET', `/api/v1/conversations/${conversationId}`);
    expect(body).toMatchObject({ previewCall: { direction: 'inbound', state: 'ended', outcome: 'missed' } });
    const { id } = await newest();
    await owner.call('PATCH', `/api/v1/calls/${id}`, { notes: '配送の件' });
    const noted = await owner.call<Conversation>('GET', `/api/v1/conversations/${conversationId}`);
    expect(noted.body).toMatchObject({ preview: '配送の件', previewCall: null });
  });
});

describe('recordings of a person whose data is erased', () => {
  const jobs = async () => {
    const { rows } = await admin.query<{
      data: { channelId: string; recordingId: string; workspaceId: string };
    }>("select data from pgboss.job where name = 'delete-recording' order by created_on");
    return rows.map(({ data }) => data);
  };

  it('are deleted at Twilio too, tried again until they are, and a recording that is gone is no failure', async () => {
    const { twilio, desk } = phone;
    const { customer } = await newest();
    expect(twilio.recordings.size).toBe(2);
    const { status } = await owner.call('POST', `/api/v1/customers/${customer.id}/data-requests`, {
      kind: 'erasure',
      reason: 'deletion_request',
      confirm: customer.name,
    });
    expect(status).toBe(201);
    const targets = await jobs();
    expect(targets).toHaveLength(2);
    const [first, second] = targets;
    if (first === undefined || second === undefined) throw new Error('nothing is to be deleted');
    const remove = (target: typeof first) => deleteRecordingAt(desk.context.telephone, target);
    twilio.behave.refuses = 'Service is overloaded';
    await expect(remove(first)).rejects.toThrow('Service is overloaded');
    twilio.behave.refuses = null;
    twilio.behave.down = true;
    await expect(remove(first)).rejects.toThrow('still at Twilio');
    twilio.behave.down = false;
    expect(twilio.recordings.size).toBe(2);
    await remove(first);
    await remove(second);
    await remove(second);
    expect(twilio.recordings.size).toBe(0);
  });

  it('say where to look when their telephone is not connected any more', async () => {
    const target = {
      workspaceId: phone.desk.workspaceId,
      channelId: crypto.randomUUID(),
      recordingId: 'RE1',
    };
    await expect(deleteRecordingAt(phone.desk.context.telephone, target)).rejects.toThrow(
      'Delete it in Twilio',
    );
  });
});
