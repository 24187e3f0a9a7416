import { createHash } from 'node:crypto';
import type { Locale, PublicVoiceWall } from '@madoguchi/contract';
import { html, ownMarkup, pageColours, pageDocument } from '../platform/http/index.ts';
import { wallWords } from './words.ts';

/** Within a page of somebody else: no ground of its own, letters and colours by light and by dark. */
const style = `
${pageColours}
*{box-sizing:border-box}
body{margin:0;padding:12px;background:transparent;color:var(--ink);font:15px/1.75 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
:lang(en){line-height:1.6}
h1{margin:0 0 12px;font-size:19px;line-height:1.45;word-break:auto-phrase}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:12px;margin:0;padding:0;list-style:none}
li{display:grid;gap:8px;align-content:start;padding:16px;background:var(--surface);border:1px solid var(--line);border-radius:12px}
blockquote{margin:0;white-space:pre-wrap;word-break:auto-phrase}
p{margin:0}
.who{color:var(--ink-2);font-size:14px}
.label{justify-self:start;padding:2px 10px;border:1px solid var(--line-strong);border-radius:8px;font-size:13px}
.note{margin-top:12px;color:var(--ink-2);font-size:13px}
`;

/**
 * Tells the page it stands in how high its content is, so that the frame may be as high; nothing else of it, and nothing is heard.
 * To whichever page that is, since a height is no secret; whoever put the frame there takes it from that frame alone.
 */
const script = `
(function () {
  if (parent === window || typeof ResizeObserver === 'undefined') return;
  function tell() {
    parent.postMessage({ madoguchi: 'wall', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  }
  new ResizeObserver(tell).observe(document.body);
  tell();
})();
`;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Runs nothing but what tells its height, and fetches nothing; may stand in pages of these sites, of every one where none is named, and in the desk. */
export function wallPolicy(hosts: readonly string[]): string {
  const ancestors = hosts.length === 0 ? '*' : ["'self'", ...hosts].join(' ');
  return `default-src 'none'; style-src 'sha256-${hashOf(style)}'; script-src 'sha256-${hashOf(script)}'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
}

/** A wall for whoever looks at the page it stands in. */
export function wallPage(
  { title, titleLanguage, language, voices, notice }: PublicVoiceWall,
  hidden: boolean,
): string {
  const words = wallWords[language];
  const body = html`<main>
      <h1 lang="${titleLanguage}">${title}</h1>
      ${voices.length === 0 && html`<p>${words.none}</p>`}
      <ul>
        ${voices.map(
          (voice) =>
            html`<li>
              <blockquote lang="${voice.language}">${voice.words}</blockquote>
              <p class="who" lang="${voice.language}">${voice.name}</p>
              ${voice.score !== null && voice.scoreOf !== null && html`<p class="who">${words.score(voice.score, voice.scoreOf)}</p>`}
              ${voice.labels.map((label) => html`<p class="label">${label}</p>`)}
            </li>`,
        )}
      </ul>
      <p class="note">${notice}</p>
    </main>
    ${ownMarkup(`<script>${script}</script>`)}`;
  return pageDocument({ language, title, style, body, listed: !hidden });
}

/** What stands where a wall was. */
export function noWallPage(language: Locale): string {
  const { gone, goneBody } = wallWords[language];
  const body = html`<main>
    <h1>${gone}</h1>
    <p>${goneBody}</p>
  </main>`;
  return pageDocument({ language, title: gone, style, body });
}
