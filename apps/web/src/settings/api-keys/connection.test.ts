import { assistantScopes } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { connectionText, levels, scopesOfLevel } from './connection.ts';

describe('what an assistant is trusted with', () => {
  it('grows from level to level and never beyond what such a key may hold', () => {
    const sizes = levels.map((level) => scopesOfLevel(level).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(scopesOfLevel('note')).toEqual(assistantScopes);
    for (const level of levels)
      expect(scopesOfLevel(level).every((scope) => assistantScopes.some((each) => each === scope))).toBe(
        true,
      );
  });

  it('is reading where something else is asked', () => {
    expect(scopesOfLevel('send')).toEqual(['conversations:read', 'customers:read']);
  });
});

it('the connection is JSON that names the desk and carries the key', () => {
  const text = connectionText('https://desk.example.jp', 'mdg_x');
  expect(JSON.parse(text)).toEqual({
    mcpServers: {
      madoguchi: {
        type: 'http',
        url: 'https://desk.example.jp/mcp',
        headers: { Authorization: 'Bearer mdg_x' },
      },
    },
  });
});
