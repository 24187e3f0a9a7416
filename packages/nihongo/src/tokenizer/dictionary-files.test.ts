import { describe, expect, it } from 'vitest';
import { withDictionaryFile } from './dictionary-files.ts';

describe('dictionary files', () => {
  it('are unpacked whole', () => {
    const length = withDictionaryFile('unk_char', (contents) => contents.length);
    expect(length).toBe(0x10000);
  });

  it('begin with what their format says: the dimensions of the connection matrix', () => {
    const head = withDictionaryFile('cc', (contents) => [...contents.subarray(0, 4)]);
    expect(head).toEqual([0x24, 0x05, 0x24, 0x05]);
  });

  it('are taken back after use', () => {
    const kept = withDictionaryFile('unk_map', (contents) => contents);
    expect(kept).toHaveLength(0);
  });
});
