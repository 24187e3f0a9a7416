import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = readFileSync(join(import.meta.dirname, 'security.md'), 'utf8');
const rows = [...text.matchAll(/^\| (V[\d.]+(?:–V[\d.]+)?) \| (\S+) \| (.+) \| (.+) \|$/gm)].map(
  ([, requirement = '', answer = '', how = '', test = '']) => ({ requirement, answer, how, test }),
);

function numberOf(requirement: string): number {
  const [chapter = 0, section = 0, item = 0] = requirement.slice(1).split('.').map(Number);
  return chapter * 10_000 + section * 100 + item;
}

describe('the answers to ASVS', () => {
  it('go through all seventeen chapters in order, each requirement once', () => {
    const ends = rows.flatMap(({ requirement }) => requirement.split('–').map(numberOf));
    expect(rows.length).toBeGreaterThan(120);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(new Set(rows.map(({ requirement }) => requirement)).size).toBe(rows.length);
    const chapters = new Set(ends.map((end) => Math.floor(end / 10_000)));
    expect([...chapters]).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  });

  it.each(rows)('$requirement: $answer', ({ answer, how, test }) => {
    expect(['yes', 'partly', 'no', 'operator', 'n/a']).toContain(answer);
    expect(how.length).toBeGreaterThan(3);
    const path = /\]\(([^)]+)\)/.exec(test)?.[1];
    // What is claimed is shown; what is not is explained.
    if (answer === 'yes') expect(path).toBeDefined();
    if (path !== undefined) {
      expect(path).toMatch(/\.test\.tsx?$/);
      expect(existsSync(join(import.meta.dirname, path))).toBe(true);
    }
  });
});
