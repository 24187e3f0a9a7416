import { expect, it } from 'vitest';
import { readTold } from './check-mails.ts';
import { countPromises } from './check-promises.ts';
import { judge } from './check.ts';
import { afterOpen, instant, isWorkday, spoken, workdaysLater } from './japan.ts';
import { newRecord, type Record } from './record.ts';
import type { MessageRow, Rows } from './rows.ts';

const at = (on: string, time: string): number => instant(on, time);
const end = at('2026-11-10', '00:00');
const sentence = '担当部署に確認のうえ、11月5日(木)15時までにご連絡いたします';

const message = (id: string, ordinal: number, time: number, more: Partial<MessageRow>): MessageRow => ({
  id,
  conversationId: 'matter',
  ordinal,
  direction: 'outbound',
  automatic: false,
  authorId: 'sato',
  headerId: `${id}@midori.example`,
  delivery: 'sent',
  text: '',
  at: time,
  ...more,
});

/** One inquiry of Monday, 2 November: acknowledged, promised the next workday, kept in time. */
function sound(): { rows: Rows; record: Record } {
  const asked = at('2026-11-02', '10:00');
  const told = at('2026-11-04', '18:00');
  const promised = at('2026-11-02', '11:00');
  const kept = at('2026-11-05', '14:00');
  const due = at('2026-11-05', '15:00');
  const theirs = { direction: 'inbound', authorId: null, delivery: null, headerId: 'w1@customer.example' };
  const record = newRecord();
  record.written.push({
    externalId: 'world-1',
    headerId: 'w1@customer.example',
    customer: 0,
    at: asked,
    automatic: false,
  });
  for (const [messageId, time] of [
    ['ack', asked],
    ['promise', promised],
    ['kept', kept],
  ] as const)
    record.arrived.push({
      messageId,
      to: 'a@customer.example',
      customer: 0,
      at: time,
      automatic: messageId === 'ack',
      text: '',
      conversationId: 'matter',
    });
  record.answers.push(
    { messageId: 'promise', memberId: 'sato', at: promised, basedOn: 'ack' },
    { messageId: 'kept', memberId: 'sato', at: kept, basedOn: 'promise' },
  );
  record.promises.push({
    messageId: 'promise',
    sentence,
    due: '2026-11-05T15:00',
    dueAt: due,
    memberId: 'sato',
    confirmed: true,
    keptAt: kept,
    movedTo: null,
  });
  const wait = {
    conversationId: 'matter',
    messageId: 'asked',
    endedAt: null,
    warnedAt: null,
    toldLateAt: null,
  };
  const rows: Rows = {
    messages: [
      message('asked', 1, asked, theirs),
      message('ack', 2, asked, {
        automatic: true,
        authorId: null,
        text: '11月4日(水)18時までに、担当の佐藤よりご返信いたします。',
      }),
      message('promise', 3, promised, { text: `${sentence}。` }),
      message('kept', 4, kept, {}),
    ],
    activities: [
      { conversationId: 'matter', kind: 'status_changed', from: 'in_progress', to: 'done', at: kept },
    ],
    conversations: [{ id: 'matter', channelId: 'mail', assigneeId: 'sato' }],
    readings: [{ messageId: 'asked', mood: 'neutral', intent: 'question' }],
    acknowledgements: [{ messageId: 'asked', sentId: 'ack', dueAt: told, customerId: 'customer' }],
    deadlines: [
      { ...wait, kind: 'acknowledgement', dueAt: at('2026-11-02', '18:00'), metAt: asked },
      { ...wait, kind: 'first_answer', dueAt: told, metAt: promised },
    ],
    promises: [
      {
        id: 'word',
        source: 'reply',
        conversationId: 'matter',
        messageId: 'promise',
        sentence,
        due: '2026-11-05T15:00',
        dueAt: due,
        ownerId: 'sato',
        confirmed: true,
        state: 'kept',
        closedAt: kept,
        closedHow: 'message',
        evidenceId: 'kept',
        lateAt: null,
        movesId: null,
      },
      {
        id: 'told',
        source: 'acknowledgement',
        conversationId: 'matter',
        messageId: 'ack',
        sentence: '11月4日(水)18時までに、担当の佐藤よりご返信いたします。',
        due: '2026-11-04T18:00',
        dueAt: told,
        ownerId: 'sato',
        confirmed: true,
        state: 'kept',
        closedAt: promised,
        closedHow: 'message',
        evidenceId: 'promise',
        lateAt: null,
        movesId: null,
      },
    ],
    reminders: [{ promiseId: 'word', kind: 'hour', at: kept, toldAt: kept }],
    notices: [],
  };
  return { rows, record };
}

const kindsIn = (world: ReturnType<typeof sound>): string[] => [
  ...new Set(judge(world.rows, { record: world.record, world: { end } }).map(({ kind }) => kind)),
];
const change = <Row>(rows: Row[], n: number, change: Partial<Row>): void => {
  const row = rows[n];
  if (row !== undefined) rows[n] = { ...row, ...change };
};

it('finds nothing where nothing is broken', () => {
  expect(kindsIn(sound())).toEqual([]);
});

type Plant = (world: ReturnType<typeof sound>) => void;
const late = at('2026-11-06', '15:00');
const plants: readonly (readonly [kind: string, plant: Plant])[] = [
  ['received and lost', ({ rows }) => void rows.messages.shift()],
  [
    'received twice',
    ({ rows }) =>
      void rows.messages.push(
        message('again', 5, late, { direction: 'inbound', headerId: 'w1@customer.example' }),
      ),
  ],
  ['sent twice', ({ record }) => void record.arrived.push(...record.arrived.slice(0, 1))],
  ['never sent', ({ record }) => void record.arrived.pop()],
  ['sent and not known', ({ rows }) => change(rows.messages, 3, { delivery: 'failed' })],
  ['sent and lost', ({ rows }) => void rows.messages.pop()],
  ['answered without having seen', ({ record }) => change(record.answers, 1, { basedOn: 'asked' })],
  [
    'two acknowledgements of one matter',
    ({ rows }) => {
      rows.messages.push(message('ack 2', 5, late, { automatic: true }));
      rows.acknowledgements.push({
        messageId: 'asked',
        sentId: 'ack 2',
        dueAt: null,
        customerId: 'customer',
      });
      rows.activities = [];
    },
  ],
  ['acknowledged after an answer', ({ rows }) => change(rows.messages, 1, { ordinal: 3.5 })],
  ['acknowledged without a reason', ({ rows }) => void rows.acknowledgements.pop()],
  [
    'told another time than is kept',
    ({ rows }) => change(rows.acknowledgements, 0, { dueAt: at('2026-11-05', '18:00') }),
  ],
  [
    'two acknowledgements in an hour',
    ({ rows }) => {
      rows.messages.push(message('other', 1, at('2026-11-02', '10:30'), { conversationId: 'other' }));
      rows.acknowledgements.push({
        messageId: 'asked',
        sentId: 'other',
        dueAt: null,
        customerId: 'customer',
      });
    },
  ],
  ['promise lost', ({ rows }) => void rows.promises.shift()],
  ['promise lost', ({ rows }) => change(rows.promises, 0, { due: '2026-11-06T15:00', dueAt: late })],
  ['promise kept twice in the ledger', ({ rows }) => void rows.promises.push(...rows.promises)],
  ['promise with half an end', ({ rows }) => change(rows.promises, 0, { closedAt: null })],
  ['promise late and not shown', ({ rows }) => change(rows.promises, 0, { state: 'open', closedAt: null })],
  ['promise late before its time', ({ rows }) => change(rows.promises, 0, { lateAt: 0 })],
  ['promise ended by what was not sent', ({ rows }) => change(rows.messages, 3, { delivery: 'failed' })],
  ['promise moved to nothing', ({ rows }) => change(rows.promises, 0, { state: 'moved' })],
  [
    'promise not reminded of',
    ({ rows }) => {
      change(rows.promises, 0, { closedAt: late });
      change(rows.reminders, 0, { toldAt: null });
    },
  ],
  ['told time with a wrong end', ({ rows }) => change(rows.promises, 1, { state: 'open', closedAt: null })],
  ['told time with a wrong end', ({ rows }) => change(rows.promises, 1, { state: 'not_needed' })],
  [
    'told time with a wrong end',
    ({ rows }) => {
      // Closed before anybody answered, it is nothing that could be kept.
      rows.activities.unshift({
        conversationId: 'matter',
        kind: 'status_changed',
        from: 'open',
        to: 'done',
        at: at('2026-11-02', '10:30'),
      });
    },
  ],
  [
    'told time in time and late',
    ({ rows }) => change(rows.promises, 1, { lateAt: at('2026-11-04', '18:00') }),
  ],
  ['deadline missing', ({ rows }) => void rows.deadlines.pop()],
  ['deadline at another time', ({ rows }) => change(rows.deadlines, 1, { dueAt: at('2026-11-03', '18:00') })],
  ['deadline without a cause', ({ rows }) => change(rows.deadlines, 1, { messageId: 'kept' })],
  [
    'unacknowledged and not shown in time',
    ({ rows, record }) => {
      rows.messages.splice(1, 3);
      rows.activities = [];
      rows.acknowledgements = [];
      rows.promises = [];
      record.arrived = [];
      record.answers = [];
      record.promises = [];
      for (const n of [0, 1]) change(rows.deadlines, n, { metAt: null });
    },
  ],
];
it.each(plants)('reports what is planted: %s', (kind, plant) => {
  const world = sound();
  plant(world);
  expect(kindsIn(world)).toContain(kind);
});

it('counts what became of promises, of those alone that a person stands by', () => {
  const { rows } = sound();
  const [word] = rows.promises;
  if (word === undefined) throw new Error('there is one');
  rows.promises = [word];
  rows.promises.push(
    { ...word, state: 'not_needed' },
    { ...word, state: 'not_needed', closedAt: late },
    { ...word, closedAt: late },
    { ...word, state: 'moved' },
    { ...word, state: 'open', closedAt: null },
    { ...word, state: 'broken' },
    { ...word, confirmed: false },
    { ...word, state: 'not_promise' },
  );
  const counted = { inTime: 1, late: 1, broken: 1, movedInTime: 1, movedLate: 0, overdue: 2, notNeeded: 1 };
  expect(countPromises(rows, end)).toEqual(counted);
});

it('reads the times that acknowledgements tell, as their readers do', () => {
  const now = at('2026-12-28', '17:00');
  const times = {
    '本日18時までに、ご返信いたします。': at('2026-12-28', '18:00'),
    '明日12月29日(火)9時30分までに、ご返信いたします。': at('2026-12-29', '09:30'),
    '1月5日(火)12時までに、ご返信いたします。': at('2027-01-05', '12:00'),
  };
  for (const [text, told] of Object.entries(times)) expect(readTold(text, now)).toBe(told);
  expect(readTold('内容を確認のうえ、ご返信いたします。', now)).toBeNull();
});

it('knows the days of the quarter on its own', () => {
  expect(['2026-10-12', '2026-11-03', '2026-11-23', '2026-12-29', '2026-11-07'].filter(isWorkday)).toEqual(
    [],
  );
  expect(workdaysLater('2026-12-28', 1)).toBe('2027-01-04');
  expect(afterOpen(at('2026-11-02', '17:30'), 120)).toBe(at('2026-11-04', '10:30'));
  expect(spoken('2026-11-26', '16:30')).toBe('11月26日(木)16時30分');
});
