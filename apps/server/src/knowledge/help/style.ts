import { createHash } from 'node:crypto';
import { pageColours } from '../../platform/http/index.ts';

/** How a help centre looks, in the colours of the desk. */
export const style = `${pageColours}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
:lang(en) body,:lang(en){line-height:1.6}
h1,h2,h3,.lead,.button{word-break:auto-phrase}
a{color:var(--ai)}
:focus-visible{outline:3px solid var(--ai);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:8px;background:var(--surface);padding:8px 12px;z-index:1}
.width{max-width:46rem;margin:0 auto;padding:0 20px}
.bar{border-bottom:1px solid var(--line);background:var(--surface)}
.bar .width{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:60px}
.bar a{display:inline-flex;align-items:center;min-height:44px;text-decoration:none}
.bar .name{color:var(--ink);font-weight:600;font-size:17px}
.bar .language{flex:none;font-size:14px}
.search{padding:40px 0 36px}
.search h1{margin:0 0 16px;font-size:26px;line-height:1.4}
.search.small{padding:20px 0 16px}
form.find{display:flex;gap:8px}
input{flex:1;min-width:0;min-height:48px;padding:0 14px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);color:inherit;font:inherit}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:0 20px;border:1px solid var(--ai);border-radius:8px;background:var(--ai);color:var(--on-ai);font:inherit;font-weight:600;text-decoration:none;cursor:pointer;white-space:nowrap}
.button.plain{background:var(--surface);color:var(--ai);border-color:var(--line-strong)}
main.width{padding-bottom:48px}
.search.small+main{padding-top:8px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:24px 28px;margin:0 0 20px}
h2{margin:0 0 8px;font-size:18px;line-height:1.5}
h3{margin:24px 0 4px;font-size:16px}
h1.found{margin:0 0 12px;font-size:20px;line-height:1.5}
ul.links{list-style:none;margin:0 0 -11px;padding:0}
ul.links li+li{border-top:1px solid var(--line)}
ul.links a{display:block;padding:11px 0;text-decoration:none;color:var(--ai)}
ul.links a:hover{text-decoration:underline}
ul.links p{display:-webkit-box;overflow:hidden;margin:-6px 0 14px;color:var(--ink-2);font-size:14px;-webkit-box-orient:vertical;-webkit-line-clamp:2}
mark{background:var(--mark);color:var(--ink);border-radius:2px}
.path{margin:0 0 10px;font-size:14px}
article h1{margin:0 0 16px;font-size:25px;line-height:1.45}
article p{margin:0 0 14px}
article ul,article ol{margin:0 0 14px;padding-inline-start:1.5em}
blockquote{margin:0 0 14px;padding:2px 16px;border-inline-start:3px solid var(--line-strong);color:var(--ink-2)}
ol.steps{list-style:none;counter-reset:step;margin:24px 0 0;padding:0}
ol.steps>li{counter-increment:step;position:relative;padding:0 0 20px 44px;min-height:44px}
ol.steps>li::before{content:counter(step);position:absolute;left:0;top:0;display:grid;place-items:center;width:30px;height:30px;border-radius:50%;background:var(--ai-soft);color:var(--ai);font-weight:700;font-variant-numeric:tabular-nums}
ol.steps img{display:block;max-width:100%;height:auto;margin:8px 0 4px;border:1px solid var(--line);border-radius:8px;background:#fff}
.date{margin:20px 0 0;color:var(--ink-2);font-size:14px;font-variant-numeric:tabular-nums}
.helpful form{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}
.helpful h2{margin:0;flex:1 1 14rem}
.said{margin:0;padding:12px 16px;border-radius:8px;background:var(--good-soft);color:var(--good)}
.lead{margin:0 0 12px;color:var(--ink-2)}
footer{border-top:1px solid var(--line);padding:24px 0 40px;color:var(--ink-2);font-size:14px}
footer .width{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:12px}
@media (max-width:30rem){.helpful h2{flex-basis:100%}.helpful .button{flex:1}.card{padding:20px 18px}.search{padding:26px 0}.search h1{font-size:22px}article h1{font-size:22px}}
@media print{.bar .language,form.find,.helpful,footer{display:none}body{background:#fff}}
`;

const hash = createHash('sha256').update(style).digest('base64');

/** Nothing but this style, pictures and forms of this very desk: no script at all. */
export const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
