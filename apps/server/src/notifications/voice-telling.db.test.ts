import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contestDesk, inDays } from '../contests/contests.fixture.ts';
import { dayMs } from '../platform/time/index.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { voiceDesk } from '../voices/voices.fixture.ts';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';
import { startPushService, type PushService } from './push-service.fixture.ts';
import { noteConsentEnds, noteEndedContests } from './voice-telling.ts';

let room: TellingDesk;
let owner: Person;
let lead: Person;
let here: ReturnType<typeof voiceDesk>;
let contests: ReturnType<typeof contestDesk>;
let service: PushService;
beforeAll(async () => {
  [room, service] = await Promise.all([
    buildTellingDesk({ PUBLIC_URL: 'https://desk.example.jp' }),
    startPushService(),
  ]);
  owner = room.desk.owner;
  lead = await room.desk.join('lead', '高橋 彩');
  here = voiceDesk(room.desk, lead);
  contests = contestDesk(room.desk, lead);
  service.answer(201);
});
afterAll(async () => {
  await service.close();
  await room.close();
});
beforeEach(() => room.forget());

const told = async (person: Person) => {
  await room.tell();
  return (await room.news(person)).map(({ kind, detail, actor, count }) => ({ kind, detail, actor, count }));
};
const agreed = { kind: 'voice_answered', detail: 'given', actor: null, count: 1 };
const declined = { ...agreed, detail: 'declined' };
const withdrawn = { ...agreed, kind: 'voice_withdrawn', detail: null };

/** A voice that the lead entered, and the page on which they asked. */
async function asked(by: Person = lead) {
  const voice = (await here.create()).body;
  const { body } = await voiceDesk(room.desk, by).ask(voice.id);
  return { id: voice.id, url: body.url };
}
const as = async (person: Person, role: string, by = owner) =>
  by.call('PATCH', `/api/v1/members/${person.memberId}`, { role });

describe('what a customer answers on their page', () => {
  it('is told to whoever asked, once each, the withdrawal as a kind of its own', async () => {
    const { id, url } = await asked();
    await here.send(url, 'answer=refuse');
    await here.send(url, 'answer=refuse');
    expect(await told(lead)).toEqual([declined]);
    await here.send(url, 'answer=give&use=wall');
    expect(await told(lead)).toEqual([agreed, declined]);
    await here.send(url, 'answer=withdraw');
    await here.send(url, 'answer=withdraw');
    expect(await told(lead)).toEqual([withdrawn, agreed, declined]);
    expect((await room.news(lead))[0]?.about).toEqual({ kind: 'voice', id, name: '30代・女性' });
    expect(await told(owner)).toEqual([]);
    expect(await told(room.sato)).toEqual([]);
  });

  it('is told to whoever asked last, else who entered it, else who leads: to those who can act on it', async () => {
    const { id, url } = await asked(owner);
    await here.send(url, 'answer=give&use=wall');
    expect([await told(owner), await told(lead)]).toEqual([[agreed], []]);
    const other = await room.desk.join('lead', '村上 葵');
    const { body } = await voiceDesk(room.desk, other).ask(id);
    await as(other, 'agent');
    await here.send(body.url, 'answer=withdraw');
    expect([await told(other), await told(lead), await told(owner)]).toEqual([[], [withdrawn], [agreed]]);
    await as(lead, 'agent');
    await here.send(url, 'answer=give&use=print');
    expect((await told(owner)).map(({ count }) => count)).toEqual([2]);
    await as(lead, 'lead');
  });

  it('is told by a member’s hand to others than themselves, with who entered it', async () => {
    const { body: voice } = await here.create();
    await here.note(voice.id, { kind: 'given', uses: ['wall'] });
    expect(await told(lead)).toEqual([]);
    await owner.call('POST', `/api/v1/voices/${voice.id}/consents`, { kind: 'withdrawn', evidence: '電話' });
    expect(await told(lead)).toMatchObject([{ ...withdrawn, actor: { id: owner.memberId } }]);
  });

  it('ends with an erasure as by a withdrawal, where something stood, and without their name', async () => {
    const { body: customer } = await owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '消える 花子',
    });
    const [allowed, waiting] = [await asked(), await asked()];
    for (const { id } of [allowed, waiting]) await here.change(id, { customerId: customer.id });
    await here.send(allowed.url, 'answer=give&use=print');
    await told(lead);
    await room.forget();
    await owner.call('POST', `/api/v1/customers/${customer.id}/data-requests`, {
      kind: 'erasure',
      confirm: '消える 花子',
      reference: 'R-1',
      reason: 'deletion_request',
    });
    expect(await told(lead)).toEqual([withdrawn]);
    expect((await room.news(lead))[0]?.about).toEqual({ kind: 'voice', id: allowed.id, name: '' });
  });

  it('is read by opening that voice, and no other', async () => {
    const [one, other] = [await asked(), await asked()];
    for (const { url } of [one, other]) await here.send(url, 'answer=give&use=wall');
    expect(await told(lead)).toEqual([agreed, agreed]);
    const read = (body: object) => lead.call('POST', '/api/v1/notifications/read', body);
    expect((await read({ place: 'voice', placeId: one.id })).body).toEqual({ read: 1 });
    expect((await room.news(lead)).map(({ about }) => about)).toMatchObject([{ id: other.id }]);
    expect((await read({ place: 'voice' })).status).toBe(400);
    expect((await read({ place: 'mention_alarms', placeId: one.id })).status).toBe(400);
  });

  it('reaches a browser with what kind of thing it is, never by whom, each voice in its own place', async () => {
    await lead.call('POST', '/api/v1/notification-devices', service.subscribe('laptop'));
    const [one, other] = [await asked(), await asked()];
    for (const { url } of [one, other]) await here.send(url, 'answer=give&use=print');
    await here.send(one.url, 'answer=withdraw');
    await room.tell();
    expect(await room.send()).toHaveLength(2);
    expect(service.pushed.map(({ news }) => news)).toEqual(
      expect.arrayContaining([
        {
          title: 'お客様の声',
          body: 'お客様が掲載に同意しました\n掲載の同意が取り下げられました。使用中のものをお止めください',
          path: `/growth/voices/${one.id}`,
          tag: one.id,
          lang: 'ja',
        },
        expect.objectContaining({ body: 'お客様が掲載に同意しました', path: `/growth/voices/${other.id}` }),
      ]),
    );
  });
});

describe('consent with a last day', () => {
  const ending = { ...withdrawn, detail: 'ending' };
  const ended = { ...withdrawn, detail: 'ended' };
  const later = (days: number) => new Date(Date.now() + days * dayMs);
  const day = (days: number) => later(days).toISOString().slice(0, 10);
  const look = (days: number) => noteConsentEnds(room.desk.context, room.desk.workspaceId, later(days));
  const untilDay = async (days: number) => {
    const { id, url } = await asked();
    await here.note(id, { kind: 'given', uses: ['print'], until: day(days) });
    return { id, url };
  };

  it('is told two weeks before its end and once it is over, each once, and anew of what is agreed to later', async () => {
    const { id } = await untilDay(30);
    for (const days of [0, 15, 18, 19]) await look(days);
    expect(await told(lead)).toEqual([ending]);
    await here.note(id, { kind: 'given', uses: ['print'], until: day(60) });
    await look(32);
    expect(await told(lead)).toEqual([ending]);
    for (const days of [50, 62, 63]) await look(days);
    expect(await told(lead)).toEqual([ended, { ...ending, count: 2 }]);
    expect((await room.news(lead))[0]?.about).toMatchObject({ kind: 'voice', id });
  });

  it('is not told of an end that whoever noted it has just named, one long past, or one that a withdrawal came before', async () => {
    const [short, past, taken] = [await untilDay(7), await untilDay(20), await untilDay(20)];
    await here.send(taken.url, 'answer=withdraw');
    await told(lead);
    await room.forget();
    await look(0);
    expect(await told(lead)).toEqual([]);
    await look(9);
    expect(new Set(await told(lead))).toEqual(new Set([ending, ended]));
    const about = (await room.news(lead)).map((one) => ('id' in one.about ? one.about.id : ''));
    expect(about.toSorted()).toEqual([short.id, past.id].toSorted());
    await look(40);
    expect(await told(lead)).toHaveLength(2);
  });
});

describe('a photo contest', () => {
  const full = { kind: 'contest_news', detail: 'full', actor: null, count: 1 };
  const undecided = { ...full, detail: 'undecided' };
  const end = (id: string, at: string) =>
    room.admin.query('update contest set ends_at = $2 where id = $1', [id, at]);
  const look = () => noteEndedContests(room.desk.context, room.desk.workspaceId, new Date());

  it('that takes no more is told to whoever made it, once, not with each attempt', async () => {
    const { body: contest } = await contests.make();
    await room.admin.query(
      `insert into contest_entry (workspace_id, id, contest_id, title, comment, shown_name, email, email_key, language,
         rules_version, may_show, may_advertise, submitted_at)
       select $1, gen_random_uuid(), $2, '', '', '茶々', 'a@example.jp', 'a@example.jp', 'ja', 1, false, false,
         now() - interval '2 hours' from generate_series(1, 5000)`,
      [room.desk.workspaceId, contest.id],
    );
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await contests.send(contest.url)).statusCode).toBe(409);
      await room.tell();
    }
    expect(await told(lead)).toEqual([full]);
    expect((await room.news(lead))[0]?.about).toEqual({
      kind: 'contest',
      id: contest.id,
      name: contest.name,
    });
    expect(await told(owner)).toEqual([]);
  });

  it('that has ended with entries undecided is told once, and once more after another end', async () => {
    const { body: contest } = await contests.make();
    await contests.hand(contest.url);
    await look();
    expect(await told(lead)).toEqual([]);
    await end(contest.id, inDays(-0.01));
    await look();
    await look();
    expect(await told(lead)).toEqual([undecided]);
    await end(contest.id, inDays(-0.005));
    await look();
    expect(await told(lead)).toEqual([{ ...undecided, count: 2 }]);
  });

  it.each(['decided', 'taken back', 'cancelled', 'long over'] as const)(
    'is no news once it is %s',
    async (how) => {
      const { body: contest } = await contests.make();
      const secret = await contests.hand(contest.url);
      const [entry] = (await contests.entries(contest.id)).items;
      if (how === 'decided') await contests.decide(entry?.id ?? '', { basedOn: 0, state: 'refused' });
      if (how === 'taken back') await contests.withdraw(secret);
      if (how === 'cancelled')
        await contests.change(contest.id, { basedOn: contest.revision, cancelled: true });
      await room.admin.query('update contest set starts_at = $2 where id = $1', [contest.id, inDays(-20)]);
      await end(contest.id, inDays(how === 'long over' ? -8 : -0.01));
      await look();
      expect(await told(lead)).toEqual([]);
    },
  );

  it('that was decided on before anybody could be told is no news either', async () => {
    const { body: contest } = await contests.make();
    await contests.hand(contest.url);
    await end(contest.id, inDays(-0.01));
    await look();
    const [entry] = (await contests.entries(contest.id)).items;
    await contests.decide(entry?.id ?? '', { basedOn: 0, state: 'accepted' });
    expect(await told(lead)).toEqual([]);
  });
});
