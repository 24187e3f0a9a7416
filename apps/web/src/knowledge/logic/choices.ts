import type { ArticleSuggestion, ArticleSummary } from '@madoguchi/contract';

/** One line of the list to choose from. */
export type ArticleChoice = { article: ArticleSummary; words: readonly string[] };

/** What fits the customer's question first, then the rest in their order. */
export function choicesOf(
  articles: readonly ArticleSummary[],
  suggestions: readonly ArticleSuggestion[],
): ArticleChoice[] {
  const first = suggestions.flatMap(({ articleId, words }): ArticleChoice[] => {
    const article = articles.find(({ id }) => id === articleId);
    return article === undefined ? [] : [{ article, words }];
  });
  const rest = articles.filter(({ id }) => !first.some(({ article }) => article.id === id));
  return [...first, ...rest.map((article) => ({ article, words: [] }))];
}
