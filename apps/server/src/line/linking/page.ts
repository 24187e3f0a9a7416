import { createHash } from 'node:crypto';
import { html, pageColours, type Markup } from '../../platform/http/index.ts';
import { codeMinutes } from './codes.ts';
import { wordsIn, type Fault } from './words.ts';

type Locale = keyof typeof wordsIn;

const style = `${pageColours}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
:lang(en) body{line-height:1.6}
h1,button,label{word-break:auto-phrase}
main{max-width:28rem;margin:0 auto;padding:32px 20px}
.company{margin:0 0 12px;color:var(--ink-2);font-size:14px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:24px}
h1{margin:0 0 12px;font-size:20px;line-height:1.5}
p{margin:0 0 16px}
.small{margin:16px 0 0;color:var(--ink-2);font-size:14px}
label{display:block;margin:0 0 6px;font-weight:600}
input{width:100%;min-height:48px;padding:0 14px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);color:inherit;font:inherit}
input[name=code]{font-size:22px;letter-spacing:.2em;font-variant-numeric:tabular-nums}
button{width:100%;min-height:48px;margin:16px 0 0;padding:0 20px;border:1px solid var(--ai);border-radius:8px;background:var(--ai);color:var(--on-ai);font:inherit;font-weight:600;cursor:pointer}
a{display:inline-flex;align-items:center;min-height:44px;color:var(--ai)}
:focus-visible{outline:3px solid var(--ai);outline-offset:2px}
.fault{padding:10px 14px;border-left:4px solid var(--bad);background:var(--bad-soft);border-radius:4px}
:root{--bad:#b3261e;--bad-soft:#fbe9e7}
@media (prefers-color-scheme:dark){:root{--bad:#f2a59d;--bad-soft:#3a2120}}
`;

const hash = createHash('sha256').update(style).digest('base64');

/** No script, nothing from outside; a form may lead on to LINE, and to nobody else. */
export const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' https://access.line.me; base-uri 'none'; frame-ancestors 'none'`;

function page(locale: Locale, title: string, body: Markup): string {
  const shown = html`<body>
    <main>${body}</main>
  </body>`;
  // The style stands to the letter as its hash in the policy says: nothing may lay it out.
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
${html`<title>${title}</title>`.text}
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<style>${style}</style>
</head>
${shown.text}
</html>
`;
}

const faultOf = (locale: Locale, fault: Fault | null): Markup | null =>
  fault === null ? null : html`<p class="fault" role="alert">${wordsIn[locale][fault]}</p>`;

type Shown = { locale: Locale; company: string; path: string; fault: Fault | null };

/** Asks for the address that the company has on record. */
export function addressPage({ locale, company, path, fault }: Shown, email = ''): string {
  const words = wordsIn[locale];
  return page(
    locale,
    words.title,
    html`<p class="company">${company}</p>
      <form class="card" method="post" action="${path}/code">
        <h1>${words.title}</h1>
        <p>${words.lead(company)}</p>
        ${faultOf(locale, fault)}
        <label for="email">${words.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          maxlength="254"
          required
          value="${email}"
        />
        <button type="submit">${words.ask}</button>
      </form>`,
  );
}

/** Asks for the code that was mailed, if anything was: it says the same either way. */
export function codePage({ locale, company, path, fault }: Shown): string {
  const words = wordsIn[locale];
  return page(
    locale,
    words.title,
    html`<p class="company">${company}</p>
      <form class="card" method="post" action="${path}/confirm">
        <h1>${words.title}</h1>
        <p>${words.codeLead(codeMinutes)}</p>
        ${faultOf(locale, fault)}
        <label for="code">${words.code}</label>
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="20"
          required
        />
        <button type="submit">${words.confirm}</button>
        <p class="small">${words.again}</p>
        <a href="${path}">${words.back}</a>
      </form>`,
  );
}

/** Says that an address leads nowhere (any more), or that it cannot be gone on now. */
export function endPage(locale: Locale, why: 'over' | 'none' | 'line' | 'often'): string {
  const words = wordsIn[locale];
  const title = why === 'line' || why === 'often' ? words.title : words[why];
  const { line, often, overLead, noneLead } = words;
  const lead = { over: overLead, none: noneLead, line, often }[why];
  return page(
    locale,
    title,
    html`<div class="card">
      <h1>${title}</h1>
      <p>${lead}</p>
    </div>`,
  );
}
