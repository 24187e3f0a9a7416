/** The colours of the desk (apps/web/src/kit/tokens.css), by light and by dark, for pages that are made here. */
export const pageColours = `
:root{color-scheme:light dark;--paper:#f6f5f2;--surface:#fff;--ink:#1e2126;--ink-2:#575c66;--line:#dcdad3;--line-strong:#85888f;--ai:#27508a;--ai-soft:#e6edf7;--on-ai:#fff;--mark:#fdf0d0;--good:#22704a;--good-soft:#e0f2e7}
@media (prefers-color-scheme:dark){:root{--paper:#14161a;--surface:#1b1e24;--ink:#e9eaec;--ink-2:#a9aeb8;--line:#333842;--line-strong:#7a818e;--ai:#9dbdf0;--ai-soft:#22304a;--on-ai:#10203c;--mark:#5a4510;--good:#7fd3a3;--good-soft:#1b3728}}`;
