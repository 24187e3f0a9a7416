import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { openPlace } from './place.ts';
import { newJudge } from './targets.ts';

describe('the options of the bench', () => {
  it.each([
    [[], { conversations: 200_000, keep: null, judges: true }],
    [['--small'], { conversations: 500, times: 5, judges: false }],
    [
      ['--conversations', '20000', '--keep', '/tmp/x'],
      { conversations: 20_000, keep: '/tmp/x', judges: true },
    ],
    [['--small', '--conversations', '100'], { conversations: 100, judges: false }],
  ])('%j', (args, expected) => expect(readOptions(args)).toMatchObject(expected));

  it.each([['many'], ['9'], ['1.5'], ['-5']])('--conversations=%s is refused', (number) =>
    expect(() => readOptions([`--conversations=${number}`])).toThrow('--conversations'),
  );

  it('refuses what there is not', () => expect(() => readOptions(['--fast'])).toThrow('--fast'));
});

it('the judge tells targets kept from those missed', () => {
  const { most, least, misses } = newJudge();
  expect(most('list', 4.2, 5, 'ms')).toBe('≤ 5 ms ✓');
  expect(most('list', 5.3, 5, 'ms')).toBe('≤ 5 ms ✗');
  expect(least('receive', 0.6, 0.6)).toBe('≥ 0.6 ✓');
  expect(least('receive', 0.52, 0.6)).toBe('≥ 0.6 ✗');
  expect(misses).toEqual(['list: 5.30 ms, target ≤ 5 ms', 'receive: 0.52, target ≥ 0.6']);
});

describe('a folder that keeps the filled desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const filled = {
    conversations: 100,
    messages: 495,
    owner: { workspaceId: 'w', memberId: 'm', apiKey: 'k' },
    desk: { workspaceId: 'w', memberId: 'm', channelId: 'c' },
  };

  it('is found filled the next time, as many as were asked for', async () => {
    const first = await openPlace(folder, 100);
    expect(first.filled).toBeNull();
    first.remember(filled);
    const again = await openPlace(folder, 100);
    expect(again.filled).toEqual(filled);
    expect(again.place.env['DATA_DIR']).toBe(join(folder, 'data'));
    await expect(openPlace(folder, 200)).rejects.toThrow('holds 100 conversations');
  });

  it('is refused when filling it was broken off', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, 'data'), { recursive: true });
    await expect(openPlace(broken, 100)).rejects.toThrow('not filled to its end');
  });
});
