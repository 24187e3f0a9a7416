import type { Article, ArticleStep, ArticleVisibility, Locale } from '@madoguchi/contract';

/** What is written of an article in its form. */
export type ArticleDraft = {
  question: string;
  answer: string;
  steps: ArticleStep[];
  keywords: string;
  categoryId: string | null;
  visibility: ArticleVisibility;
  language: Locale;
};

/** A form that nothing was written into; a translation keeps where its original belongs, and its pictures. */
export function emptyDraft(language: Locale, original?: Article): ArticleDraft {
  return {
    question: '',
    answer: '',
    steps: (original?.steps ?? []).map((step) => ({ ...step, text: '', alt: '' })),
    keywords: '',
    categoryId: original?.categoryId ?? null,
    visibility: original?.visibility ?? 'public',
    language,
  };
}

/** The form of an article as it is kept. */
export function draftOf(article: Article): ArticleDraft {
  const { question, answer, steps, keywords, categoryId, visibility, language } = article;
  return { question, answer, steps, keywords, categoryId, visibility, language };
}

/** Whether there is anything to publish. */
export const isAnswered = ({ answer, steps }: Pick<ArticleDraft, 'answer' | 'steps'>): boolean =>
  answer.trim() !== '' || steps.some(({ text, pictureId }) => text.trim() !== '' || pictureId !== null);

/** A list with one of its things a place further up or down; unchanged where there is no such place. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list];
  const [thing] = next.splice(at, 1);
  if (thing === undefined || at + by < 0 || at + by > next.length) return [...list];
  next.splice(at + by, 0, thing);
  return next;
}
