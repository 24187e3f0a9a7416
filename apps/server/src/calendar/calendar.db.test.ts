import {
  alwaysOpen,
  usualCalendar,
  type Calendar,
  type CalendarPreview,
  type CalendarRules,
  type CheckResult,
  type ChannelCalendar,
  type FeedEvent,
  type Opening,
  type PublicHolidays,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import { newId, sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { auditOf } from '../testing/people.fixture.ts';
import { rules, slots } from './rules.fixture.ts';

let desk: Desk;
let other: Desk;
let channel: string;
let theirs: string;
beforeAll(async () => {
  desk = await buildDesk();
  other = await neighbour(desk);
  channel = await addChannel(desk, 'support@example.jp');
  theirs = await addChannel(other, 'support@tonari.example.jp');
});
afterAll(() => desk.close());

const see = async (of = desk) => (await of.owner.call<Calendar>('GET', '/api/v1/calendar')).body;
const put = (given: CalendarRules, revision: number, path = 'calendar', by = desk.owner) =>
  by.call<ChannelCalendar>('PUT', `/api/v1/${path}`, { rules: given, revision });
const opening = async (query: string) =>
  (await desk.owner.call<Opening>('GET', `/api/v1/calendar/opening?${query}`)).body;
const tokyo = (text: string) => new Date(`${text}+09:00`).toISOString();

const shop = rules('09:00-12:00 13:00-18:00', '10:00-16:00', {
  closures: [{ name: '夏季休業', from: '08-12', to: '08-16' }],
});

describe('the calendar of a desk', () => {
  it('is an office’s in Japan until somebody changes it', async () => {
    expect(await see()).toEqual({
      rules: usualCalendar,
      revision: 0,
      timeZone: 'Asia/Tokyo',
      channels: [{ id: channel, name: expect.any(String), type: 'email', own: false }],
    });
    expect(await opening(`at=${tokyo('2026-11-20T18:00')}`)).toEqual({
      open: false,
      opensAt: tokyo('2026-11-24T09:00'),
      closesAt: null,
      businessDay: true,
    });
    expect(await opening(`at=${tokyo('2026-12-28T17:00')}`)).toMatchObject({
      open: true,
      closesAt: tokyo('2026-12-28T18:00'),
    });
    expect(await opening(`at=${tokyo('2026-12-29T10:00')}`)).toMatchObject({
      open: false,
      opensAt: tokyo('2027-01-04T09:00'),
      businessDay: false,
    });
  });

  it.each(['1969-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '0001-01-01T00:00:00Z', 'tomorrow'])(
    'does not say what held at %s',
    async (at) => {
      const answer = await desk.owner.call('GET', `/api/v1/calendar/opening?at=${at}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    },
  );

  it('is kept as a whole, in the order of the clock and of the year', async () => {
    const day = (date: string, hours = '') => ({ date, name: '特別', slots: slots(hours) });
    const given = {
      ...shop,
      week: { ...shop.week, mon: slots('13:00-18:00 09:00-12:00') },
      days: [day('2026-12-31'), day('2026-12-05', '15:00-17:00 10:00-12:00')],
    };
    const saved = await put(given, 0);
    expect(saved).toMatchObject({ status: 200, body: { revision: 1 } });
    const { rules: kept, revision } = await see();
    expect(revision).toBe(1);
    expect(kept.week.mon).toEqual(slots('09:00-12:00 13:00-18:00'));
    expect(kept.days).toEqual([day('2026-12-05', '10:00-12:00 15:00-17:00'), day('2026-12-31')]);
    expect(saved.body.rules).toEqual(kept);
  });

  it('keeps what was made from what it is now; of two at once, one', async () => {
    const stale = await put(usualCalendar, 0);
    expect(stale).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const both = await Promise.all([put(shop, 1), put(usualCalendar, 1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await see()).revision).toBe(2);
    await put(shop, 2);
  });

  const week = shop.week;
  it.each<[string, object]>([
    ['an hour there is none of', { week: { ...week, mon: [{ from: '9:00', to: '25:00' }] } }],
    ['an end before its beginning', { week: { ...week, mon: [{ from: '18:00', to: '09:00' }] } }],
    ['times that overlap', { week: { ...week, mon: slots('09:00-12:00 11:00-13:00') } }],
    ['a week without Sunday', { week: { ...week, sun: undefined } }],
    ['a holiday nobody knows', { openHolidays: ['golden_week'] }],
    ['a holiday twice', { openHolidays: ['showa', 'showa'] }],
    ['a day that does not exist', { days: [{ date: '2026-02-29', name: 'a', slots: [] }] }],
    ['a day of every year that never exists', { closures: [{ name: 'a', from: '02-30', to: '03-01' }] }],
    [
      'a closure that ends before it begins',
      { closures: [{ name: 'a', from: '2026-08-12', to: '2026-08-11' }] },
    ],
    ['a closure of years', { closures: [{ name: 'a', from: '2026-08-12', to: '2028-08-12' }] }],
    [
      'a closure half of every year, half of one',
      { closures: [{ name: 'a', from: '08-12', to: '2026-08-12' }] },
    ],
    ['a closure without a name', { closures: [{ name: ' ', from: '08-12', to: '08-13' }] }],
    ['a day twice', { days: ['a', 'b'].map((name) => ({ date: '2026-12-05', name, slots: [] })) }],
  ])('is not kept with %s', async (_what, change) => {
    const answer = await desk.owner.call('PUT', '/api/v1/calendar', {
      rules: { ...shop, ...change },
      revision: 3,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect((await see()).revision).toBe(3);
  });

  it('is seen before it is kept, day by day, with the reason where one is not as its weekday', async () => {
    const given = {
      ...shop,
      openHolidays: ['culture' as const],
      days: [{ date: '2026-11-07', name: '棚卸し', slots: [] }],
    };
    const { body } = await desk.owner.call<CalendarPreview>('POST', '/api/v1/calendar/preview', {
      rules: given,
      from: '2026-11-02',
      days: 7,
    });
    expect(body.days.map(({ date, slots: open, reason }) => [date, open.length, reason])).toEqual([
      ['2026-11-02', 2, null],
      ['2026-11-03', 2, { kind: 'holiday', key: 'culture', ja: '文化の日', en: 'Culture Day' }],
      ['2026-11-04', 2, null],
      ['2026-11-05', 2, null],
      ['2026-11-06', 2, null],
      ['2026-11-07', 0, { kind: 'day', name: '棚卸し' }],
      ['2026-11-08', 1, null],
    ]);
    expect(body.days[0]?.slots).toEqual(slots('09:00-12:00 13:00-18:00'));
    const usual = await desk.owner.call<CalendarPreview>('POST', '/api/v1/calendar/preview', { rules: shop });
    expect(usual.body.days).toHaveLength(28);
  });

  it('knows the public holidays of a year in both languages', async () => {
    const ask = (year: number) =>
      desk.owner.call<PublicHolidays>('GET', `/api/v1/calendar/holidays?year=${year}`);
    const { items } = (await ask(2026)).body;
    expect(items).toHaveLength(18);
    expect(items.at(-1)).toEqual({
      date: '2026-11-23',
      key: 'labour',
      ja: '勤労感謝の日',
      en: 'Labour Thanksgiving Day',
    });
    expect((await ask(1900)).status).toBe(400);
  });
});

describe('the calendar of a channel', () => {
  const path = () => `channels/${channel}/calendar`;
  const own = async () => (await desk.owner.call<ChannelCalendar>('GET', `/api/v1/${path()}`)).body;

  it('is the desk’s until it has one of its own, and again when that is given up', async () => {
    expect(await own()).toEqual({ own: false, rules: shop, revision: 0 });
    expect((await put(alwaysOpen, 0, path())).body).toMatchObject({ own: true, revision: 1 });
    expect(await own()).toMatchObject({ own: true, rules: alwaysOpen });
    expect((await see()).channels).toMatchObject([{ id: channel, own: true }]);
    expect(await opening(`channel=${channel}&at=${tokyo('2027-01-01T03:00')}`)).toEqual({
      open: true,
      opensAt: null,
      closesAt: null,
      businessDay: true,
    });
    expect(await opening(`at=${tokyo('2026-11-24T03:00')}`)).toMatchObject({ open: false });
    expect((await put(shop, 0, path())).status).toBe(409);
    const back = await desk.owner.call<ChannelCalendar>('DELETE', `/api/v1/${path()}`);
    expect(back.body).toEqual({ own: false, rules: shop, revision: 0 });
    expect((await desk.owner.call('DELETE', `/api/v1/${path()}`)).status).toBe(200);
    expect((await put(shop, 1, path())).status).toBe(409);
  });

  it('never opens where nobody ever is', async () => {
    await put({ ...rules('', ''), closures: [] }, 0, path());
    expect(await opening(`channel=${channel}`)).toEqual({
      open: false,
      opensAt: null,
      closesAt: null,
      businessDay: false,
    });
  });

  it('goes with its channel', async () => {
    const gone = await addChannel(desk, 'old@example.jp');
    await put(shop, 0, `channels/${gone}/calendar`);
    expect((await desk.owner.call('DELETE', `/api/v1/channels/${gone}`)).status).toBe(200);
    const left = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql`select id from business_calendar where workspace_id = ${tx.workspaceId} and id = ${gone}`),
    );
    expect(left).toEqual([]);
    expect((await desk.owner.call('GET', `/api/v1/channels/${gone}/calendar`)).status).toBe(404);
  });

  it('is nobody else’s', async () => {
    for (const id of [theirs, newId()]) {
      expect((await desk.owner.call('GET', `/api/v1/channels/${id}/calendar`)).status).toBe(404);
      expect((await put(shop, 0, `channels/${id}/calendar`)).status).toBe(404);
      expect((await desk.owner.call('DELETE', `/api/v1/channels/${id}/calendar`)).status).toBe(404);
      expect((await desk.owner.call('GET', `/api/v1/calendar/opening?channel=${id}`)).status).toBe(404);
    }
    expect(await see(other)).toMatchObject({ revision: 0, rules: usualCalendar });
  });
});

describe('a change', () => {
  it('is told to open pages, and stands in the audit log with what was before', async () => {
    const before = (await auditOf(desk, 'calendar.updated')).length;
    const { revision } = await see();
    await put({ ...usualCalendar, openHolidays: ['marine'] }, revision);
    const [entry] = await auditOf(desk, 'calendar.updated');
    expect(await auditOf(desk, 'calendar.updated')).toHaveLength(before + 1);
    expect(entry).toMatchObject({
      before: { openHolidays: [], closures: ['夏季休業 08-12–08-16'] },
      after: {
        week: expect.stringContaining('fri 09:00–18:00, sat –'),
        openHolidays: ['marine'],
        closures: ['年末年始 12-29–01-03'],
        days: [],
      },
    });
    const removed = await auditOf(desk, 'calendar.removed');
    expect(removed).toMatchObject([{ subject: { type: 'channel', id: channel } }]);
    const events = await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.many(sql<Pick<FeedEvent, 'type'>>`
        select type from event where workspace_id = ${tx.workspaceId} order by seq desc limit 1`),
    );
    expect(events).toEqual([{ type: 'calendar.changed' }]);
  });

  it('counts the business days that a reply promises', async () => {
    const due = async () => {
      const body = { text: '2営業日以内にご連絡いたします。' };
      const { promises } = (await desk.owner.call<CheckResult>('POST', '/api/v1/language/check', body)).body;
      return Date.parse(promises[0]?.due ?? '');
    };
    await put(alwaysOpen, (await see()).revision);
    const open = await due();
    const day = 86_400_000;
    expect(open).toBeLessThan(Date.now() + 3 * day);
    const dates = Array.from({ length: 20 }, (_, nth) =>
      new Date(Date.now() + nth * day).toISOString().slice(0, 10),
    );
    const days = dates.map((date) => ({ date, name: '臨時休業', slots: [] }));
    await put({ ...alwaysOpen, days }, (await see()).revision);
    expect(await due()).toBeGreaterThan(open + 15 * day);
  });
});
