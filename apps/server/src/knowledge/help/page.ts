import type { Locale } from '@madoguchi/contract';
import { helpPath } from '../place.ts';
import { html, type Markup } from '../../platform/http/index.ts';
import { style } from './style.ts';
import { wordsIn } from './words.ts';

/** What every page of a help centre needs to know. */
export type Site = {
  slug: string;
  title: string;
  language: Locale;
  /** Where the desk is on the web, without a stroke at its end. */
  base: string;
  noindex: boolean;
  contactUrl: string | null;
};

type Page = {
  site: Site;
  title: string;
  description: string;
  /** The path by which the page is known; null for what has none of its own, such as results of a search. */
  path: string | null;
  /** The same page in other languages. */
  alternates: readonly { language: Locale; path: string }[];
  kind?: 'website' | 'article';
  body: Markup;
};

const otherOf = (language: Locale): Locale => (language === 'ja' ? 'en' : 'ja');
const localeOf = { ja: 'ja_JP', en: 'en_GB' } as const;

/** The box to search by; with a question typed it shows that again. */
export function findForm({ slug, language }: Site, query = ''): Markup {
  const words = wordsIn[language];
  return html`<form class="find" role="search" action="${helpPath(slug, language)}" method="get">
    <input
      type="search"
      name="q"
      value="${query}"
      maxlength="200"
      aria-label="${words.search}"
      placeholder="${words.search}"
    />
    <button class="button" type="submit">${words.find}</button>
  </form>`;
}

function head({ site, title, description, path, alternates, kind = 'website' }: Page): Markup {
  const { base, language } = site;
  const whole = title === site.title ? title : `${title} | ${site.title}`;
  const others = alternates.filter((each) => each.language !== language);
  return html`<meta charset="utf-8" />
    <title>${whole}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${description}" />
    ${(site.noindex || path === null) && html`<meta name="robots" content="noindex" />`}
    ${
      path !== null &&
      html`<link rel="canonical" href="${base + path}" /> <meta property="og:url" content="${base + path}" />`
    }
    ${others.length > 0 && path !== null && html`<link rel="alternate" hreflang="${language}" href="${base + path}" />`}
    ${others.map((each) => html`<link rel="alternate" hreflang="${each.language}" href="${base + each.path}" />`)}
    <meta property="og:type" content="${kind}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:site_name" content="${site.title}" />
    <meta property="og:locale" content="${localeOf[language]}" />
    <meta name="twitter:card" content="summary" />`;
}

/** A whole page. */
export function page(content: Page): string {
  const { site, alternates, body } = content;
  const { slug, language, title, contactUrl } = site;
  const words = wordsIn[language];
  const elsewhere = otherOf(language);
  const there = alternates.find((each) => each.language === elsewhere)?.path ?? helpPath(slug, elsewhere);
  const shown = html`<body>
    <a class="skip" href="#content">${words.skip}</a>
    <header class="bar">
      <div class="width">
        <a class="name" href="${helpPath(slug, language)}">${title}</a>
        <a class="language" href="${there}" lang="${elsewhere}" hreflang="${elsewhere}"
          >${words.otherLanguage}</a
        >
      </div>
    </header>
    ${body}
    <footer>
      <div class="width">
        <span>${title}</span>${
          contactUrl !== null &&
          html`<span>${words.contactHint} <a href="${contactUrl}">${words.contact}</a></span>`
        }
      </div>
    </footer>
  </body>`;
  // The style stands to the letter as its hash in the policy says: nothing may lay it out.
  return `<!doctype html>
<html lang="${language}">
<head>
${head(content).text}
<style>${style}</style>
</head>
${shown.text}
</html>
`;
}
