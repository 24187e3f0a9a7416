import type { Locale } from '@madoguchi/contract';
import { helpPath } from '../place.ts';
import { escape } from '../../platform/http/index.ts';

type Listed = { number: number; language: Locale; updatedAt: string };

/** All pages of a help centre (sitemaps.org 0.9), each with its other language. */
export function sitemap(base: string, slug: string, pages: readonly Listed[]): string {
  const at = (language: Locale, number?: number) => escape(base + helpPath(slug, language, number));
  const languages = [...new Set(pages.map(({ language }) => language))];
  const homes = languages.map((language) => `<url><loc>${at(language)}</loc></url>`);
  const articles = pages.map(({ number, language, updatedAt }) => {
    const same = pages.filter((each) => each.number === number);
    const others = (same.length > 1 ? same : []).map(
      (each) =>
        `<xhtml:link rel="alternate" hreflang="${each.language}" href="${at(each.language, number)}"/>`,
    );
    return `<url><loc>${at(language, number)}</loc><lastmod>${updatedAt}</lastmod>${others.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[...homes, ...articles].join('\n')}
</urlset>
`;
}
