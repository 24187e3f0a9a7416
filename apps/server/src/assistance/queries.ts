import type { AssistanceRequest, ConversationAssistance } from '@madoguchi/contract';
import { requireConversation } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor, type Actor } from '../platform/http/index.ts';
import { linesOf } from './domain.ts';
import { placeOf } from './place.ts';
import { usesFor } from './policy.ts';
import { listRequests, newestDraft } from './request.store.ts';
import { findSettings } from './store.ts';
import { listTranslations } from './translation.store.ts';

/** What a reader of a conversation may ask for, and what is there. @throws AppError `not_found` */
export async function conversationAssistance(
  tx: Tx,
  actor: Actor,
  conversationId: string,
): Promise<ConversationAssistance> {
  await requireConversation(tx, conversationId);
  const [settings, drafts, translations] = await Promise.all([
    findSettings(tx),
    newestDraft(tx, conversationId, actor.memberId),
    listTranslations(tx, conversationId),
  ]);
  const [newest] = drafts;
  return {
    uses: settings?.enabled === true ? usesFor(actor, settings.uses) : [],
    outside: settings !== undefined && placeOf(settings.baseUrl) === 'internet',
    drafted:
      newest === undefined
        ? null
        : {
            at: newest.at,
            model: newest.model,
            lines: [...new Set(drafts.flatMap(({ result }) => linesOf(result)))],
          },
    translations,
  };
}

/** What was sent outside, newest first. */
export async function pageOfRequests(
  tx: Tx,
  query: { use?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<{ items: AssistanceRequest[]; nextCursor: string | null }> {
  const [before = null] = decodeCursor(query.cursor, ['id']) ?? [];
  const rows = await listRequests(tx, { use: query.use ?? null, before, limit: query.limit + 1 });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.id]) : null,
  };
}
