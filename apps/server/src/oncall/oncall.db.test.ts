import {
  alwaysOpen,
  usualCalendar,
  type CalendarRules,
  type OnCallNote,
  type OnCallPreview,
  type OnCallRota,
  type OnCallSchedule,
  type OnCallSwap,
  type Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

let desk: Desk;
let other: Desk;
let sato: Person;
let suzuki: Person;
let watcher: Person;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  [sato, suzuki, watcher] = [
    await desk.join('agent', '佐藤 花子'),
    await desk.join('agent', '鈴木 次郎'),
    await desk.join('observer', '見学 三郎'),
  ];
});
afterAll(() => desk.close());

const week = [0, 1, 2, 3, 4, 5, 6];
const always = { days: week, from: '09:00', to: '09:00', validFrom: null, validUntil: null };
const rotaOf = async (person: Person) => (await person.call<OnCallRota>('GET', '/api/v1/on-call')).body;
const save = async (shifts: object[], more: object = {}, by = desk.owner) => {
  const { revision } = await rotaOf(by);
  const body = { basedOn: revision, hours: 'always', shifts, ...more };
  return by.call<OnCallRota & Problem>('PUT', '/api/v1/on-call', body);
};
const schedule = async (person: Person, query = '') =>
  (await person.call<OnCallSchedule>('GET', `/api/v1/on-call/schedule${query}`)).body;
const setCalendar = async (rules: CalendarRules) => {
  const { body } = await desk.owner.call<{ revision: number }>('GET', '/api/v1/calendar');
  const { status } = await desk.owner.call('PUT', '/api/v1/calendar', { rules, revision: body.revision });
  expect(status).toBe(200);
};
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const ask = (by: Person, body: object) =>
  by.call<OnCallSwap & Problem>('POST', '/api/v1/on-call/swaps', {
    startsAt: hours(-1),
    endsAt: hours(5),
    ...body,
  });
const answer = (by: Person, { id }: { id: string }, state: string) =>
  by.call<OnCallSwap & Problem>('POST', `/api/v1/on-call-swaps/${id}/answer`, { state });
const shift = () => ({ firstId: sato.memberId, backupId: suzuki.memberId, ...always });

describe('a rota', () => {
  it('is empty at first, by the business calendar; nobody is on call', async () => {
    const rota = await rotaOf(sato);
    expect(rota).toEqual({ revision: 0, hours: 'outside_calendar', shifts: [] });
    expect(await schedule(sato)).toEqual({
      now: { outOfHours: false, first: null, backup: null, until: null },
      slots: [],
    });
  });

  it('shows gaps and overlaps before it is saved', async () => {
    const nights = { ...shift(), from: '18:00', to: '09:00', days: [0, 1, 2, 3] };
    const body = {
      hours: 'always',
      shifts: [nights, { ...shift(), firstId: suzuki.memberId, backupId: null, days: [0] }],
    };
    const { body: shown } = await sato.call<OnCallPreview>('POST', '/api/v1/on-call/preview', body);
    expect(shown.gaps.length).toBeGreaterThan(3);
    expect(shown.overlaps[0]).toMatchObject({ shifts: [0, 1] });
    expect((await rotaOf(sato)).revision).toBe(0);
  });

  it('is saved by leads, and says who is on call now', async () => {
    expect((await save([shift()], {}, sato)).status).toBe(403);
    const { status, body } = await save([shift()]);
    expect([status, body.revision]).toEqual([200, 1]);
    expect(body.shifts).toMatchObject([{ first: { name: '佐藤 花子' }, backup: { name: '鈴木 次郎' } }]);
    expect((await schedule(watcher)).now).toMatchObject({
      outOfHours: true,
      first: { id: sato.memberId },
      backup: { id: suzuki.memberId },
    });
  });

  it('has nobody on call while the business calendar is open, unless it holds around the clock', async () => {
    await setCalendar(alwaysOpen);
    await save([shift()], { hours: 'outside_calendar' });
    expect(await schedule(sato)).toMatchObject({ now: { outOfHours: false, first: null }, slots: [] });
    await save([shift()]);
    expect((await schedule(sato)).now).toMatchObject({ outOfHours: true, first: { id: sato.memberId } });
  });

  it('follows the calendar at once: 勤労感謝の日 is on call all day, a shop that works on it is not', async () => {
    const slots = async () =>
      (await schedule(sato, '?from=2026-11-20&days=5')).slots.map(({ startsAt, endsAt }) => [
        startsAt,
        endsAt,
      ]);
    const [friday, saturday] = ['2026-11-20T00:00:00.000Z', '2026-11-20T09:00:00.000Z'];
    await setCalendar(usualCalendar);
    await save([shift()], { hours: 'outside_calendar' });
    expect(await slots()).toEqual([
      ['2026-11-19T15:00:00.000Z', friday],
      [saturday, '2026-11-24T00:00:00.000Z'],
      ['2026-11-24T09:00:00.000Z', '2026-11-24T15:00:00.000Z'],
    ]);
    await setCalendar({ ...usualCalendar, openHolidays: ['labour'] });
    expect((await slots())[1]).toEqual([saturday, '2026-11-23T00:00:00.000Z']);
    await save([shift()]);
  });

  it('shows the gaps of closed days too', async () => {
    const weekdays = { ...shift(), from: '18:00', to: '09:00' };
    const gaps = async (hours: string) => {
      const body = { hours, shifts: [weekdays] };
      return (await sato.call<OnCallPreview>('POST', '/api/v1/on-call/preview', body)).body.gaps.length;
    };
    // Each day of four weeks has one by day; with the calendar only weekends and holidays do.
    expect(await gaps('always')).toBeGreaterThanOrEqual(28);
    expect(await gaps('outside_calendar')).toBeGreaterThanOrEqual(8);
    expect(await gaps('outside_calendar')).toBeLessThan(28);
  });

  it('is not overwritten by whoever has read an older one; of two at once one saves', async () => {
    const { revision } = await rotaOf(desk.owner);
    const body = { basedOn: revision, hours: 'always', shifts: [shift()] };
    const both = await Promise.all(
      [1, 2].map(() => desk.owner.call<Problem>('PUT', '/api/v1/on-call', body)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('conflict');
  });

  it.each([
    ['a backup who is the first', () => ({ backupId: sato.memberId }), 400],
    ['no day', () => ({ days: [] }), 400],
    ['a day twice', () => ({ days: [1, 1] }), 400],
    ['an eighth day', () => ({ days: [7] }), 400],
    ['a time that is none', () => ({ from: '25:00' }), 400],
    ['a date that is none', () => ({ validFrom: '2026-02-30' }), 400],
    ['an end before its beginning', () => ({ validFrom: '2026-12-31', validUntil: '2026-12-30' }), 400],
    ['somebody of another workspace', () => ({ firstId: other.owner.memberId }), 404],
    ['an observer', () => ({ firstId: watcher.memberId }), 422],
  ])('refuses %s', async (_what, change, status) => {
    const before = await rotaOf(desk.owner);
    expect((await save([{ ...shift(), ...change() }])).status).toBe(status);
    expect(await rotaOf(desk.owner)).toEqual(before);
  });

  it.each([{ hours: 'sometimes' }, { hours: null }, { hours: undefined }])(
    'refuses to hold by %o',
    async (more) => {
      expect((await save([shift()], more)).status).toBe(400);
    },
  );

  it.each(['from=0001-01-01', 'from=9999-12-31', 'from=2026-02-30', 'days=0', 'days=63', 'days=x'])(
    'refuses to be shown by «%s»',
    async (query) => {
      expect((await sato.call('GET', `/api/v1/on-call/schedule?${query}`)).status).toBe(400);
    },
  );

  it('is shown for days to come', async () => {
    const { slots } = await schedule(sato, '?from=2099-12-31&days=2');
    expect(slots).toMatchObject([
      { startsAt: '2099-12-30T15:00:00.000Z', endsAt: '2100-01-01T15:00:00.000Z', swapped: false },
    ]);
  });

  it('is each workspace’s own', async () => {
    expect(await rotaOf(other.owner)).toMatchObject({ revision: 0, shifts: [] });
  });
});

describe('a swap', () => {
  it('holds when who was asked agrees, and leaves a trail', async () => {
    const { status, body: swap } = await ask(sato, { toId: suzuki.memberId, note: '通院のため' });
    expect([status, swap.state]).toEqual([201, 'asked']);
    expect((await schedule(sato)).now.first?.id).toBe(sato.memberId);
    expect((await answer(sato, swap, 'agreed')).status).toBe(403);
    expect((await answer(suzuki, swap, 'agreed')).body).toMatchObject({
      state: 'agreed',
      answeredBy: { id: suzuki.memberId },
    });
    const { now, slots } = await schedule(sato);
    expect(now).toMatchObject({ first: { id: suzuki.memberId }, backup: null });
    expect(slots.some(({ swapped }) => swapped)).toBe(true);
    expect((await answer(suzuki, swap, 'declined')).body.code).toBe('conflict');
    expect((await answer(sato, swap, 'withdrawn')).body).toMatchObject({
      state: 'withdrawn',
      answeredBy: { id: suzuki.memberId },
      withdrawnBy: { id: sato.memberId },
    });
    expect((await schedule(sato)).now.first?.id).toBe(sato.memberId);
    const { body } = await desk.owner.call<{ items: { kind: string; after: object }[] }>(
      'GET',
      '/api/v1/audit?kind=rota.swapped',
    );
    expect(body.items.map(({ after }) => 'state' in after && after.state)).toEqual([
      'withdrawn',
      'agreed',
      'asked',
    ]);
  });

  it('of others is a lead’s matter, and holds at once', async () => {
    expect((await ask(suzuki, { fromId: sato.memberId, toId: suzuki.memberId })).status).toBe(403);
    const { body: swap } = await ask(desk.owner, { fromId: sato.memberId, toId: desk.owner.memberId });
    expect(swap).toMatchObject({ state: 'agreed', askedBy: { id: desk.owner.memberId } });
    expect((await schedule(sato)).now).toMatchObject({
      first: { id: desk.owner.memberId },
      backup: { id: suzuki.memberId },
    });
    await answer(desk.owner, swap, 'withdrawn');
  });

  it('is answered once, also by two at the same moment', async () => {
    const { body: swap } = await ask(sato, { toId: suzuki.memberId });
    const both = await Promise.all([answer(suzuki, swap, 'agreed'), answer(desk.owner, swap, 'declined')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    await answer(desk.owner, swap, 'withdrawn');
  });

  it.each([
    ['with oneself', () => ({ toId: sato.memberId }), 400],
    ['that ends before it begins', () => ({ toId: suzuki.memberId, endsAt: hours(-2) }), 400],
    [
      'of a time that is over',
      () => ({ toId: suzuki.memberId, startsAt: hours(-3), endsAt: hours(-1) }),
      422,
    ],
    ['for more than a month', () => ({ toId: suzuki.memberId, endsAt: hours(24 * 40) }), 422],
    ['with somebody of another workspace', () => ({ toId: other.owner.memberId }), 404],
    ['with an observer', () => ({ toId: watcher.memberId }), 422],
  ])('%s is refused', async (_what, body, status) => {
    expect((await ask(sato, body())).status).toBe(status);
  });

  it('of somebody who is not on call then is refused, and another workspace’s is not there', async () => {
    const { body } = await ask(desk.owner, { toId: suzuki.memberId });
    expect(body).toMatchObject({ code: 'unprocessable', detail: expect.stringContaining('nothing to swap') });
    const { body: swap } = await ask(sato, { toId: suzuki.memberId });
    expect((await answer(other.owner, swap, 'withdrawn')).status).toBe(404);
    const list = await other.owner.call('GET', '/api/v1/on-call/swaps');
    expect(list.body).toEqual({ items: [], nextCursor: null });
  });

  it('is listed page by page, the newest first', async () => {
    type List = { items: OnCallSwap[]; nextCursor: string | null };
    const first = (await sato.call<List>('GET', '/api/v1/on-call/swaps?limit=2')).body;
    const next = (await sato.call<List>('GET', `/api/v1/on-call/swaps?limit=2&cursor=${first.nextCursor}`))
      .body;
    expect(first.items).toHaveLength(2);
    expect(next.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
  });
});

describe('notes for whoever is next', () => {
  it('are read by all, the newest first, and never empty', async () => {
    const write = (text: string) => sato.call('POST', '/api/v1/on-call/notes', { text });
    expect((await write('  ')).status).toBe(400);
    await write('A社の配送は明朝に確認します。');
    await write('夜間に2件、いずれも対応済みです。');
    const { body } = await suzuki.call<{ items: OnCallNote[] }>('GET', '/api/v1/on-call/notes');
    expect(body.items.map(({ text, author }) => [text, author?.name])).toEqual([
      ['夜間に2件、いずれも対応済みです。', '佐藤 花子'],
      ['A社の配送は明朝に確認します。', '佐藤 花子'],
    ]);
  });
});

describe('a member’s calendar', () => {
  const feed = async (person: Person) =>
    (await person.call<{ url: string }>('POST', '/api/v1/on-call/feed')).body.url;
  const read = (url: string) => desk.app.inject({ method: 'GET', url: new URL(url).pathname });

  it('is read without signing in, by an address that nobody can guess', async () => {
    const url = await feed(sato);
    const { statusCode, headers, body } = await read(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(body).toContain('SUMMARY:当番\r\n');
    expect(body).not.toContain('控え');
    expect((await read(await feed(suzuki))).body).toContain('SUMMARY:当番（控え）');
    const status = await sato.call<{ createdAt: string; readAt: string }>('GET', '/api/v1/on-call/feed');
    expect(status.body.readAt).not.toBeNull();
    expect(JSON.stringify(status.body)).not.toContain(url.split('/').at(-1));
  });

  it('ends when it is ended, or another address is made', async () => {
    const [first, second] = [await feed(sato), await feed(sato)];
    expect((await read(first)).statusCode).toBe(404);
    expect((await read(second)).statusCode).toBe(200);
    await sato.call('DELETE', '/api/v1/on-call/feed');
    expect((await read(second)).statusCode).toBe(404);
  });

  it.each(['', 'x.ics', `${'A'.repeat(54)}.ics`, '%00.ics'])('«%s» is no calendar', async (file) => {
    const answered = await desk.app.inject({ method: 'GET', url: `/feeds/on-call/${file}` });
    expect([400, 404]).toContain(answered.statusCode);
  });
});
