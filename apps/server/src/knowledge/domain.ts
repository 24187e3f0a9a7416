import type { ArticleFields, ArticleStep } from '@madoguchi/contract';
import { markdownText } from '@madoguchi/contract/light-markdown';
import { fieldMark, searchForm } from '../search/index.ts';
import { termsOf } from '../templates/index.ts';

/** As many as a desk can have, in all languages; each is looked at for every question. */
export const mostArticles = 2000;

const lines = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trim();

/** The article as it is kept: lines end as they do on the web, and steps without words and picture are left out. */
export function tidy<T extends ArticleFields>(fields: T): T {
  return {
    ...fields,
    question: fields.question.normalize('NFC'),
    answer: lines(fields.answer),
    steps: fields.steps
      .map((step) => ({ ...step, text: lines(step.text) }))
      .filter(({ text, pictureId }) => text !== '' || pictureId !== null),
  };
}

const stepsText = (steps: readonly ArticleStep[]): string =>
  steps.map(({ text, alt }) => `${markdownText(text)}\n${alt}`).join('\n');

/** What an article is found by: its folded texts, field by field, and the words that tell what it is about. */
export type Found = {
  searchText: string;
  askedTerms: string[];
  answerTerms: string[];
  pictureIds: string[];
};

const folded = (text: string): string => searchForm(text).text.trim();

export function foundBy({ question, keywords, answer, steps }: ArticleFields): Found {
  const plain = markdownText(answer);
  const done = stepsText(steps);
  return {
    searchText: [question, keywords, plain, done].map(folded).join(fieldMark),
    askedTerms: termsOf(`${question}\n${keywords}`),
    answerTerms: termsOf(`${plain}\n${done}`),
    pictureIds: [...new Set(steps.flatMap(({ pictureId }) => pictureId ?? []))],
  };
}

/** The article as it goes into a reply: plain text, steps numbered, pictures left to the page. */
export function replyText({ answer, steps }: { answer: string; steps: readonly ArticleStep[] }): string {
  const numbered = steps
    .filter(({ text }) => text !== '')
    .map(({ text }, index) => `${index + 1}. ${markdownText(text).replaceAll('\n', '\n   ')}`);
  return [markdownText(answer), numbered.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** The first words of an answer, on one line. */
export const beginningOf = ({ answer, steps }: Pick<ArticleFields, 'answer' | 'steps'>): string =>
  [...replyText({ answer, steps }).replaceAll(/\s+/gu, ' ')].slice(0, 120).join('');
