import type { Article } from '@madoguchi/contract';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import { addArticle, changing, type KnowledgeDependencies } from '../commands.ts';
import { toArticle } from '../queries.ts';
import { decide, takeCandidate } from './store.ts';

/** @throws AppError `not_found`, `already_decided` */
async function openCandidate(tx: Tx, id: string): Promise<{ question: string; sample: string }> {
  const candidate = await takeCandidate(tx, id);
  if (candidate === undefined)
    throw new AppError('not_found', 'This candidate does not exist in this workspace any more.');
  if (candidate.state !== 'open')
    throw new AppError('already_decided', 'Somebody has written or dismissed this candidate already.');
  return candidate;
}

const isJapanese = (text: string): boolean =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);

/** Makes a draft of a candidate, to be read over and published by a person. */
export function writeCandidate(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  id: string,
  base: string,
): Promise<Article> {
  return changing(dependencies, actor, async (tx) => {
    const { question, sample } = await openCandidate(tx, id);
    const language = isJapanese(sample) ? 'ja' : 'en';
    const article = await addArticle(tx, actor, {
      language,
      state: 'draft',
      visibility: 'public',
      question:
        question === ''
          ? language === 'ja'
            ? '（質問を書いてください）'
            : '(Write the question)'
          : question,
      answer: sample,
      steps: [],
      keywords: '',
      categoryId: null,
    });
    await decide(tx, id, 'written', article.id);
    return toArticle(tx, actor, article, base);
  });
}

/** Keeps a candidate away; answers like it are counted on, and it does not come back. */
export function dismissCandidate(
  dependencies: KnowledgeDependencies,
  actor: Actor,
  id: string,
): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    await openCandidate(tx, id);
    await decide(tx, id, 'dismissed', null);
  });
}
