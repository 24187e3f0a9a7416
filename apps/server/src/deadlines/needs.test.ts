import type { ConversationStatus } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { holdsOf, needsOf, type Change, type Story, type Turn } from './needs.ts';

/** `10c 12m 15done`: what happened at which hour. c customer, u upset, r rushed, m member, a automatic answer, or a status come to. */
function story(text: string, more: Partial<Story> = {}): Story {
  const turns: Turn[] = [];
  const changes: Change[] = [];
  let status: ConversationStatus = 'open';
  for (const [index, part] of text.split(' ').entries()) {
    const [, hour = '', what = ''] = /^(\d+)(\w+)$/u.exec(part) ?? [];
    const at = Number(hour);
    const from = { c: 'customer', u: 'customer', r: 'customer', m: 'member', a: 'machine' }[what];
    if (from === 'customer' || from === 'member' || from === 'machine')
      turns.push({
        id: part,
        at,
        ordinal: index,
        from,
        memberId: from === 'member' ? 'sato' : null,
        marks: what === 'u' ? ['complaint', 'dissatisfied'] : what === 'r' ? ['urgent'] : [],
      });
    else {
      const byCustomer = what === 'reopened';
      const to = byCustomer ? 'open' : (what as ConversationStatus);
      changes.push({ at, from: status, to, memberId: 'sato', byCustomer });
      status = to;
    }
  }
  return { turns, changes, status, waiting: false, ...more };
}

/** What was waited for, as `kind start-met` or `kind start×ended`. */
const read = (text: string, more: Partial<Story> = {}): string[] =>
  needsOf(story(text, more)).map(({ kind, startedAt, metAt, endedAt }) =>
    [`${kind} ${startedAt}`, metAt === null ? (endedAt === null ? '' : `×${endedAt}`) : `-${metAt}`].join(''),
  );
const answers = (text: string, more: Partial<Story> = {}) =>
  read(text, more).filter((line) => !line.startsWith('resolution'));

describe('what a customer waits for', () => {
  it.each([
    ['10c', ['acknowledgement 10', 'first_answer 10']],
    ['10c 11a', ['acknowledgement 10-11', 'first_answer 10']],
    ['10c 11m', ['acknowledgement 10-11', 'first_answer 10-11']],
    ['10c 11c 12m', ['acknowledgement 10-12', 'first_answer 10-12']],
    ['10c 11m 12c 13c', ['acknowledgement 10-11', 'first_answer 10-11', 'next_answer 12']],
    ['10c 11m 12c 13m 14c 15m', expect.arrayContaining(['next_answer 12-13', 'next_answer 14-15'])],
    ['9m 10c', ['next_answer 10']],
    ['9a 10c', ['acknowledgement 10', 'first_answer 10']],
  ])('of %s', (text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  it('ends without an answer when it is closed without one', () => {
    expect(answers('10c 12done')).toEqual(['acknowledgement 10×12', 'first_answer 10×12']);
    expect(answers('10c 11m 12c 13done')).toContain('next_answer 12×13');
    expect(answers('10c 11m 11done')).toEqual(['acknowledgement 10-11', 'first_answer 10-11']);
  });

  it('goes on when the closing is taken back, but not when somebody only opens it again', () => {
    expect(answers('10c 12done 13open', { waiting: true })).toEqual([
      'acknowledgement 10',
      'first_answer 10',
    ]);
    expect(answers('10c 12done 13open')).toEqual(['acknowledgement 10×12', 'first_answer 10×12']);
  });

  it('goes on when a message sent before the closing comes in after it', () => {
    expect(answers('10c 11m 12c 13done 14reopened')).toContain('next_answer 12');
    expect(answers('10c 11m 13done 14c 14reopened')).toContain('next_answer 14');
  });

  it('is not answered by what was written before it came in, and is by what was written after, whatever clocks say', () => {
    const late = story('10c 12m 11c');
    expect(needsOf(late).filter(({ kind }) => kind === 'next_answer')).toMatchObject([
      { startedAt: 11, metAt: null },
    ]);
    const ahead = story('15c 12m');
    expect(needsOf(ahead).filter(({ kind }) => kind === 'first_answer')).toMatchObject([
      { startedAt: 15, metAt: 15 },
    ]);
  });

  it('is over with a conversation that was closed in a way nobody wrote down', () => {
    expect(answers('10c', { status: 'done' })).toEqual(['acknowledgement 10×10', 'first_answer 10×10']);
  });

  it('is resolved when it is done, not before it stays so', () => {
    const resolution = (text: string) => read(text).filter((line) => line.startsWith('resolution'));
    expect(resolution('10c 11m')).toEqual(['resolution 10']);
    expect(resolution('10c 11m 12done')).toEqual(['resolution 10-12']);
    expect(resolution('10c 11m 12done 13open')).toEqual(['resolution 10']);
    expect(resolution('10c 11m 12done 13c 13reopened 14done')).toEqual([
      'resolution 10-12',
      'resolution 13-14',
    ]);
  });
});

describe('what was read', () => {
  /** The stages of the answer that is waited for: from which hour on what was known. */
  const stages = (text: string) =>
    needsOf(story(text))
      .filter(({ kind }) => kind.endsWith('answer'))
      .map((need) => need.stages.map(({ at, marks }) => [at, ...marks].join(' ')));

  it.each([
    ['10u', [['10 complaint dissatisfied']]],
    ['10c 11c', [['10']]],
    ['10c 11u', [['10', '11 complaint dissatisfied']]],
    ['10c 11u 12u', [['10', '11 complaint dissatisfied']]],
    ['10c 11r 12u', [['10', '11 urgent', '12 urgent complaint dissatisfied']]],
    // What was answered is not upset by what comes after.
    ['10c 11m 12c 13u', [['10'], ['12', '13 complaint dissatisfied']]],
    // Sent before, though it came in after: nothing is due before the first was there.
    ['10c 9u', [['10', '10 complaint dissatisfied']]],
  ])('of %s counts from the message that says it', (text, expected) => {
    expect(stages(text)).toEqual(expected);
  });
});

describe('holds', () => {
  const holds = (text: string, more: Partial<Story> = {}) =>
    holdsOf(story(text, more)).map(({ from, until }) => `${from}-${until ?? ''}`);

  it.each([
    ['10c 11on_hold 13open', ['11-13']],
    ['10c 11on_hold', ['11-']],
    ['10c 11on_hold 12c 12reopened 14on_hold 15done', ['11-12', '14-15']],
    ['10c 11m', []],
  ])('of %s', (text, expected) => {
    expect(holds(text)).toEqual(expected);
  });

  it('are told from how it stands where their beginning or end was not written down', () => {
    expect(holds('10c', { status: 'on_hold' })).toEqual(['10-']);
    expect(holds('10c 11on_hold 12c', { status: 'open' })).toEqual(['11-12']);
  });
});
