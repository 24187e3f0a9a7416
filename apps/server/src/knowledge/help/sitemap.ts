import type { Locale } from '@madoguchi/contract';
import { helpPath } from '../place.ts';
import { html } from './html.ts';

type Listed = { number: number; language: Locale; updatedAt: string };

/** All pages of a help centre (sitemaps.org 0.9), each with its other language. */
export function sitemap(base: string, slug: string, pages: readonly Listed[]): string {
  const languages = [...new Set(pages.map(({ language }) => language))];
  const entries = pages.map(({ number, language, updatedAt }) => {
    const same = pages.filter((each) => each.number === number);
    return html`<url
      ><loc>${base + helpPath(slug, language, number)}</loc><lastmod>${updatedAt}</lastmod>${
        same.length > 1 &&
        same.map(
          (each) =>
            html`<xhtml:link
              rel="alternate"
              hreflang="${each.language}"
              href="${base + helpPath(slug, each.language, number)}"
            />`,
        )
      }</url
    > `;
  });
  const homes = languages.map((language) => html`<url><loc>${base + helpPath(slug, language)}</loc></url> `);
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      ${homes}${entries}</urlset
    > `.text;
}
