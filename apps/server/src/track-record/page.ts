import { createHash } from 'node:crypto';
import type { Locale, TrackSheet } from '@madoguchi/contract';
import { html, pageDocument } from '../platform/http/index.ts';
import { sheetWords } from './words.ts';

/** A record on a screen and on paper; nothing runs, nothing is fetched. */
const style = `
:root{color-scheme:light dark;--paper:#f6f5f2;--surface:#fff;--ink:#1e2126;--ink-2:#575c66;--line:#dcdad3;--ai:#27508a}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14161a;--surface:#1b1e24;--ink:#e9eaec;--ink-2:#a9aeb8;--line:#333842;--ai:#9dbdf0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
h1,h2,p,dl,dd{margin:0}
h1,h2{word-break:auto-phrase}
a{color:var(--ai)}
:focus-visible{outline:3px solid var(--ai);outline-offset:2px;border-radius:4px}
nav,main{max-width:46rem;margin:0 auto;padding:0 20px}
nav{display:flex;justify-content:flex-end}
nav a{display:inline-flex;align-items:center;min-height:44px;font-size:14px}
main{padding-bottom:48px}
article{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:28px}
.day{text-align:end;color:var(--ink-2);font-size:13px}
h1{margin-top:4px;font-size:22px;line-height:1.45}
.company{margin-top:2px;font-size:16px}
section{margin-top:28px}
h2{font-size:16px}
dl{margin-top:8px;border-top:1px solid var(--line)}
dl div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:2px 20px;padding:8px 0;border-bottom:1px solid var(--line)}
dt{color:var(--ink-2);white-space:pre-line}
dd{white-space:pre-line;font-variant-numeric:tabular-nums}
.note{margin-top:8px;color:var(--ink-2);font-size:13px;white-space:pre-line}
@media (max-width:34rem){article{padding:20px}dl div{grid-template-columns:1fr}}
@media print{body{background:#fff}nav{display:none}main{max-width:none;padding:0}article{border:0;padding:0}section{break-inside:avoid}}
`;

const hash = createHash('sha256').update(style).digest('base64');

export const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The record for whoever has its address. */
export function sheetPage({ language, title, company, day, sections }: TrackSheet): string {
  const other = language === 'ja' ? 'en' : 'ja';
  const body = html`<nav>
      <a href="?lang=${other}" lang="${other}" hreflang="${other}">${sheetWords[language].other}</a>
    </nav>
    <main>
      <article>
        <p class="day">${day}</p>
        <h1>${title}</h1>
        ${company !== '' && html`<p class="company">${company}</p>`}
        ${sections.map(
          (section) =>
            html`<section>
              <h2>${section.title}</h2>
              <dl>
                ${section.rows.map(
                  ({ label, text }) =>
                    html`<div>
                      <dt>${label}</dt>
                      <dd>${text}</dd>
                    </div>`,
                )}
              </dl>
              ${section.note !== '' && html`<p class="note">${section.note}</p>`}
            </section>`,
        )}
      </article>
    </main>`;
  return pageDocument({ language, title: company === '' ? title : `${title} | ${company}`, style, body });
}

/** What whoever has an old address sees. */
export function gonePage(language: Locale): string {
  const { gone, goneBody } = sheetWords[language];
  const body = html`<main>
    <article>
      <h1>${gone}</h1>
      <p class="note">${goneBody}</p>
    </article>
  </main>`;
  return pageDocument({ language, title: gone, style, body });
}
