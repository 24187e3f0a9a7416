import { randomUUID } from 'node:crypto';
import type { Gathering, GatheringFollowed, GatheringInvitation } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.ts';
import { newSecretAddress } from '../../platform/http/index.ts';
import { buildDesk, type Desk } from '../../testing/desk.fixture.ts';
import { daysAgo, programmeDesk } from '../programmes.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof programmeDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  here = programmeDesk(desk);
});
afterAll(() => desk.close());

const pathOf = (url: string) => new URL(url).pathname;
const open = async (url: string, query = '') => {
  const { statusCode, body, headers } = await desk.app.inject({ url: `${pathOf(url)}${query}` });
  return { status: statusCode, body, headers };
};
const send = async (url: string, answer: string, ip = '127.0.0.1') => {
  const { statusCode, headers } = await desk.app.inject({
    method: 'POST',
    url: pathOf(url),
    remoteAddress: ip,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `answer=${answer}`,
  });
  return { status: statusCode, location: String(headers.location ?? '') };
};
const read = async (id: string) => (await desk.owner.call<Gathering>('GET', `/api/v1/gatherings/${id}`)).body;

/** An event with so many guests. */
async function begin(given: object = {}, guests = 1) {
  const { body: gathering } = await here.gathering(given);
  const invited = [];
  for (let count = 0; count < guests; count += 1) {
    const customerId = await here.customer(`客 ${count}`);
    invited.push({ customerId, ...(await here.guest(gathering.id, customerId)).body });
  }
  const [first] = invited;
  if (first === undefined) throw new Error('nobody was invited');
  return { gathering, invited, first };
}

describe('an event', () => {
  it('is made, changed as it was seen, and called off', async () => {
    const { status, body } = await here.gathering();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: { ja: '新茶の会', en: 'New tea' },
      counts: { invited: 0, yes: 0, no: 0, open: 0, came: 0 },
    });
    const after = await here.changeGathering(body.id, { basedOn: 1, seats: 3, cancelled: true });
    expect(after.body).toMatchObject({ seats: 3, cancelled: true, revision: 2, place: { ja: '本店 2階' } });
    expect((await here.changeGathering(body.id, { basedOn: 1, seats: 4 })).body.code).toBe('conflict');
  });

  it.each([
    [{ endsAt: daysAgo(-6.9), startsAt: daysAgo(-7) }, 'endsAt'],
    [{ answerBy: daysAgo(-8) }, 'answerBy'],
  ])('is refused with times that contradict themselves: %j', async (given, path) => {
    const { status, body } = await here.gathering(given);
    expect(status).toBe(400);
    expect(body.detail).toContain(path);
  });
});

describe('an invitation', () => {
  it('is of a person once, whichever record of theirs, and its address is told once', async () => {
    const { gathering, first } = await begin();
    expect(first.url).toMatch(/\/g\/[\w-]{54}$/u);
    expect(JSON.stringify(first.invitation)).not.toContain(first.url.slice(-54));
    const other = await here.customer('客 0');
    await desk.owner.call('POST', `/api/v1/customers/${first.customerId}/merge`, { customerId: other });
    expect((await here.guest(gathering.id, other)).status).toBe(409);
    const renewed = await desk.owner.call<{ url: string }>(
      'POST',
      `/api/v1/gathering-invitations/${first.invitation.id}/link`,
    );
    expect((await open(first.url)).status).toBe(404);
    expect((await open(renewed.body.url)).status).toBe(200);
  });

  it('is a page in the guest’s language, which nobody else finds and nothing runs on', async () => {
    const { first } = await begin();
    const page = await open(first.url);
    expect(page.body).toContain('新茶の会へのご招待');
    expect(page.body).toContain('本店 2階');
    expect(page.body).not.toContain('<script');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['x-robots-tag']).toContain('noindex');
    const english = await open(first.url, '?lang=en');
    expect(english.body).toContain('You are invited: New tea');
    // What was not written in English is said in Japanese, and marked as such.
    expect(english.body).toContain('<span lang="ja">本店 2階</span>');
    expect((await open(`http://desk/g/${newSecretAddress(desk.workspaceId)}`)).status).toBe(404);
    expect((await open(`http://desk/g/${newSecretAddress(randomUUID())}`)).status).toBe(404);
    expect((await open('http://desk/g/nonsense')).status).toBe(404);
  });

  it('is answered by what is sent and not by opening it; the code for the door comes with a yes', async () => {
    const { gathering, first } = await begin();
    const { doorCode } = first.invitation;
    expect((await open(first.url)).body).not.toContain(doorCode);
    expect((await read(gathering.id)).counts).toMatchObject({ open: 1, yes: 0 });
    const sent = await send(first.url, 'yes');
    expect(sent.status).toBe(303);
    const page = await open(first.url);
    expect(page.body).toContain('ご出席として承りました');
    expect(page.body).toContain(doorCode);
    expect(page.body).toContain('<svg');
    await send(first.url, 'yes');
    await send(first.url, 'no');
    const { body } = await desk.owner.call<{ items: GatheringInvitation[] }>(
      'GET',
      `/api/v1/gatherings/${gathering.id}/invitations?state=no`,
    );
    expect(body.items).toMatchObject([{ answer: 'no', answeredBy: null }]);
    expect((await open(first.url)).body).not.toContain(doorCode);
    const rows = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql`
        select answer from gathering_answer
        where workspace_id = ${tx.workspaceId} and invitation_id = ${first.invitation.id} order by ordinal`),
    );
    expect(rows).toEqual([{ answer: 'yes' }, { answer: 'no' }]);
  });

  it('is answered no more after its day, nor where the event was called off', async () => {
    const late = await begin({ answerBy: daysAgo(1) });
    await send(late.first.url, 'yes');
    expect((await read(late.gathering.id)).counts.yes).toBe(0);
    expect((await open(late.first.url)).body).toContain('お返事の受付は終了しました');
    // By telephone it still is, until it begins.
    expect((await here.answer(late.first.invitation.id, 'yes')).body).toMatchObject({
      answer: 'yes',
      answeredBy: { id: desk.owner.memberId },
    });
    const off = await begin();
    await here.changeGathering(off.gathering.id, { basedOn: 1, cancelled: true });
    expect((await open(off.first.url)).body).toContain('中止');
    expect((await here.answer(off.first.invitation.id, 'yes')).status).toBe(409);
    expect((await here.guest(off.gathering.id, await here.customer('遅い 客'))).status).toBe(409);
  });
});

describe('seats', () => {
  it('are given to as many as there are, however many answer at the same moment', async () => {
    const { gathering, invited } = await begin({ seats: 2 }, 6);
    const answers = await Promise.all(invited.map(({ url }, index) => send(url, 'yes', `10.0.0.${index}`)));
    expect(answers.filter(({ location }) => location.includes('full=1'))).toHaveLength(4);
    expect((await read(gathering.id)).counts).toMatchObject({ yes: 2, open: 4 });
    const [turned] = answers.flatMap(({ location }, index) =>
      location.includes('full=1') ? [invited[index]?.url ?? ''] : [],
    );
    expect((await open(turned ?? '', '?full=1')).body).toContain('満席');
  });

  it('are never given twice, whoever changes their mind in whatever order', async () => {
    const { gathering, invited } = await begin({ seats: 2 }, 4);
    const change = fc.record({
      guest: fc.nat({ max: 3 }),
      answer: fc.constantFrom('yes' as const, 'no' as const),
    });
    const answers: (string | null)[] = [null, null, null, null];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        for (const { guest, answer } of changes) {
          const taken = answers.filter((each) => each === 'yes').length;
          const isFree = answer === 'no' || answers[guest] === 'yes' || taken < 2;
          const { status } = await here.answer(invited[guest]?.invitation.id ?? '', answer);
          expect(status).toBe(isFree ? 200 : 409);
          if (isFree) answers[guest] = answer;
        }
        const { counts } = await read(gathering.id);
        expect(counts.yes).toBe(answers.filter((each) => each === 'yes').length);
        expect(counts.yes).toBeLessThanOrEqual(2);
      }),
      { numRuns: 8 },
    );
  });
});

describe('at the door', () => {
  it('a code is taken as it is scanned or typed, once, and taken back', async () => {
    const { gathering, first } = await begin();
    const { doorCode, id } = first.invitation;
    const typed = `${doorCode.slice(0, 3).toLowerCase()} - ${doorCode.slice(3)}`;
    expect((await here.door(gathering.id, typed)).body).toMatchObject({
      already: false,
      invitation: { id, cameAt: expect.any(String), checkedBy: { id: desk.owner.memberId } },
    });
    expect((await here.door(gathering.id, doorCode)).body).toMatchObject({ already: true });
    expect((await read(gathering.id)).counts.came).toBe(1);
    expect((await here.tick(id, false)).body).toMatchObject({ cameAt: null, checkedBy: null });
    expect((await here.door(gathering.id, doorCode)).body).toMatchObject({ already: false });
  });

  it('a code of another event opens nothing here', async () => {
    const one = await begin();
    const other = await begin();
    const { status, body } = await here.door(one.gathering.id, other.first.invitation.doorCode);
    expect(status).toBe(404);
    expect(body.detail).toContain('by name');
  });

  it('five scans at once are one arrival', async () => {
    const { gathering, first } = await begin();
    const scans = await Promise.all(
      Array.from({ length: 5 }, () => here.door(gathering.id, first.invitation.doorCode)),
    );
    expect(scans.filter(({ body }) => !body.already)).toHaveLength(1);
  });

  it('an agent may tick, and may not invite', async () => {
    const { gathering, first } = await begin();
    const agent = await desk.join('agent', '受付 太郎');
    const path = `/api/v1/gatherings/${gathering.id}`;
    const code = { code: first.invitation.doorCode };
    expect((await agent.call('POST', `${path}/arrivals`, code)).status).toBe(200);
    const customerId = await here.customer('別の 客');
    expect((await agent.call('POST', `${path}/invitations`, { customerId })).status).toBe(403);
  });

  it('a guest is found by a part of the name', async () => {
    const { gathering } = await begin({}, 2);
    const path = `/api/v1/gatherings/${gathering.id}/invitations`;
    const named = await desk.owner.call<{ items: GatheringInvitation[] }>(
      'GET',
      `${path}?query=${encodeURIComponent('客 1')}`,
    );
    expect(named.body.items).toMatchObject([{ customer: { name: '客 1' } }]);
  });
});

describe('what followed', () => {
  it('counts orders and friends of those who came beside those who did not', async () => {
    const { gathering, invited } = await begin({ startsAt: daysAgo(20) }, 2);
    const [came, away] = invited;
    await here.tick(came?.invitation.id ?? '', true);
    const buy = (customerId: string, days: number) =>
      desk.owner
        .call<{ contactPoints: { value: string }[]; name: string }>('GET', `/api/v1/customers/${customerId}`)
        .then(async ({ body }) => {
          const email = `${customerId}@example.ne.jp`;
          await desk.owner.call('POST', `/api/v1/customers/${customerId}/contact-points`, {
            kind: 'email',
            value: email,
          });
          return here.orderWith(null, { customer: { name: body.name, email } }, days);
        });
    await buy(came?.customerId ?? '', 5);
    await buy(away?.customerId ?? '', 25);
    const { body: programme } = await here.programme();
    const { body: invite } = await here.invite(programme.id, came?.customerId ?? '');
    await here.orderWith(invite.code, {}, 3);
    const { body } = await desk.owner.call<GatheringFollowed>(
      'GET',
      `/api/v1/gatherings/${gathering.id}/followed?days=30`,
    );
    expect(body).toMatchObject({
      days: 30,
      over: false,
      came: { people: 1, orders: 1, bought: { people: 1, share: null }, referred: { people: 1 } },
      stayedAway: { people: 1, orders: 0, bought: { people: 0, share: null } },
    });
    expect(body.people.map(({ came: isHere }) => isHere)).toEqual([true, false]);
  });
});
