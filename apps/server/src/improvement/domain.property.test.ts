import { improvementSteps, type ImprovementStep } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProven, moveCase, statusOf, type CaseMove, type CaseState } from './domain.ts';

const step = fc.constantFrom<ImprovementStep>(...improvementSteps);
const anyMove: fc.Arbitrary<CaseMove> = fc.oneof(
  fc.record({ type: fc.constant('done' as const), step }),
  fc.record({ type: fc.constant('undone' as const), step }),
  fc.record({ type: fc.constant('not_effective' as const) }),
  fc.record({ type: fc.constant('reopen' as const) }),
  fc.record({ type: fc.constant('recurred' as const) }),
  fc.record({
    type: fc.constant('close' as const),
    reason: fc.constantFrom(null, '', ' ', '思い違いと確認'),
    byLead: fc.boolean(),
  }),
);
const begun: CaseState = { closed: false, done: new Set() };

/** Every state that a walk comes through, with the move that led there. */
function walk(moves: readonly CaseMove[]): { before: CaseState; move: CaseMove; after: CaseState }[] {
  const states: { before: CaseState; move: CaseMove; after: CaseState }[] = [];
  let now = begun;
  for (const move of moves) {
    const after = moveCase(now, move);
    if (typeof after === 'string') continue;
    states.push({ before: now, move, after });
    now = after;
  }
  return states;
}

const always = (holds: (step: ReturnType<typeof walk>[number]) => void) =>
  fc.assert(fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => walk(moves).forEach(holds)));

describe('whatever is done to a case, in whatever order', () => {
  it('it never closes without prevention and effect but by a lead’s reason', () => {
    always(({ before, move, after }) => {
      if (before.closed || !after.closed) return;
      expect(move.type).toBe('close');
      if (move.type === 'close' && !isProven(after)) {
        expect(move.byLead).toBe(true);
        expect(move.reason?.trim()).not.toBe('');
        expect(move.reason).not.toBeNull();
      }
    });
  });

  it('no effect is confirmed while prevention is not done', () => {
    always(({ after }) => {
      if (after.done.has('effect')) expect(after.done.has('prevention')).toBe(true);
    });
  });

  it('a closed case changes by being opened again alone', () => {
    always(({ before, move }) => {
      if (before.closed) expect(['reopen', 'recurred']).toContain(move.type);
    });
  });

  it('what came again after closing is open, and its effect is to be shown anew', () => {
    always(({ before, move, after }) => {
      if (move.type !== 'recurred') return;
      expect(after.closed).toBe(false);
      if (before.closed) expect(after.done.has('effect')).toBe(false);
    });
  });

  it('a check that fails leaves neither cause, prevention nor effect done', () => {
    always(({ move, after }) => {
      if (move.type === 'not_effective')
        expect(
          ['cause', 'prevention', 'effect'].some((each) => after.done.has(each as ImprovementStep)),
        ).toBe(false);
    });
  });

  it('its status says exactly what is left', () => {
    always(({ after }) => {
      const left = improvementSteps.filter((each) => !after.done.has(each));
      const status = statusOf(after);
      expect(status === 'closed').toBe(after.closed);
      if (status === 'effect') expect(left.filter((each) => each !== 'effect')).toEqual([]);
      if (status === 'open') expect(left.filter((each) => each !== 'effect').length).toBeGreaterThan(0);
    });
  });

  it('a case that can be closed is reached from every state', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        const at = walk(moves).at(-1)?.after ?? begun;
        const reopened = at.closed ? moveCase(at, { type: 'reopen' }) : at;
        const finish: CaseMove[] = [
          { type: 'done', step: 'prevention' },
          { type: 'done', step: 'effect' },
          { type: 'close', reason: null, byLead: false },
        ];
        let now = reopened;
        for (const move of finish) if (typeof now !== 'string') now = moveCase(now, move);
        expect(now).toMatchObject({ closed: true });
      }),
    );
  });
});
