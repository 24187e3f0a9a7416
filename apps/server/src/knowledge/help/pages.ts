import type { Locale } from '@madoguchi/contract';
import { beginningOf } from '../domain.ts';
import { helpPath } from '../place.ts';
import type { ArticleRow } from '../article.store.ts';
import type { CategoryRow } from '../settings.store.ts';
import { html } from '../../platform/http/index.ts';
import type { Listed } from './help.store.ts';
import { anchorOf, byCategory, links, withMarks } from './lists.ts';
import { markdown } from './markdown.ts';
import { findForm, page, type Site } from './page.ts';
import { wordsIn } from './words.ts';

type Shelves = { categories: readonly CategoryRow[]; articles: readonly Listed[] };

/** The first page: the box to search by, and everything by category. */
export function homePage(
  site: Site,
  { categories, articles }: Shelves,
  languages: readonly Locale[],
): string {
  const words = wordsIn[site.language];
  return page({
    site,
    title: site.title,
    description: `${site.title} - ${words.often}`,
    path: helpPath(site.slug, site.language),
    alternates: languages.map((language) => ({ language, path: helpPath(site.slug, language) })),
    body: html`<div class="search">
        <div class="width">
          <h1>${site.title}</h1>
          ${findForm(site)}
        </div>
      </div>
      <main id="content" class="width">
        ${articles.length === 0 && html`<p class="card">${words.empty}</p>`}
        ${byCategory(site, categories, articles)}
      </main>`,
  });
}

type Marked = { text: string; ranges: readonly { start: number; end: number }[] };
export type Result = { number: number; title: Marked; excerpt: Marked };

/** What a search found. `results` null: the visitor asked too often. */
export function resultsPage(site: Site, query: string, results: readonly Result[] | null): string {
  const words = wordsIn[site.language];
  const heading = results === null ? words.find : words.results(query, results.length);
  return page({
    site,
    title: heading,
    description: heading,
    path: null,
    alternates: [],
    body: html`<div class="search small"><div class="width">${findForm(site, query)}</div></div>
      <main id="content" class="width">
        <section class="card">
          <h1 class="found">${heading}</h1>
          ${results === null && html`<p class="lead">${words.tooOften}</p>`}
          ${
            results?.length === 0 &&
            html`<p class="lead">${words.nothing}<br />${words.nothingHint}</p>
              <p><a class="button plain" href="${helpPath(site.slug, site.language)}">${words.often}</a></p>`
          }
          <ul class="links">
            ${(results ?? []).map(
              ({ number, title, excerpt }) =>
                html`<li>
                  <a href="${helpPath(site.slug, site.language, number)}">${withMarks(title)}</a>
                  <p>${withMarks(excerpt)}</p>
                </li>`,
            )}
          </ul>
        </section>
      </main>`,
  });
}

export type ArticleView = {
  article: ArticleRow;
  category: CategoryRow | undefined;
  related: readonly Listed[];
  languages: readonly Locale[];
  zone: string;
  /** Whether the visitor has just said whether it helped. */
  said: boolean;
};

/** One article with its steps and pictures, and the question whether it helped. */
export function articlePage(
  site: Site,
  { article, category, related, languages, zone, said }: ArticleView,
): string {
  const { slug, language } = site;
  const words = wordsIn[language];
  const { number, question, answer, steps } = article;
  const path = helpPath(slug, language, number);
  const date = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeZone: zone,
  }).format(new Date(article.updatedAt));
  const name = category === undefined ? words.others : language === 'ja' ? category.nameJa : category.nameEn;
  return page({
    site,
    title: question,
    description: beginningOf(article),
    path,
    kind: 'article',
    alternates: languages.map((each) => ({ language: each, path: helpPath(slug, each, number) })),
    body: html`<div class="search small"><div class="width">${findForm(site)}</div></div>
      <main id="content" class="width">
        <article class="card">
          <p class="path">
            <a href="${helpPath(slug, language)}#${anchorOf(category?.id ?? null)}">${name}</a>
          </p>
          <h1>${question}</h1>
          ${markdown(answer)}
          ${
            steps.length > 0 &&
            html`<ol class="steps">
              ${steps.map(
                ({ text, pictureId, alt }, at) =>
                  html`<li>
                    ${markdown(text)}${
                      pictureId !== null &&
                      html`<img
                        src="/help/${slug}/pictures/${pictureId}"
                        alt="${alt === '' ? words.step(at + 1) : alt}"
                        loading="lazy"
                      />`
                    }
                  </li>`,
              )}
            </ol>`
          }
          <p class="date">${words.updated}: <time datetime="${article.updatedAt}">${date}</time></p>
        </article>
        <section class="card helpful" id="helpful">
          ${
            said
              ? html`<p class="said" role="status">${words.thanks}</p>`
              : html`<form method="post" action="${path}/feedback">
                  <h2>${words.helpful}</h2>
                  <button class="button plain" name="helpful" value="yes">${words.yes}</button>
                  <button class="button plain" name="helpful" value="no">${words.no}</button>
                </form>`
          }
        </section>
        ${
          related.length > 0 &&
          html`<section class="card">
            <h2>${words.related}</h2>
            ${links(slug, language, related)}
          </section>`
        }
      </main>`,
  });
}

/** A page that is not there, with ways to go on. */
export function missingPage(site: Site, { categories, articles }: Shelves): string {
  const words = wordsIn[site.language];
  return page({
    site,
    title: words.missing,
    description: words.missing,
    path: null,
    alternates: [],
    body: html`<div class="search">
        <div class="width">
          <h1>${words.missing}</h1>
          <p class="lead">${words.missingHint}</p>
          ${findForm(site)}
        </div>
      </div>
      <main id="content" class="width">${byCategory(site, categories, articles)}</main>`,
  });
}

/** What stands where there is no help centre, or none that is open: says nothing of which. */
export const noCentre = (): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>ページが見つかりません / Page not found</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"></head>
<body><main><h1>ページが見つかりません</h1><p>アドレスをご確認ください。</p>
<h2 lang="en">Page not found</h2><p lang="en">Please check the address.</p></main></body></html>
`;
