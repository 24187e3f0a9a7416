import type { Locale } from '@madoguchi/contract';
import { helpPath } from '../place.ts';
import type { CategoryRow } from '../settings.store.ts';
import { html, type Markup } from '../../platform/http/index.ts';
import type { Listed } from './help.store.ts';
import { wordsIn } from './words.ts';

type Marked = { text: string; ranges: readonly { start: number; end: number }[] };

/** A text with the words marked that were looked for. */
export function withMarks({ text, ranges }: Marked): Markup {
  let done = 0;
  const parts = ranges.map(({ start, end }) => {
    const part = html`${text.slice(done, start)}<mark>${text.slice(start, end)}</mark>`;
    done = end;
    return part;
  });
  return html`${parts}${text.slice(done)}`;
}

/** Links to articles, one under the other. */
export const links = (slug: string, language: Locale, articles: readonly Listed[]): Markup =>
  html`<ul class="links">
    ${articles.map(({ number, question }) => html`<li><a href="${helpPath(slug, language, number)}">${question}</a></li>`)}
  </ul>`;

/** A name to find a category's part of the page by. */
export const anchorOf = (id: string | null): string => `c-${id ?? 'other'}`;

/** All articles by category, in the order of the categories; those of none last. */
export function byCategory(
  { slug, language }: { slug: string; language: Locale },
  categories: readonly CategoryRow[],
  articles: readonly Listed[],
): Markup[] {
  const words = wordsIn[language];
  const groups = [
    ...categories.map(({ id, nameJa, nameEn }) => ({ id, name: language === 'ja' ? nameJa : nameEn })),
    { id: null, name: categories.length === 0 ? words.often : words.others },
  ];
  return groups.flatMap(({ id, name }) => {
    const own = articles.filter(({ categoryId }) => categoryId === id);
    return own.length === 0
      ? []
      : [
          html`<section class="card" id="${anchorOf(id)}">
            <h2>${name}</h2>
            ${links(slug, language, own)}
          </section>`,
        ];
  });
}
