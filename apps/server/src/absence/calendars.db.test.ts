import type { Absence, AbsenceImport, Problem } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';

let desk: Desk;
let sato: Person;
let lead: Person;
beforeAll(async () => {
  desk = await buildDesk();
  [sato, lead] = [await desk.join('agent', '佐藤 美咲'), await desk.join('lead', '森 葵')];
});
afterAll(() => desk.close());

const bring = (text: string, more: object = {}, by = sato) =>
  by.call<AbsenceImport & Problem>('POST', '/api/v1/absences/import', { text, ...more });
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const file = (...events: string[][]) => ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
const own = async (by: Person) =>
  (await by.call<{ items: Absence[] }>('GET', '/api/v1/absences?member=me&limit=50')).body.items;

const several = file(
  event('DTSTART;VALUE=DATE:20991225', 'DTEND;VALUE=DATE:20991229', 'SUMMARY:有給休暇'),
  event('DTSTART:20991210T010000Z', 'DTEND:20991210T030000Z', 'SUMMARY:通院（歯科）'),
  event(
    'DTSTART;TZID=Tokyo Standard Time:20991215T090000',
    'DTEND;TZID=Asia/Tokyo:20991215T120000',
    'SUMMARY:大阪出張',
  ),
  event('DTSTART;VALUE=DATE:20991227', 'DTEND;VALUE=DATE:20991230', 'SUMMARY:重なる'),
  event('DTSTART;VALUE=DATE:20991201', 'RRULE:FREQ=WEEKLY', 'SUMMARY:毎週'),
  event('DTSTART;TZID=Nowhere/At:20991202T090000', 'DTEND;TZID=Nowhere/At:20991202T100000'),
  event('DTSTART;VALUE=DATE:20991204', 'DTEND;VALUE=DATE:20991203'),
  event('DTSTART;VALUE=DATE:20200101', 'SUMMARY:昔'),
  event('DTSTART;VALUE=DATE:20991105', 'STATUS:CANCELLED'),
);

describe('absences from a calendar file', () => {
  it('are shown first, then taken over as chosen, each once; what is bad is named by its line', async () => {
    const seen = await bring(several);
    expect(seen.body.taken).toBe(0);
    expect(seen.body.items.map(({ line, state, fault }) => [line, state, fault])).toEqual([
      [2, 'new', null],
      [7, 'new', null],
      [12, 'new', null],
      [17, 'new', null],
      [22, 'refused', 'repeats'],
      [27, 'refused', 'zone'],
      [31, 'refused', 'order'],
      [35, 'refused', 'past'],
    ]);
    expect(await own(sato)).toEqual([]);
    const taken = await bring(several, { lines: [2, 7, 12, 17, 22, 99] });
    expect(taken.body).toMatchObject({ taken: 3 });
    expect(taken.body.items[3]).toMatchObject({ state: 'refused', fault: 'overlaps' });
    expect(
      (await own(sato)).map(({ kind, from, fromTime, to, toTime, note }) => [
        kind,
        from,
        fromTime,
        to,
        toTime,
        note,
      ]),
    ).toEqual([
      ['sick', '2099-12-10', '10:00', '2099-12-10', '12:00', ''],
      ['trip', '2099-12-15', '09:00', '2099-12-15', '12:00', '大阪出張'],
      ['leave', '2099-12-25', null, '2099-12-28', null, '有給休暇'],
    ]);
    const again = await bring(several, { lines: [2, 7, 12] });
    expect(again.body.taken).toBe(0);
    expect(again.body.items.slice(0, 3).map(({ state }) => state)).toEqual(['there', 'there', 'there']);
  });

  it('are a lead’s matter for others; what is no calendar, or a whole one, is refused', async () => {
    const one = file(event('DTSTART;VALUE=DATE:20991101', 'SUMMARY:研修'));
    expect((await bring(one, { memberId: lead.memberId })).status).toBe(403);
    const entered = await bring(one, { memberId: sato.memberId, lines: [2] }, lead);
    expect(entered.body.taken).toBe(1);
    expect((await own(sato)).find(({ from }) => from === '2099-11-01')).toMatchObject({ kind: 'training' });
    expect((await bring('氏名,日付\n')).body.code).toBe('unprocessable');
    expect((await bring('')).status).toBe(400);
    const many = file(...Array.from({ length: 501 }, () => event('DTSTART;VALUE=DATE:20991101')));
    expect((await bring(many)).body.code).toBe('unprocessable');
  });
});

describe('absences as a calendar', () => {
  const address = async (by: Person, path = '/api/v1/absences/feed') =>
    new URL((await by.call<{ url: string }>('POST', path)).body.url).pathname;
  const read = (url: string) => desk.app.inject({ method: 'GET', url });

  it('hold one’s own by a secret address, whole days as such, and not why', async () => {
    const first = await address(sato);
    const { body } = await read(first);
    expect(body).toContain('X-WR-CALNAME:自分の不在（みどり商店）');
    expect(body).toContain('DTSTART;VALUE=DATE:20991225\r\nDTEND;VALUE=DATE:20991229\r\nSUMMARY:休暇');
    expect(body).toContain('DTSTART:20991210T010000Z');
    expect(body).not.toMatch(/歯科|有給/u);
    const second = await address(sato);
    expect((await read(first)).statusCode).toBe(404);
    await sato.call('DELETE', '/api/v1/absences/feed');
    expect((await read(second)).statusCode).toBe(404);
  });

  it('hold the team’s for who leads it, as long as they do', async () => {
    expect((await sato.call('POST', '/api/v1/absences/team-feed')).status).toBe(403);
    const url = await address(lead, '/api/v1/absences/team-feed');
    expect((await read(url)).body).toContain('SUMMARY:佐藤 美咲 病欠');
    expect((await lead.call('GET', '/api/v1/absences/team-feed')).body).toMatchObject({
      readAt: expect.any(String),
    });
    const lowered = await desk.owner.call('PATCH', `/api/v1/members/${lead.memberId}`, { role: 'agent' });
    expect(lowered.status).toBe(200);
    expect((await read(url)).statusCode).toBe(404);
  });
});
