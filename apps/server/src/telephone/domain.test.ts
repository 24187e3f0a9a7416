import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallChange } from './call.store.ts';
import { answered, callWords, ended, isMissed, roundsOf, subjectOf } from './domain.ts';

const ringing: CallChange = {
  externalId: 'CA1',
  state: 'ringing',
  outcome: null,
  memberId: null,
  ringing: ['a'],
  round: 0,
  answeredAt: null,
  endedAt: null,
  seconds: null,
  recordingId: null,
  recordingSeconds: null,
  recordingUrl: null,
  notedAt: null,
};
const at = new Date('2026-11-24T06:00:00.000Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

describe('a call', () => {
  it('that rings is missed when it ends, and lasts no time', () => {
    expect(ended(ringing, { outcome: null, seconds: 9, at })).toMatchObject({
      state: 'ended',
      outcome: 'missed',
      seconds: null,
      ringing: [],
    });
  });

  it('that was answered lasts as long as is told, else as our clock says', () => {
    const talking = answered(ringing, 'a', at);
    expect(ended(talking, { outcome: null, seconds: null, at: later(62) })).toMatchObject({ seconds: 62 });
    expect(ended(talking, { outcome: null, seconds: 60, at: later(62) })).toMatchObject({ seconds: 60 });
  });

  it('that is over is not answered any more, but may be told who did', () => {
    const over = ended(ringing, { outcome: 'answered', seconds: 5, at });
    expect(answered(over, 'a', later(9))).toEqual({ ...over, memberId: 'a' });
  });

  it('ends in the same way whichever report of it comes first', () => {
    const outcome = fc.constantFrom('answered', 'missed', 'voicemail', 'busy', 'failed' as const);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['answered', 'missed', 'voicemail', 'busy'] as const),
        outcome,
        (order, last) => {
          const reports = [...order, last];
          const endOf = (list: typeof reports) =>
            list.reduce((call, each) => ended(call, { outcome: each, seconds: 7, at }), ringing).outcome;
          const one = endOf(reports);
          const other = endOf(reports.toReversed());
          // Nobody tells a call that failed from one that nobody took.
          expect(one === other || [one, other].every((each) => each === 'missed' || each === 'failed')).toBe(
            true,
          );
        },
      ),
    );
  });

  it.each([
    ['inbound', 'ringing', null, null, '着信中'],
    ['outbound', 'ringing', null, null, '発信中'],
    ['inbound', 'talking', null, null, '通話中'],
    ['inbound', 'ended', 'answered', 185, '着信 3分05秒'],
    ['outbound', 'ended', 'answered', 42, '発信 42秒'],
    ['inbound', 'ended', 'answered', null, '着信'],
    ['inbound', 'ended', 'missed', null, '不在着信'],
    ['outbound', 'ended', 'missed', null, '発信（応答なし）'],
    ['inbound', 'ended', 'voicemail', 12, '留守番電話'],
  ] as const)('%s, %s, %s, %s seconds reads «%4$s»', (direction, state, outcome, seconds, words) => {
    expect(callWords({ direction, state, outcome, seconds })).toBe(words);
  });

  it('is missed only when the customer called in vain', () => {
    expect(isMissed({ direction: 'inbound', outcome: 'voicemail' })).toBe(true);
    expect(isMissed({ direction: 'inbound', outcome: 'answered' })).toBe(false);
    expect(isMissed({ direction: 'inbound', outcome: null })).toBe(false);
    expect(isMissed({ direction: 'outbound', outcome: 'missed' })).toBe(false);
  });
});

describe('a subject', () => {
  it.each([
    ['納期の件\n詳しくは…', '納期の件'],
    ['\n\n  急須  \n', '急須'],
    ['', ''],
    ['　\n', ''],
    ['𠮷'.repeat(80), '𠮷'.repeat(60)],
  ])('of %j is %j', (notes, subject) => {
    expect(subjectOf(notes)).toBe(subject);
  });
});

describe('the rounds', () => {
  const nobody = { assigneeId: null, contactPersonId: null, backupPersonId: null };

  it.each([
    [{ ...nobody, contactPersonId: 'a', backupPersonId: 'b' }, ['c', 'a', 'd'], [['a'], ['b'], ['c', 'd']]],
    [{ assigneeId: 'x', contactPersonId: 'a', backupPersonId: 'b' }, ['c'], [['x'], ['a', 'b'], ['c']]],
    [{ ...nobody, assigneeId: 'a', contactPersonId: 'a' }, ['a'], [['a']]],
    [nobody, ['c', 'd'], [['c', 'd']]],
    [nobody, [], []],
  ])('of %j and the group %j are %j', (team, group, rounds) => {
    expect(roundsOf(team, group)).toEqual(rounds);
  });

  it('ring nobody twice, and leave nobody out', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const person = fc.option(id, { nil: null });
    fc.assert(
      fc.property(
        person,
        person,
        person,
        fc.array(id),
        (assigneeId, contactPersonId, backupPersonId, group) => {
          const rung = roundsOf({ assigneeId, contactPersonId, backupPersonId }, group).flat();
          expect(new Set(rung).size).toBe(rung.length);
          const wanted = [assigneeId, contactPersonId, backupPersonId, ...group].filter(
            (each) => each !== null,
          );
          expect([...rung].toSorted()).toEqual([...new Set(wanted)].toSorted());
        },
      ),
    );
  });
});
