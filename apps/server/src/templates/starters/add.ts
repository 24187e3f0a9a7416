import type { ImportedTemplates } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import type { Actor } from '../../platform/http/index.ts';
import { changing, refuseTooMany, type TemplateDependencies } from '../commands.ts';
import { addAll } from '../exchange/exchange.ts';
import { starters } from './starters.ts';

/** Puts the starting set into a workspace, for everybody; what is there already is not added twice. */
export function insertStarters(tx: Tx, memberId: string): Promise<ImportedTemplates> {
  const entries = starters.map((fields, index) => ({ line: index + 1, name: fields.name, fields }));
  return addAll(tx, entries, { ownerId: null, memberId });
}

/** The same, asked for by a member. */
export function addStarters(dependencies: TemplateDependencies, actor: Actor): Promise<ImportedTemplates> {
  return changing(dependencies, actor, async (tx) => {
    await refuseTooMany(tx, starters.length);
    return insertStarters(tx, actor.memberId);
  });
}
