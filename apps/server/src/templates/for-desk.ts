import type { FilledTemplate } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { fill, sourceOf } from './fill.ts';
import { findTemplate } from './store.ts';

/**
 * What a template that everybody uses says in a conversation, signed with a member's name; undefined when there is none
 * such any more. Nothing is counted: no person chose it.
 */
export async function fillForDesk(
  tx: Tx,
  templateId: string,
  conversationId: string,
  writer: { id: string; name: string },
): Promise<(FilledTemplate & { name: string }) | undefined> {
  const template = await findTemplate(tx, writer.id, templateId);
  if (template === undefined || template.ownerId !== null) return undefined;
  const source = await sourceOf(tx, { memberName: writer.name }, template.language, conversationId);
  return { ...fill(template.body, source), name: template.name };
}
