import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concerns, deepest, heldBack, type Happening } from './domain.ts';

/** A rule of a made-up desk: it hears one tag and does away with or adds others. */
type Toy = { id: string; hears: number; adds: number[]; removes: number[]; hourlyLimit: number };

const tags = 6;
const toys = fc
  .array(
    fc.record({
      hears: fc.integer({ min: 0, max: tags - 1 }),
      adds: fc.uniqueArray(fc.integer({ min: 0, max: tags - 1 }), { maxLength: 4 }),
      removes: fc.uniqueArray(fc.integer({ min: 0, max: tags - 1 }), { maxLength: 4 }),
      hourlyLimit: fc.integer({ min: 1, max: 100 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rules): Toy[] => rules.map((rule, index) => ({ ...rule, id: String(index) })));

type Cause = { happening: Happening; root: number };

/** Runs the rules on one conversation as the desk does, until nothing is left to do. */
function run(rules: readonly Toy[], beginnings: readonly number[]) {
  const queue: Cause[] = beginnings.map((tag, root) => ({ root, happening: added(tag, 0) }));
  const fired = new Map<string, Set<number>>();
  const times = new Map<string, number>();
  const firings: { id: string; root: number; depth: number }[] = [];
  const paused = new Set<string>();
  let asked = 0;
  for (let cause = queue.shift(); cause !== undefined; cause = queue.shift()) {
    const { happening, root } = cause;
    for (const rule of rules) {
      const trigger = {
        event: 'tag_added' as const,
        statuses: [],
        tagIds: [String(rule.hears)],
        hours: null,
      };
      if (paused.has(rule.id) || !concerns({ id: rule.id, trigger }, happening, false)) continue;
      asked += 1;
      const held = heldBack({
        depth: happening.depth,
        firedForRoot: fired.get(rule.id)?.has(root) ?? false,
        firedWithinHour: times.get(rule.id) ?? 0,
        hourlyLimit: rule.hourlyLimit,
      });
      if (held === 'too_often') paused.add(rule.id);
      if (held !== null) continue;
      fired.set(rule.id, new Set([...(fired.get(rule.id) ?? []), root]));
      times.set(rule.id, (times.get(rule.id) ?? 0) + 1);
      firings.push({ id: rule.id, root, depth: happening.depth });
      // Whatever it adds is news, also what was there: the worst that can be.
      for (const tag of rule.adds) queue.push({ root, happening: added(tag, happening.depth + 1) });
    }
  }
  return { firings, paused, asked, times };
}

const added = (tag: number, depth: number): Happening => ({
  kind: 'tag_added',
  depth,
  status: null,
  tagIds: [String(tag)],
  ruleId: null,
});

describe('any set of rules', () => {
  it('comes to an end: no rule acts twice on one beginning, no chain is too long, none fires beyond its limit', () => {
    fc.assert(
      fc.property(
        toys,
        fc.array(fc.integer({ min: 0, max: tags - 1 }), { minLength: 1, maxLength: 30 }),
        (rules, beginnings) => {
          const { firings, asked, times } = run(rules, beginnings);
          const once = new Set(firings.map(({ id, root }) => `${id} ${root}`));
          expect(once.size).toBe(firings.length);
          expect(firings.every(({ depth }) => depth < deepest)).toBe(true);
          for (const { id, hourlyLimit } of rules)
            expect(times.get(id) ?? 0).toBeLessThanOrEqual(hourlyLimit);
          const causes = beginnings.length + firings.length * 4;
          expect(asked).toBeLessThanOrEqual(causes * rules.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that hear what they do themselves act once', () => {
    const echo: Toy = { id: 'a', hears: 1, adds: [1], removes: [], hourlyLimit: 100 };
    expect(run([echo], [1]).firings).toHaveLength(1);
  });

  it('that answer each other act once each', () => {
    const ping: Toy = { id: 'a', hears: 1, adds: [2], removes: [1], hourlyLimit: 100 };
    const pong: Toy = { id: 'b', hears: 2, adds: [1], removes: [2], hourlyLimit: 100 };
    expect(run([ping, pong], [1]).firings.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('stop after five of a row', () => {
    const row = Array.from({ length: 9 }, (_, n): Toy => ({
      id: String(n),
      hears: n,
      adds: [n + 1],
      removes: [],
      hourlyLimit: 100,
    }));
    expect(run(row, [0]).firings).toHaveLength(deepest);
  });

  it('are paused when people or mail set them going too often', () => {
    const busy: Toy = { id: 'a', hears: 1, adds: [], removes: [], hourlyLimit: 3 };
    const { firings, paused } = run([busy], [1, 1, 1, 1, 1]);
    expect([firings.length, [...paused]]).toEqual([3, ['a']]);
  });
});
