import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeWidget, largestFrame, largestLoader } from './widget.ts';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'madoguchi-widget-'));
  mkdirSync(join(dist, 'assets'));
});
afterEach(() => rmSync(dist, { recursive: true }));

/** Text that gzip cannot make smaller than this. */
const noise = (bytes: number): string => randomBytes(bytes).toString('base64');

function built(loader: string, frame: string): void {
  writeFileSync(join(dist, 'loader.js'), loader);
  writeFileSync(join(dist, 'frame.html'), '<!doctype html>');
  writeFileSync(join(dist, 'assets/frame-1.js'), frame);
  writeFileSync(join(dist, 'assets/frame-1.js.gz'), noise(largestFrame));
}

describe('the size of the web chat', () => {
  it('is that of the loader, and of all the frame loads, after gzip', () => {
    built('(()=>{})();', 'let a;');
    const { problems, summary } = judgeWidget(dist);
    expect(problems).toEqual([]);
    expect(summary).toMatch(/^0\.03 kB of loader and 0\.06 kB of chat/);
  });

  it('may be 2 kB and 30 kB', () => {
    built(noise(largestLoader), noise(largestFrame));
    expect(judgeWidget(dist).problems).toEqual([
      'the loader has more than 2 kB',
      'the chat has more than 30 kB',
    ]);
  });

  it('counts a loader in one piece', () => {
    built('import{a}from"./a.js";a();', '');
    expect(judgeWidget(dist).problems).toEqual([
      'the loader imports something: it must be one file that any page can load',
    ]);
  });

  it('cannot be told of what is not there', () => {
    expect(judgeWidget(dist).problems).toEqual(['the web chat was not built']);
  });
});
