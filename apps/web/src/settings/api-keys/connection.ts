import type { Scope } from '@madoguchi/contract';

/** What an assistant is trusted with, from least to most. */
export const levels = ['read', 'draft', 'note'] as const;
export type Level = (typeof levels)[number];

const reading: Scope[] = ['conversations:read', 'customers:read'];
const held: Record<Level, Scope[]> = {
  read: reading,
  draft: [...reading, 'drafts:write'],
  note: [...reading, 'drafts:write', 'notes:write'],
};

export const scopesOfLevel = (level: string): Scope[] =>
  held[levels.find((known) => known === level) ?? 'read'];

/** The settings of an MCP client, as most assistants take them. */
export function connectionText(origin: string, key: string): string {
  const server = { type: 'http', url: `${origin}/mcp`, headers: { Authorization: `Bearer ${key}` } };
  return JSON.stringify({ mcpServers: { madoguchi: server } }, null, 2);
}
