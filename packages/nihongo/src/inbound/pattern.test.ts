import { describe, expect, it } from 'vitest';
import { pattern } from './pattern.ts';

describe('a pattern over several lines', () => {
  it('passes over the white space between its parts', () => {
    const found = pattern`
      返事|
      回答(?:書)?
    `;
    expect('回答書'.match(found)).toEqual(['回答書']);
    expect('返事と回答'.match(found)).toEqual(['返事', '回答']);
  });

  it('needs no doubled backslashes', () => {
    expect('12日'.match(pattern`\d+日`)).toEqual(['12日']);
  });
});
