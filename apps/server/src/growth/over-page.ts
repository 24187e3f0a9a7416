import type { Locale } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { pageColours } from '../platform/http/index.ts';

const style = `${pageColours}
*{box-sizing:border-box}
body{margin:0;display:grid;min-height:100vh;place-items:center;padding:24px;background:var(--paper);color:var(--ink);font:16px/1.75 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
main{max-width:30rem;background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:32px}
h1{margin:0 0 8px;font-size:20px;line-height:1.5;word-break:auto-phrase}
p{margin:0;color:var(--ink-2);word-break:auto-phrase}`;

/** Nothing runs on the page and nothing is fetched: its own style alone is let in. */
export const overPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const words = {
  ja: {
    missing: ['ページが見つかりません', 'アドレスをもう一度お確かめください。'],
    over: ['公開は終了しました', 'ご覧いただきありがとうございます。このページの公開期間は終了しました。'],
    busy: ['ただいま開けません', '恐れ入りますが、少し待ってから、もう一度お試しください。'],
  },
  en: {
    missing: ['This page was not found', 'Please check the address once more.'],
    over: ['This page has closed', 'Thank you for your interest. It was open for a limited time.'],
    busy: ['This page cannot be opened just now', 'Please wait a moment and try again.'],
  },
} as const;

export type WhyOver = keyof (typeof words)['ja'];

/** What a visitor reads where they are not led on. Every word in it is ours. */
export function overPage(why: WhyOver, language: Locale): string {
  const [title, text] = words[language][why];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body></html>
`;
}
