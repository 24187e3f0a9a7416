import type { Article, ArticleFields, ArticleState, CreateArticle, UpdateArticle } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './article.store.ts';
import { foundBy, mostArticles, tidy, type Found } from './domain.ts';
import { mayChange, refusePublishing } from './policy.ts';
import { noSuchArticle, requireArticle, toArticle } from './queries.ts';
import { findVersion, keepVersion } from './version.store.ts';

export type KnowledgeDependencies = { database: Database; realtime: RealtimeHub; publicUrl: string | null };

/** Runs a change and tells the open pages that the knowledge base has changed. */
export function changing<T>(
  { database, realtime }: Pick<KnowledgeDependencies, 'database' | 'realtime'>,
  actor: Pick<Actor, 'workspaceId'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const result = await work(tx);
    await appendEvents(tx, [{ type: 'knowledge.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
    return result;
  });
}

/** @throws AppError `unprocessable` without an answer, `not_found` for a picture or category of nobody's here */
async function refuseUnfit(
  tx: Tx,
  fields: ArticleFields & { state: ArticleState },
  found: Found,
): Promise<void> {
  if (fields.state === 'published' && fields.answer === '' && fields.steps.length === 0)
    throw new AppError('unprocessable', 'Write an answer or a step before you publish this article.');
  const parts = await store.findParts(tx, found.pictureIds, fields.categoryId);
  if (parts.pictures !== found.pictureIds.length)
    throw new AppError('not_found', 'One of the pictures is not there any more. Add it again.');
  if (!parts.category)
    throw new AppError('not_found', 'This category does not exist any more. Choose another.');
}

const auditOf = ({ id, question, number }: store.ArticleRow) => ({
  subject: { type: 'article', id, name: question },
  after: { number },
});

/** Tells the audit log of what became visible or ceased to be. */
async function recordState(
  tx: Tx,
  actor: Actor,
  before: ArticleState | null,
  row: store.ArticleRow,
): Promise<void> {
  if (before === row.state || (before === null && row.state === 'draft')) return;
  const kind = row.state === 'published' ? 'article.published' : 'article.withdrawn';
  await recordAudit(tx, actor, kind, auditOf(row));
}

/** The number an article gets: its own, or the one of the article that it translates. */
async function numberFor(tx: Tx, language: string, translationOf: string | undefined): Promise<number> {
  if (translationOf === undefined) return store.nextNumber(tx);
  await store.lockArticle(tx, translationOf);
  const original = await requireArticle(tx, translationOf);
  if (original.language === language || original.translations.some((each) => each.language === language))
    throw new AppError('conflict', 'This article is there in this language already. Open that one instead.');
  return original.number;
}

/** @throws AppError `forbidden` to publish; `unprocessable` when there is no room; see `refuseUnfit` */
export async function addArticle(
  tx: Tx,
  actor: Actor,
  { language, translationOf, ...written }: CreateArticle,
): Promise<store.WholeArticle> {
  if (written.state === 'published') refusePublishing(actor);
  if ((await store.countArticles(tx, mostArticles)) >= mostArticles)
    throw new AppError(
      'unprocessable',
      `A workspace has at most ${mostArticles} articles. Delete some first.`,
    );
  const fields = tidy(written);
  const found = foundBy(fields);
  await refuseUnfit(tx, fields, found);
  const id = newId();
  const number = await numberFor(tx, language, translationOf);
  await store.insertArticle(tx, { id, number, language, memberId: actor.memberId }, fields, found);
  await keepVersion(tx, id, actor.memberId, null);
  const row = await requireArticle(tx, id);
  await recordState(tx, actor, null, row);
  return row;
}

export function createArticle(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  input: CreateArticle,
  base: string,
): Promise<Article> {
  return changing(dependencies, actor, async (tx) =>
    toArticle(tx, actor, await addArticle(tx, actor, input), base),
  );
}

/** The row, locked, as its writer had seen it. @throws AppError `not_found`, `forbidden`, `conflict` */
async function lockedFor(tx: Tx, actor: Actor, id: string, basedOn: number): Promise<store.WholeArticle> {
  if ((await store.lockArticle(tx, id)) === undefined) throw noSuchArticle();
  const row = await requireArticle(tx, id);
  if (!mayChange(actor, row)) refusePublishing(actor);
  if (row.version !== basedOn)
    throw new AppError(
      'conflict',
      `${row.updatedBy?.name ?? 'Somebody'} has changed this article meanwhile (version ${row.version}). Read it again, then make your change.`,
    );
  return row;
}

/** The article with what was changed of it. */
const changed = (row: store.WholeArticle, change: Omit<UpdateArticle, 'basedOn'>) => ({
  question: change.question ?? row.question,
  answer: change.answer ?? row.answer,
  steps: change.steps ?? row.steps,
  keywords: change.keywords ?? row.keywords,
  categoryId: change.categoryId === undefined ? row.categoryId : change.categoryId,
  visibility: change.visibility ?? row.visibility,
  state: change.state ?? row.state,
});

async function save(
  tx: Tx,
  actor: Actor,
  before: store.WholeArticle,
  next: ArticleFields & { state: ArticleState },
  restoredFrom: number | null,
): Promise<store.WholeArticle> {
  if (next.state !== before.state) refusePublishing(actor);
  const fields = tidy(next);
  const found = foundBy(fields);
  await refuseUnfit(tx, fields, found);
  await store.saveArticle(tx, before.id, fields, found, actor.memberId);
  await keepVersion(tx, before.id, actor.memberId, restoredFrom);
  const row = await requireArticle(tx, before.id);
  await recordState(tx, actor, before.state, row);
  return row;
}

/** Writes a new version. @throws AppError `conflict` when somebody else was faster; as `createArticle` */
export function updateArticle(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ...change }: UpdateArticle,
  base: string,
): Promise<Article> {
  return changing(dependencies, actor, async (tx) => {
    const row = await lockedFor(tx, actor, id, basedOn);
    return toArticle(tx, actor, await save(tx, actor, row, changed(row, change), null), base);
  });
}

/** Writes an earlier wording anew, as the newest version. Whether it is published, and for whom, stays as it is. */
export function restoreArticle(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  id: string,
  { version, basedOn }: { version: number; basedOn: number },
  base: string,
): Promise<Article> {
  return changing(dependencies, actor, async (tx) => {
    const row = await lockedFor(tx, actor, id, basedOn);
    const earlier = await findVersion(tx, id, version);
    if (earlier === undefined)
      throw new AppError('not_found', `This article has no version ${version}. Choose one of its list.`);
    const { question, answer, steps, keywords, categoryId } = earlier;
    const known = (await store.findParts(tx, [], categoryId)).category ? categoryId : null;
    const next = { ...row, question, answer, steps, keywords, categoryId: known };
    return toArticle(tx, actor, await save(tx, actor, row, next, version), base);
  });
}

/** Deletes an article with its versions and its record of uses. Its number is given to no other. */
export function deleteArticle(dependencies: KnowledgeDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const row = await requireArticle(tx, id);
    if (!mayChange(actor, row)) refusePublishing(actor);
    await store.deleteArticle(tx, id);
    await recordAudit(tx, actor, 'article.deleted', auditOf(row));
  });
}
