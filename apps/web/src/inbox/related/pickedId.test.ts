import { describe, expect, it } from 'vitest';
import { pickedId } from './pickedId.ts';

const id = '01a1fcc1-0000-7000-8000-00000000000a';

describe('the conversation that is meant', () => {
  it.each([
    ['chosen from the list', '', id, id],
    ['pasted as an address', `https://desk.example.jp/inbox/${id}?view=mine`, '', id],
    ['pasted over a choice', ` /inbox/${id.toUpperCase()} `, 'other', id],
    ['neither', '', '', null],
    ['another page', 'https://desk.example.jp/customers/1', 'other', null],
    ['an address cut short', 'https://desk.example.jp/inbox/01a1fcc1', '', null],
  ])('%s', (_, pasted, chosen, expected) => {
    expect(pickedId(pasted, chosen)).toBe(expected);
  });
});
