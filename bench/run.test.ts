import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { searches } from './search.ts';

const run = promisify(execFile);
const bench = join(import.meta.dirname, 'run.ts');

describe('the bench, small', () => {
  let output = '';
  beforeAll(async () => {
    output = (await run(process.execPath, [bench, '--small'])).stdout;
  });

  it('says what it was measured on, and how a desk starts', () => {
    expect(output).toMatch(/^\d{4}-\d\d-\d\d, \d+ cores .*, load \d/);
    expect(output).toMatch(/Start: [\d.]+ s with an empty data folder, [\d.]+ s after that \(≤ 1 s [✓✗]\)/);
  });

  it('measures every view in every order, and a thread, beside the same SQL', () => {
    const row = /^(list: .*|thread) +(?:[\d.]+ +){7}≤ 5 ms [✓✗]$/gm;
    const names = [...output.matchAll(row)].map(([, name = '']) => name.trim());
    expect(names).toHaveLength(18 * 3 + 1);
    expect(names).toEqual(expect.arrayContaining(['list: mine, urgency', 'list: done, oldest', 'thread']));
  });

  it('measures every kind of search, and what its index takes', () => {
    expect(output).toMatch(/^Index: made in \d+ s; \d+ MB of grams/m);
    const part = output.slice(output.indexOf('search, ms'), output.indexOf('Send:'));
    const names = [...part.matchAll(/^(\S.*?) +(?:[\d.]+ +){5}≤ 40 ms [✓✗]$/gm)].map(([, name]) => name);
    expect(names).toEqual(searches.map(({ name }) => name));
  });

  it('measures receiving in batches and one by one, beside plain SQL', () => {
    expect(output).toContain('500 conversations, 2495 messages');
    for (const batch of [50, 1])
      expect(output).toMatch(
        new RegExp(`^receive in batches of ${batch} +\\d+ +\\d+ +\\d+ +[\\d.]+ +[\\d.]+ +≥ 0.6 [✓✗]$`, 'm'),
      );
  });

  it('sends answers by SMTP, and starts again with all that there', () => {
    expect(output).toMatch(
      /^Send: an answer is taken in [\d.]+ ms \(p95 [\d.]+\); \d+ a second leave by SMTP/m,
    );
    expect(output).toMatch(/Start: [\d.]+ s with all that, [\d.]+ s after that/);
    expect(output.match(/Memory: \d+ MB .*≤ 250 MB/g)).toHaveLength(2);
  });
});
