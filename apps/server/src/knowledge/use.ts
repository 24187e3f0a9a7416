import type { ArticleSuggestion, UseArticle, UsedArticle } from '@madoguchi/contract';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { findAround, threshold } from '../templates/index.ts';
import { changing, type KnowledgeDependencies } from './commands.ts';
import { replyText } from './domain.ts';
import { pageOf } from './place.ts';
import { requireArticle } from './queries.ts';
import { alikeArticles } from './search.ts';
import { findArticles } from './search.store.ts';
import { findSettings } from './settings.store.ts';
import { insertUse } from './use.store.ts';

const mostSuggestions = 3;

const noSuchConversation = (): AppError =>
  new AppError('not_found', 'This conversation does not exist in this workspace.');

/**
 * What an article puts into a reply, and counts it: its text, or the address of its page.
 * @throws AppError `not_found` for either; `unprocessable` when it has no page, or no words to put in
 */
export function useArticle(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  id: string,
  { conversationId, as }: UseArticle,
  base: string,
): Promise<UsedArticle> {
  return changing(dependencies, actor, async (tx) => {
    const article = await requireArticle(tx, id);
    if ((await findAround(tx, conversationId)) === undefined) throw noSuchConversation();
    const url = pageOf(await findSettings(tx), article, base);
    if (as === 'link' && url === null)
      throw new AppError(
        'unprocessable',
        'This article has no public page: it is internal or a draft, or the help centre is switched off. Put in its text instead.',
      );
    const text = as === 'link' ? `${article.question}\n${url}` : replyText(article);
    if (text === '')
      throw new AppError('unprocessable', 'This article has no text yet. Write its answer first.');
    const memberId = actor.memberId;
    await insertUse(tx, { id: newId(), articleId: id, conversationId, memberId, as });
    return { text, visibility: article.visibility };
  });
}

/** The articles that fit what the customer of a conversation asked last, drafts left out. @throws AppError `not_found` */
export async function suggestArticles(tx: Tx, conversationId: string): Promise<ArticleSuggestion[]> {
  const around = await findAround(tx, conversationId);
  if (around === undefined) throw noSuchConversation();
  const { synonyms } = await findSettings(tx);
  const question = around.question ?? '';
  const alike = await alikeArticles(tx, { state: 'published' }, question, synonyms, threshold);
  const best = alike.slice(0, mostSuggestions);
  const rows = await findArticles(
    tx,
    best.map(({ id }) => id),
  );
  return best.map(({ id, score, words }) => ({
    articleId: id,
    question: rows.find((row) => row.id === id)?.question ?? '',
    score,
    words,
  }));
}
