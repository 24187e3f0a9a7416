import { createHash } from 'node:crypto';
import type { Locale } from '@madoguchi/contract';
import type { FastifyReply } from 'fastify';
import { html, type Markup } from './html.ts';
import { pageColours } from './page-colours.ts';

/** What is the same on every page for customers: for phones first. */
const look = `
${pageColours}
*{box-sizing:border-box}
body{margin:0;padding:20px 16px 40px;background:var(--paper);color:var(--ink);font:16px/1.75 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
:lang(en){line-height:1.6}
a{color:var(--ai)}
.bar,main{max-width:40rem;margin:0 auto}
.bar{display:flex;justify-content:space-between;align-items:center;gap:12px;margin-bottom:12px;font-weight:600}
.bar a{display:inline-flex;align-items:center;min-height:44px;font-size:14px;font-weight:400}
main{padding:24px 20px;background:var(--surface);border:1px solid var(--line);border-radius:12px}
h1{margin:0 0 14px;font-size:21px;line-height:1.45;word-break:auto-phrase;text-wrap:balance}
p{margin:0 0 14px}
.lines{white-space:pre-line}
.note{padding:10px 14px;border:1px solid var(--line-strong);border-radius:8px}
.quiet{color:var(--ink-2);font-size:14px;font-weight:400}
:focus-visible{outline:3px solid var(--ai);outline-offset:2px}
`;

const otherLanguage = { ja: 'English', en: '日本語' } as const;

type Page = { language: Locale; title: string; style: string; body: Markup; listed?: boolean };

/** A whole page that runs nothing. Search engines leave it out, unless it may be listed. */
export function pageDocument({ language, title, style, body, listed = false }: Page): string {
  // The style stands to the letter, as its hash in the policy says.
  return `<!doctype html>
<html lang="${language}">
<head>
${
  html`<meta charset="utf-8" />
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${!listed && html`<meta name="robots" content="noindex, nofollow" />`}
    <meta name="format-detection" content="telephone=no" />`.text
}
<style>${style}</style>
</head>
<body>${body.text}</body>
</html>
`;
}

type Framed = { language: Locale; title: string; shop: string; body: Markup };

/** Pages of one kind: what they may do, and one of them around its body, with whose it is and the way to the other language. */
export type PageFrame = { policy: string; page: (shown: Framed) => string };

/**
 * Makes pages that look alike.
 *
 * @param more style that only these have
 * @param also directives of their policy beside those for their style and for forms that lead back here (CSP level 3)
 */
export function pageFrame(more: string, also: readonly string[] = []): PageFrame {
  const style = look + more;
  const hash = createHash('sha256').update(style).digest('base64');
  const directives = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...also,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    policy: directives.join('; '),
    page: ({ language, title, shop, body }) => {
      const other = language === 'ja' ? 'en' : 'ja';
      const framed = html`<header class="bar">
          <span>${shop}</span>
          <a href="?lang=${other}" lang="${other}" hreflang="${other}">${otherLanguage[language]}</a>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>`;
      return pageDocument({ language, title, style, body: framed });
    },
  };
}

type Asked = { query: { lang?: unknown }; headers: { 'accept-language'?: string | undefined } };

/** In the language of the address, else of whoever was invited, else of the browser, else in Japanese. */
export function pageLanguage({ query: { lang }, headers }: Asked, invited: Locale | null = null): Locale {
  if (lang === 'ja' || lang === 'en') return lang;
  if (invited !== null) return invited;
  return /\b(?:ja|en)\b/iu.exec(headers['accept-language'] ?? '')?.[0].toLowerCase() === 'en' ? 'en' : 'ja';
}

/** What goes with every page behind a secret address: nobody keeps it, and where it leads learns nothing of it. */
export const pageHeaders = (policy: string) => ({
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
});

/** Answers with a page. */
export function sendPage(reply: FastifyReply, status: number, policy: string, content: string) {
  return reply.headers(pageHeaders(policy)).code(status).type('text/html; charset=utf-8').send(content);
}
