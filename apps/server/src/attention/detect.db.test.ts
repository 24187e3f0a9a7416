import type { SignalKind } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { histories, type Said, type Told } from './history.fixture.ts';

let desk: Desk;
let made: Awaited<ReturnType<typeof histories>>;
beforeAll(async () => {
  desk = await buildDesk();
  made = await histories(desk);
});
afterAll(() => desk.close());

/** A Friday noon in Tokyo; the desk is open from nine to six, Monday to Friday. */
const now = '2026-11-20 12:00';

const veiled: Said['reading'] = {
  mood: 'dissatisfied',
  veiled: true,
  signals: [{ kind: 'hedges', start: 0, end: 5 }],
};
const angry: Said['reading'] = { mood: 'dissatisfied', veiled: false, intent: 'complaint' };
const thanks: Said['reading'] = { mood: 'pleased', veiled: false, intent: 'thanks' };

/** Three matters, each answered within an hour: what somebody is used to. */
const usedToAnHour: Told[] = ['2026-10-06', '2026-10-13', '2026-10-20'].map((day) => ({
  status: 'done',
  said: [
    { at: `${day} 10:00`, by: 'customer' },
    { at: `${day} 11:00`, by: 'us' },
    { at: `${day} 12:00`, by: 'customer', reading: thanks },
  ],
}));

const cases: [string, Told[], SignalKind[]][] = [
  [
    'veiled displeasure',
    [
      {
        said: [
          { at: '2026-11-19 10:00', by: 'customer', reading: veiled },
          { at: '2026-11-19 11:00', by: 'us' },
        ],
      },
    ],
    ['veiled'],
  ],
  [
    'veiled displeasure that has gone since',
    [
      {
        said: [
          { at: '2026-11-17 10:00', by: 'customer', reading: veiled },
          { at: '2026-11-17 11:00', by: 'us' },
          { at: '2026-11-18 10:00', by: 'customer', reading: thanks },
        ],
      },
    ],
    [],
  ],
  [
    'a complaint that is still open',
    [
      {
        said: [
          { at: '2026-11-19 10:00', by: 'customer', reading: angry },
          { at: '2026-11-19 11:00', by: 'us' },
        ],
      },
    ],
    ['complaint'],
  ],
  [
    'a complaint that was settled',
    [
      {
        status: 'done',
        said: [
          { at: '2026-11-18 10:00', by: 'customer', reading: angry },
          { at: '2026-11-18 11:00', by: 'us' },
          { at: '2026-11-18 15:00', by: 'customer', reading: thanks },
        ],
      },
    ],
    [],
  ],
  ['a plain question', [{ said: [{ at: '2026-11-20 11:30', by: 'customer' }] }], []],
  [
    'the same asked again, as they say themselves',
    [
      {
        said: [
          { at: '2026-11-19 10:00', by: 'customer' },
          { at: '2026-11-19 11:00', by: 'us' },
          {
            at: '2026-11-20 11:40',
            by: 'customer',
            reading: { signals: [{ kind: 'asks-again', start: 0, end: 4 }] },
          },
        ],
      },
    ],
    ['asked_again'],
  ],
  [
    'a second message that asks, a day later, with no answer between',
    [
      {
        said: [
          { at: '2026-11-19 10:00', by: 'customer' },
          { at: '2026-11-20 11:00', by: 'customer' },
        ],
      },
    ],
    ['asked_again'],
  ],
  [
    'a word added within minutes',
    [
      {
        said: [
          { at: '2026-11-20 11:00', by: 'customer' },
          { at: '2026-11-20 11:10', by: 'customer' },
        ],
      },
    ],
    [],
  ],
  [
    'thanks that follow a question unanswered',
    [
      {
        said: [
          { at: '2026-11-19 17:00', by: 'customer' },
          { at: '2026-11-20 11:50', by: 'customer', reading: thanks },
        ],
      },
    ],
    [],
  ],
  [
    'waiting three open hours, used to one',
    [...usedToAnHour, { said: [{ at: '2026-11-20 09:00', by: 'customer' }] }],
    ['waiting_longer'],
  ],
  [
    'a night and no open hour more, used to one',
    [
      ...usedToAnHour,
      {
        said: [
          { at: '2026-11-19 17:30', by: 'customer' },
          { at: '2026-11-20 09:30', by: 'us' },
        ],
      },
    ],
    [],
  ],
  [
    'waiting since last evening: an open hour and a half',
    [...usedToAnHour, { said: [{ at: '2026-11-20 10:30', by: 'customer' }] }],
    [],
  ],
  [
    'waiting long, with nothing known of what they are used to',
    [{ said: [{ at: '2026-11-18 10:00', by: 'customer' }] }],
    [],
  ],
  [
    'silence of somebody who always replies',
    [
      {
        said: [
          { at: '2026-11-02 10:00', by: 'customer' },
          { at: '2026-11-02 11:00', by: 'us' },
          { at: '2026-11-02 12:00', by: 'customer' },
          { at: '2026-11-02 13:00', by: 'us' },
          { at: '2026-11-02 14:00', by: 'customer' },
          { at: '2026-11-02 15:00', by: 'us' },
          { at: '2026-11-02 16:00', by: 'customer' },
          { at: '2026-11-12 16:00', by: 'us' },
        ],
      },
    ],
    ['silence'],
  ],
  [
    'silence after displeasure, though somebody closed the matter',
    [
      {
        status: 'done',
        said: [
          { at: '2026-11-12 10:00', by: 'customer', reading: { ...angry, intent: 'request' } },
          { at: '2026-11-12 11:00', by: 'us' },
        ],
      },
    ],
    ['silence'],
  ],
  [
    'silence of somebody of whom too little is known',
    [
      {
        said: [
          { at: '2026-11-02 10:00', by: 'customer' },
          { at: '2026-11-02 11:00', by: 'us' },
        ],
      },
    ],
    [],
  ],
  [
    'silence after they thanked',
    [
      {
        said: [
          { at: '2026-11-02 10:00', by: 'customer', reading: angry },
          { at: '2026-11-02 11:00', by: 'us' },
          { at: '2026-11-02 12:00', by: 'customer', reading: thanks },
          { at: '2026-11-02 13:00', by: 'us' },
        ],
      },
    ],
    [],
  ],
];

describe('a look at a customer', () => {
  it.each(cases)('sees %s', async (_name, told, kinds) => {
    const customerId = await made.customer();
    for (const each of told) await made.conversation(customerId, each);
    await made.look(customerId, now);
    expect(await made.standing(customerId)).toEqual(kinds);
    // Again: nothing is found twice, and what is gone does not come back.
    await made.look(customerId, now);
    expect(await made.standing(customerId)).toEqual(kinds);
  });

  it('sees that somebody else looks after them, unless nobody did before', async () => {
    const customerId = await made.customer();
    const [first, second] = [await desk.join('agent', '佐藤 花'), await desk.join('agent', '高橋 蓮')];
    const give = (contactPersonId: string) =>
      desk.owner.call('PATCH', `/api/v1/customers/${customerId}`, { contactPersonId });
    const later = new Date(Date.now() + 60_000 + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    await give(first.memberId);
    await made.look(customerId, later);
    expect(await made.standing(customerId)).toEqual([]);
    await give(second.memberId);
    await made.look(customerId, later);
    expect(await made.standing(customerId)).toEqual(['contact_changed']);
  });

  it('ends what is over: who is answered waits no more', async () => {
    const customerId = await made.customer();
    for (const each of usedToAnHour) await made.conversation(customerId, each);
    const { id } = await made.conversation(customerId, {
      said: [{ at: '2026-11-20 09:00', by: 'customer' }],
    });
    await made.look(customerId, now);
    expect(await made.standing(customerId)).toEqual(['waiting_longer']);
    await made.say(id, { at: '2026-11-20 12:30', by: 'us' }, 2, null);
    await made.look(customerId, '2026-11-20 12:31');
    expect(await made.standing(customerId)).toEqual([]);
  });

  it('lets what is old fade away', async () => {
    const customerId = await made.customer();
    await made.conversation(customerId, {
      said: [
        { at: '2026-09-01 10:00', by: 'customer', reading: veiled },
        { at: '2026-09-01 11:00', by: 'us' },
      ],
    });
    await made.look(customerId, '2026-09-02 10:00');
    expect(await made.standing(customerId)).toEqual(['veiled']);
    await made.look(customerId, now);
    expect(await made.standing(customerId)).toEqual([]);
  });

  it('comes back by itself when time alone makes a difference', async () => {
    const customerId = await made.customer();
    for (const each of usedToAnHour) await made.conversation(customerId, each);
    await made.conversation(customerId, { said: [{ at: '2026-11-20 11:30', by: 'customer' }] });
    await made.look(customerId, now);
    const { rows } = await desk.context.database.pool.query<{ at: Date }>(
      `select not_before as at from attention_look where customer_id = $1 order by not_before`,
      [customerId],
    );
    // Twice the hour they are used to.
    expect(rows.map(({ at }) => new Date(at).toISOString())).toEqual(['2026-11-20T04:30:00.000Z']);
  });
});
