import type { FilledTemplate, TemplateSummary } from '@madoguchi/contract';
import type { Database } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { fill, sourceOf } from './fill.ts';
import { requireTemplate } from './queries.ts';
import { listTemplates } from './store.ts';

type ListQuery = {
  limit: number;
  cursor?: string | undefined;
  language?: 'ja' | 'en' | undefined;
  channel?: 'email' | 'line' | 'chat' | undefined;
  category?: string | undefined;
};

/** One page of the templates that a member sees, by folder and name. */
export async function listFor(
  database: Database,
  actor: Actor,
  { limit, cursor, language, channel, category }: ListQuery,
): Promise<{ items: TemplateSummary[]; nextCursor: string | null }> {
  const [folder, name, id] = decodeCursor(cursor, ['name', 'name', 'id']) ?? [];
  const after =
    folder === undefined || name === undefined || id === undefined ? null : { category: folder, name, id };
  const narrowed = { language: language ?? null, channel: channel ?? null, category: category ?? null };
  const options = { memberId: actor.memberId, ...narrowed, after, limit: limit + 1 };
  const rows = await database.inWorkspace(actor.workspaceId, (tx) => listTemplates(tx, options));
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: isMore ? encodeCursor([last.category, last.name, last.id]) : null };
}

/** A template as it reads in a conversation; no use is recorded. @throws AppError `not_found` for either */
export function fillFor(
  database: Database,
  actor: Actor,
  templateId: string,
  conversationId: string,
): Promise<FilledTemplate> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const { body, language } = await requireTemplate(tx, actor, templateId);
    return fill(body, await sourceOf(tx, actor, language, conversationId));
  });
}
