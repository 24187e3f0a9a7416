import type { CreateTemplate, Template, TemplateFields, UpdateTemplate } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { foundBy, mostTemplates, refuseUnreadable, tidy } from './domain.ts';
import { mayChange, refuseSharing } from './policy.ts';
import { noSuchTemplate, requireTemplate, toTemplate } from './queries.ts';
import * as store from './store.ts';
import { findVersion, keepVersion } from './version.store.ts';

export type TemplateDependencies = { database: Database; realtime: RealtimeHub };

/** Runs a change and tells the open pages that templates have changed. */
export function changing<T>(
  { database, realtime }: TemplateDependencies,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'template.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
    return result;
  });
}

/** @throws AppError `unprocessable` when there is no room for as many more. */
export async function refuseTooMany(tx: Tx, more: number): Promise<void> {
  if ((await store.countTemplates(tx, mostTemplates)) + more > mostTemplates)
    throw new AppError(
      'unprocessable',
      `A workspace has at most ${mostTemplates} templates. Delete some first.`,
    );
}

/** Puts a template into its place, with its first version. */
export async function add(
  tx: Tx,
  fields: TemplateFields,
  who: { ownerId: string | null; memberId: string },
): Promise<string> {
  const id = newId();
  const tidied = tidy(fields);
  await store.insertTemplate(tx, id, tidied, foundBy(tidied), who);
  await keepVersion(tx, id, who.memberId, null);
  return id;
}

/** @throws AppError `invalid_request` with line and column for a text that cannot be read; `forbidden` */
export function createTemplate(
  dependencies: TemplateDependencies,
  actor: Actor,
  { shared, ...fields }: CreateTemplate,
): Promise<Template> {
  if (shared) refuseSharing(actor);
  refuseUnreadable(fields.body);
  return changing(dependencies, actor, async (tx) => {
    await refuseTooMany(tx, 1);
    const ownerId = shared ? null : actor.memberId;
    const id = await add(tx, fields, { ownerId, memberId: actor.memberId });
    return toTemplate(tx, actor, await requireTemplate(tx, actor, id));
  });
}

/** The row, locked, as its writer had seen it. @throws AppError `not_found`, `forbidden`, `conflict` */
async function lockedFor(tx: Tx, actor: Actor, id: string, basedOn: number): Promise<store.TemplateRow> {
  if ((await store.lockTemplate(tx, actor.memberId, id)) === undefined) throw noSuchTemplate();
  const row = await requireTemplate(tx, actor, id);
  if (!mayChange(actor, row)) refuseSharing(actor);
  if (row.version !== basedOn)
    throw new AppError(
      'conflict',
      `${row.updatedBy?.name ?? 'Somebody'} has changed this template meanwhile (version ${row.version}). Read it again, then make your change.`,
    );
  return row;
}

const given = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

async function save(
  tx: Tx,
  actor: Actor,
  row: store.TemplateRow,
  { shared, ...fields }: TemplateFields & { shared: boolean },
  restoredFrom: number | null,
): Promise<Template> {
  if (shared !== row.shared) refuseSharing(actor);
  const tidied = tidy(fields);
  const ownerId = shared ? null : (row.ownerId ?? actor.memberId);
  await store.saveTemplate(tx, row.id, tidied, foundBy(tidied), { ownerId, memberId: actor.memberId });
  await keepVersion(tx, row.id, actor.memberId, restoredFrom);
  return toTemplate(tx, actor, await requireTemplate(tx, actor, row.id));
}

/** Writes a new version. @throws AppError `conflict` when somebody else was faster; as `createTemplate` */
export function updateTemplate(
  dependencies: TemplateDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...change }: UpdateTemplate,
): Promise<Template> {
  return changing(dependencies, actor, async (tx) => {
    const row = await lockedFor(tx, actor, id, basedOn);
    const next = { ...row, ...given(change) };
    refuseUnreadable(next.body);
    return save(tx, actor, row, next, null);
  });
}

/** Writes an earlier wording anew, as the newest version. Who sees the template stays as it is. */
export function restoreTemplate(
  dependencies: TemplateDependencies,
  actor: Actor,
  id: string,
  { version, basedOn }: { version: number; basedOn: number },
): Promise<Template> {
  return changing(dependencies, actor, async (tx) => {
    const row = await lockedFor(tx, actor, id, basedOn);
    const earlier = await findVersion(tx, id, version);
    if (earlier === undefined)
      throw new AppError('not_found', `This template has no version ${version}. Choose one of its list.`);
    return save(tx, actor, row, { ...earlier, shared: row.shared }, version);
  });
}

/** Deletes a template with its versions and its record of uses. */
export function deleteTemplate(dependencies: TemplateDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const row = await requireTemplate(tx, actor, id);
    if (!mayChange(actor, row)) refuseSharing(actor);
    await store.deleteTemplate(tx, id);
    // What is one's own alone is nobody else's business.
    if (!row.shared) return;
    const { name, version, shared } = row;
    const subject = { type: 'template', id, name };
    await recordAudit(tx, actor, 'template.deleted', { subject, before: { version, shared } });
  });
}
