import { createHash } from 'node:crypto';
import type { Locale } from '@madoguchi/contract';
import { html, type Markup } from '../../platform/http/index.ts';
import type { Sender } from '../text.ts';
import { wordsIn } from './words.ts';

/** The colours of the desk (apps/web/src/kit/tokens.css), by light and by dark. */
const style = `
:root{color-scheme:light dark;--paper:#f6f5f2;--surface:#fff;--ink:#1e2126;--ink-2:#575c66;--line:#dcdad3;--line-strong:#85888f;--ai:#27508a;--on-ai:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#14161a;--surface:#1b1e24;--ink:#e9eaec;--ink-2:#a9aeb8;--line:#333842;--line-strong:#7a818e;--ai:#9dbdf0;--on-ai:#10203c}}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px;background:var(--paper);color:var(--ink);font:16px/1.75 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
:lang(en){line-height:1.6}
main{max-width:34rem;margin:0 auto;padding:28px;background:var(--surface);border:1px solid var(--line);border-radius:12px}
h1{margin:0 0 16px;font-size:22px;line-height:1.45;word-break:auto-phrase}
p{margin:0 0 14px}
.quiet,footer{color:var(--ink-2);font-size:14px}
button{display:block;width:100%;min-height:48px;margin:22px 0 18px;border:0;border-radius:8px;background:var(--ai);color:var(--on-ai);font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid var(--ai);outline-offset:2px}
footer{max-width:34rem;margin:20px auto 0;padding:0 4px}
footer p{margin:0}
a{color:var(--ai)}
footer a{display:inline-flex;align-items:center;min-height:44px}
`;

const hash = createHash('sha256').update(style).digest('base64');
/** Nothing but this page’s own style, and forms that lead back here. */
export const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

type Shown = { language: Locale; title: string; sender: Sender | null; body: Markup };

function page({ language, title, sender, body }: Shown): string {
  const words = wordsIn[language];
  const elsewhere = language === 'ja' ? 'en' : 'ja';
  const about =
    sender === null ? [] : [sender.senderName, sender.postalAddress].filter((line) => line !== '');
  const whole = html`<html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <title>${title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <style>
        __STYLE__
      </style>
    </head>
    <body>
      <main>
        <h1>${title}</h1>
        ${body}
      </main>
      <footer>
        ${about.map((line) => html`<p>${line}</p>`)}
        ${sender !== null && sender.contact !== '' && html`<p>${words.contact}: ${sender.contact}</p>`}
        <a href="?lang=${elsewhere}" lang="${elsewhere}">${words.other}</a>
      </footer>
    </body>
  </html>`;
  return `<!doctype html>${whole.text.replace(/\s*__STYLE__\s*/u, () => style)}`;
}

/** So much of an address as tells its owner that it is theirs, and nobody else whose it is. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  const [local, domain] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
  return `${[...local].slice(0, 2).join('')}…${domain}`;
}

/** Asks before anything changes: mail programs and scanners open links by themselves. */
export function askPage(language: Locale, sender: Sender, name: string, address: string | null): string {
  const words = wordsIn[language];
  const body = html`<p>${words.ask(name)}</p>
    ${address !== null && html`<p class="quiet">${words.address}: ${masked(address)}</p>`}
    <p class="quiet">${words.consequence}</p>
    <form method="post" action="?lang=${language}">
      <button type="submit">${words.button}</button>
    </form>`;
  return page({ language, title: words.title, sender, body });
}

export function donePage(language: Locale, sender: Sender, name: string, already: boolean): string {
  const words = wordsIn[language];
  const body = html`<p>${already ? words.already : words.doneBody(name)}</p>
    <p class="quiet">${words.consequence}</p>`;
  return page({ language, title: words.done, sender, body });
}

/** Of a mail that was only a test. */
export function testPage(language: Locale): string {
  const words = wordsIn[language];
  return page({ language, title: words.test, sender: null, body: html`<p>${words.testBody}</p>` });
}

export function unknownPage(language: Locale): string {
  const words = wordsIn[language];
  return page({ language, title: words.unknown, sender: null, body: html`<p>${words.unknownBody}</p>` });
}
