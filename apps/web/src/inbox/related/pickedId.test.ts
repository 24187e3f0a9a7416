import { describe, expect, it } from 'vitest';
import { pickedId } from './pickedId.ts';

const id = '01a1fcc1-0000-7000-8000-00000000000a';

describe('the conversation that is meant', () => {
  it.each([
    ['pasted as an address', `https://desk.example.jp/inbox/${id}?view=mine`, id],
    ['pasted as a path, in capitals', ` /inbox/${id.toUpperCase()} `, id],
    ['nothing written', '', null],
    ['words to search for', '急須 返品', null],
    ['another page', 'https://desk.example.jp/customers/1', null],
    ['an address cut short', 'https://desk.example.jp/inbox/01a1fcc1', null],
  ])('%s', (_, written, expected) => {
    expect(pickedId(written)).toBe(expected);
  });
});
