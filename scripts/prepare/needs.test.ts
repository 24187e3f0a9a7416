import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram, needs } from './needs.ts';

describe('finding a program', () => {
  it('takes the first name that any folder has, before a later name in an earlier folder', () => {
    const folders = [mkdtempSync(join(tmpdir(), 'madoguchi-')), mkdtempSync(join(tmpdir(), 'madoguchi-'))];
    const [first = '', second = ''] = folders;
    writeFileSync(join(first, 'chrome'), '');
    writeFileSync(join(second, 'chromium'), '');
    const path = folders.join(delimiter);
    expect(findProgram(['chromium', 'chrome'], path)).toBe(join(second, 'chromium'));
    expect(findProgram(['chrome'], path)).toBe(join(first, 'chrome'));
    expect(findProgram(['firefox'], path)).toBeUndefined();
    expect(findProgram(['chrome'], '')).toBeUndefined();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
});

describe('what the tests need', () => {
  it.each(needs)('$what has packages to bring it and a way to do without', (need) => {
    expect(need.packages.length).toBeGreaterThan(0);
    expect(need.without).toMatch(/\w/);
    expect(typeof need.present()).toBe('boolean');
  });
});
