import type { Duplicate, Template } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { keysOf, nearTo } from './domain.ts';
import { termsOf } from './likeness/terms.ts';
import { mayChange } from './policy.ts';
import { findNear, findSame, findTemplate, type TemplateRow } from './store.ts';

export function noSuchTemplate(): AppError {
  return new AppError(
    'not_found',
    'This template does not exist in this workspace, or is another member’s own.',
  );
}

/** @throws AppError `not_found` for what this member does not see. */
export async function requireTemplate(tx: Tx, actor: Actor, id: string): Promise<TemplateRow> {
  const row = await findTemplate(tx, actor.memberId, id);
  if (row === undefined) throw noSuchTemplate();
  return row;
}

/** Templates that are the same as this one in name or text, or nearly in text. */
export async function duplicatesOf(
  tx: Tx,
  actor: Actor,
  { name, body }: { name: string; body: string },
  exceptId: string | null,
): Promise<Duplicate[]> {
  const [same, near] = await Promise.all([
    findSame(tx, actor.memberId, keysOf({ name, body }), exceptId),
    findNear(tx, actor.memberId, termsOf(body), exceptId),
  ]);
  const known = new Set(same.map(({ id }) => id));
  const nearly = nearTo(body, near).filter(({ id }) => !known.has(id));
  return [...same, ...nearly.map(({ id, name: named }) => ({ id, name: named, same: 'nearly' as const }))];
}

export async function toTemplate(tx: Tx, actor: Actor, row: TemplateRow): Promise<Template> {
  const { ownerId, ...shown } = row;
  return {
    ...shown,
    mayChange: mayChange(actor, { ownerId }),
    duplicates: await duplicatesOf(tx, actor, row, row.id),
  };
}
