import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

describe('the bench of 口コミ, small', () => {
  it('fills a desk, and measures each page beside a request that reads next to nothing', async () => {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'growth.ts'), '--small']);
    expect(stdout).toMatch(/^\d{4}-\d\d-\d\d, \d+ cores .*, load \d/);
    expect(stdout).toMatch(
      /^1000 clicks, 200 orders, 100 mentions: filled in \d+ s, \d+ s of them to count\.$/m,
    );
    expect(stdout).toMatch(/^next to nothing +(?:[\d.]+ *){5}$/m);
    const pages = [...stdout.matchAll(/^(\S.*?) +(?:[\d.]+ +){5}≤ 300 ms [✓✗]$/gm)].map(([, name]) => name);
    expect(pages).toEqual([
      'overview',
      'overview, a month ago',
      'results of 90 days',
      'results of a year',
      'mentions, a year by week',
      'mentions, the newest',
      'links',
      'orders behind a figure',
      'trust, a year',
    ]);
  });
});
