import type { ImportedTemplates, ImportTemplates, TemplateFields } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { add, changing, refuseTooMany, type TemplateDependencies } from '../commands.ts';
import { keysOf, mostTemplates, sayError, tidy } from '../domain.ts';
import { refuseSharing } from '../policy.ts';
import { allKeys, exportAll } from './store.ts';
import { tryParse } from '../text/parse.ts';
import { readFile, writeFile, type Entry } from './format.ts';

/** The key of what is the same: a file taken in twice adds nothing the second time. */
const identity = (fields: TemplateFields) => {
  const { nameKey, bodyKey } = keysOf(tidy(fields));
  return `${nameKey} ${bodyKey}`;
};

/** Adds what is not there yet; tells what was there, and what could not be read and why. */
export async function addAll(
  tx: Tx,
  entries: readonly Entry[],
  who: { ownerId: string | null; memberId: string },
): Promise<ImportedTemplates> {
  const there = new Set((await allKeys(tx, who)).map(({ nameKey, bodyKey }) => `${nameKey} ${bodyKey}`));
  const result: ImportedTemplates = { added: 0, known: [], refused: [] };
  for (const entry of entries) {
    if ('message' in entry) {
      result.refused.push({ line: entry.line, name: entry.name, message: entry.message });
      continue;
    }
    const parsed = tryParse(entry.fields.body);
    if ('error' in parsed) {
      result.refused.push({ line: entry.line, name: entry.name, message: `body: ${sayError(parsed.error)}` });
      continue;
    }
    const key = identity(entry.fields);
    if (there.has(key)) {
      result.known.push(entry.name);
      continue;
    }
    there.add(key);
    await add(tx, entry.fields, who);
    result.added += 1;
  }
  return result;
}

/** Takes the templates of a file in; the good ones, when there are others. @throws AppError `invalid_request`, `forbidden` */
export function importTemplates(
  dependencies: TemplateDependencies,
  actor: Actor,
  { format, content, shared }: ImportTemplates,
): Promise<ImportedTemplates> {
  if (shared) refuseSharing(actor);
  const entries = readFile(format, content);
  if (entries.length > mostTemplates)
    throw new AppError('unprocessable', `A file has at most ${mostTemplates} templates. Divide it.`);
  return changing(dependencies, actor, async (tx) => {
    await refuseTooMany(tx, entries.length);
    return addAll(tx, entries, { ownerId: shared ? null : actor.memberId, memberId: actor.memberId });
  });
}

/** Every template this member sees, as a file. */
export async function exportTemplates(tx: Tx, actor: Actor, format: 'json' | 'csv'): Promise<string> {
  return writeFile(format, await exportAll(tx, actor.memberId));
}
