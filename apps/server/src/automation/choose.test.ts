import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, fitting, skillKey, type Assign, type Candidate } from './choose.ts';

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  role: 'agent',
  available: true,
  here: true,
  skillKeys: [],
  load: 0,
  lastTurn: null,
  ...more,
});
const assign = (more: Partial<Assign> = {}): Assign => ({
  kind: 'assign',
  how: 'rotation',
  memberId: null,
  memberIds: [],
  skills: [],
  presence: 'available',
  ...more,
});
const ids = (team: Candidate[]) => team.map(({ id }) => id);

describe('who may be given work', () => {
  const team = [
    person('away', { available: false }),
    person('gone home', { here: false }),
    person('observer', { role: 'observer' }),
    person('english', { skillKeys: ['英語', 'vip'] }),
  ];

  it('follows presence', () => {
    expect(ids(fitting(team, assign()))).toEqual(['gone home', 'english']);
    expect(ids(fitting(team, assign({ presence: 'here' })))).toEqual(['english']);
    expect(ids(fitting(team, assign({ presence: 'any' })))).toEqual(['away', 'gone home', 'english']);
  });

  it('has all the skills, however they are written', () => {
    expect(ids(fitting(team, assign({ skills: ['英語', 'ＶＩＰ'] })))).toEqual(['english']);
    expect(ids(fitting(team, assign({ skills: ['英語', '中国語'] })))).toEqual([]);
    expect(skillKey(' ＶＩＰ　対応 ')).toBe('vip 対応');
  });

  it('is among those named, if any', () => {
    expect(ids(fitting(team, assign({ memberIds: ['english', 'away'] })))).toEqual(['english']);
  });

  it('by name is that person, also when away, but never an observer', () => {
    expect(choose(team, assign({ how: 'member', memberId: 'away' }))?.id).toBe('away');
    expect(choose(team, assign({ how: 'member', memberId: 'observer' }))).toBeNull();
    expect(choose(team, assign({ how: 'member', memberId: 'nobody' }))).toBeNull();
    expect(choose(team, assign({ how: 'nobody' }))).toBeNull();
  });
});

describe('in turn', () => {
  it('everybody gets the same, give or take one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 40 }), (people, pieces) => {
        const team = Array.from({ length: people }, (_, n) => person(`p${n}`));
        for (let turn = 0; turn < pieces; turn += 1) {
          const chosen = choose(team, assign());
          if (chosen === null) throw new Error('nobody');
          chosen.lastTurn = turn;
          chosen.load += 1;
        }
        const loads = team.map(({ load }) => load);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('by load', () => {
  it('whoever has least is next, and among equals whose turn is longest ago', () => {
    const team = [
      person('busy', { load: 5 }),
      person('a', { load: 1, lastTurn: 9 }),
      person('b', { load: 1, lastTurn: 3 }),
    ];
    expect(choose(team, assign({ how: 'least_loaded' }))?.id).toBe('b');
    expect(choose(team.slice(0, 1), assign({ how: 'least_loaded', skills: ['英語'] }))).toBeNull();
  });
});
