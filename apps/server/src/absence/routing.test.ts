import { describe, expect, it } from 'vitest';
import { route, trailOf, type RoutingFacts, type Worker } from './routing.ts';

const until = '2026-11-25T15:00:00.000Z';
const worker = (id: string, more: Partial<Worker> = {}): Worker => ({
  id,
  name: id,
  role: 'agent',
  available: true,
  load: 0,
  away: null,
  ...more,
});
const onLeave = (standInId: string | null = null): Worker['away'] => ({ kind: 'leave', until, standInId });
const facts = (workers: Worker[], more: Partial<RoutingFacts> = {}): RoutingFacts => ({
  contactId: 'sato',
  backupId: 'suzuki',
  ceiling: null,
  workers,
  ...more,
});
const away = (id: string, standInId: string | null = null) => worker(id, { away: onLeave(standInId) });

describe('whom a conversation goes to', () => {
  it.each<[string, RoutingFacts, string | null, string]>([
    ['the contact person', facts([worker('sato'), worker('suzuki')]), 'sato', 'contact'],
    [
      'also one who takes no other new work',
      facts([worker('sato', { available: false })]),
      'sato',
      'contact',
    ],
    ['the backup, while they are away', facts([away('sato'), worker('suzuki')]), 'suzuki', 'backup'],
    [
      'their stand-in, when the backup is away too',
      facts([away('sato', 'mori'), away('suzuki', 'ueda'), worker('mori'), worker('ueda')]),
      'mori',
      'stand_in',
    ],
    [
      'not a stand-in who is away, but who has least',
      facts([
        away('sato', 'mori'),
        away('suzuki'),
        away('mori'),
        worker('a', { load: 3 }),
        worker('b', { load: 1 }),
      ]),
      'b',
      'least_loaded',
    ],
    [
      'among equals always the same one',
      facts([away('sato'), worker('b'), worker('a')], { backupId: null }),
      'a',
      'least_loaded',
    ],
    [
      'nobody who takes no new work, and no observer',
      facts([away('sato'), worker('a', { available: false }), worker('b', { role: 'observer' })], {
        backupId: null,
      }),
      'sato',
      'nobody',
    ],
    [
      'the contact person after all, when nobody is left',
      facts([away('sato'), away('suzuki')]),
      'sato',
      'nobody',
    ],
    [
      'the backup, where there is only that',
      facts([worker('suzuki')], { contactId: null }),
      'suzuki',
      'backup',
    ],
    [
      'nobody, where nobody looks after them',
      facts([worker('a')], { contactId: null, backupId: null }),
      null,
      'nobody',
    ],
    [
      'the backup, when the contact person has too much',
      facts([worker('sato', { load: 10 }), worker('suzuki', { load: 9 })], { ceiling: 10 }),
      'suzuki',
      'backup',
    ],
    [
      'the contact person after all, when everybody has too much',
      facts([worker('sato', { load: 11 }), worker('suzuki', { load: 10 }), worker('a', { load: 10 })], {
        ceiling: 10,
      }),
      'sato',
      'nobody',
    ],
    [
      'nobody twice: the backup who stands in is asked once',
      facts([away('sato', 'suzuki'), away('suzuki'), worker('a')]),
      'a',
      'least_loaded',
    ],
  ])('%s', (_, given, memberId, way) => {
    expect(route(given)).toMatchObject({ memberId, way });
  });

  it('says who was passed over and why, and keeps illness to itself', () => {
    const sick = worker('sato', { away: { kind: 'sick', until, standInId: null } });
    const found = route(facts([sick, worker('suzuki', { load: 5 }), worker('a')], { ceiling: 5 }));
    expect(found.passed).toEqual([
      { id: 'sato', why: 'other', until },
      { id: 'suzuki', why: 'full', until: null },
    ]);
    expect(trailOf(found)).toEqual({
      to: 'a',
      way: 'least_loaded',
      first: 'sato',
      firstWhy: 'other',
      firstUntil: until,
      second: 'suzuki',
      secondWhy: 'full',
      secondUntil: null,
    });
    expect(trailOf(route(facts([worker('sato')])))).toEqual({ to: 'sato', way: 'contact' });
  });
});
