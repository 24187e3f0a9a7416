import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { fill, sourceOf } from './fill.ts';
import { requireTemplate } from './queries.ts';
import { suggestFor } from './use.ts';

/**
 * The workspace's own wording for what the customer of a conversation asked last: the templates that fit, filled in, best
 * first; none when none fits. @throws AppError `not_found`
 */
export async function knowledgeFor(
  tx: Tx,
  actor: Actor,
  conversationId: string,
): Promise<{ name: string; text: string }[]> {
  const found: { name: string; text: string }[] = [];
  for (const { templateId } of await suggestFor(tx, actor, conversationId)) {
    const { name, body, language } = await requireTemplate(tx, actor, templateId);
    const { text } = fill(body, await sourceOf(tx, actor, language, conversationId));
    found.push({ name, text });
  }
  return found;
}
