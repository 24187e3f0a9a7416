import { describe, expect, it } from 'vitest';
import { countLines, judgeLines } from './lines.ts';

const lines = (count: number): string => 'const a = 1;\n'.repeat(count);

describe('the size of files', () => {
  it('may be 400 lines and not one more, tests too', () => {
    expect(judgeLines([{ path: 'apps/a.ts', text: lines(400) }]).problems).toEqual([]);
    const { problems } = judgeLines([
      { path: 'apps/a.ts', text: lines(401) },
      { path: 'apps/a.test.ts', text: lines(500) },
    ]);
    expect(problems).toEqual([
      'apps/a.ts has 401 lines; split it: 400 is the most',
      'apps/a.test.ts has 500 lines; split it: 400 is the most',
    ]);
  });

  it('counts the lines that say something', () => {
    expect(countLines('a\n\n  \r\nb\n')).toBe(2);
    expect(countLines('')).toBe(0);
  });
});

describe('tests in proportion', () => {
  it('are said in lines, with a word where they are few', () => {
    const source = { path: 'apps/a.ts', text: lines(10) };
    expect(judgeLines([source, { path: 'apps/a.test.ts', text: lines(8) }]).summary).toMatch(
      /8 lines of test for 10.*0\.80$/,
    );
    expect(judgeLines([source, { path: 'e2e/a.ts', text: lines(7) }]).summary).toContain('below');
  });

  it('are not asked of data and words', () => {
    const words = { path: 'apps/web/src/i18n/ja.ts', text: lines(300) };
    expect(judgeLines([words]).summary).toContain('for 0 of source: 1.00');
  });
});

describe('switching a check off', () => {
  const file = (comment: string) => [{ path: 'apps/a.ts', text: `// ${comment}\nconst a = 1;\n` }];

  it.each(['oxlint-disable-next-line no-eval', '@ts-ignore', '@ts-expect-error', 'eslint-disable'])(
    'needs a reason: %s',
    (comment) => {
      expect(judgeLines(file(comment)).problems).toHaveLength(1);
      expect(judgeLines(file(`${comment} -- the library's type is wrong`)).problems).toEqual([]);
    },
  );
});
