import { pageFrame } from '../../platform/http/index.ts';

/** For phones first; nothing runs on the pages, so what is chosen is shown by the style alone. */
const style = `
:root{--shu:#b3341d}
@media (prefers-color-scheme:dark){:root{--shu:#ff9b84}}
.fault{color:var(--shu);font-weight:600}
fieldset{margin:24px 0 0;padding:0;border:0;min-width:0}
legend,.ask{display:block;padding:0;margin-bottom:10px;font-weight:600;line-height:1.6;word-break:auto-phrase}
.tag{margin-inline-start:8px;color:var(--ink-2);font-size:13px;font-weight:400;white-space:nowrap}
.scale{display:grid;gap:6px;grid-template-columns:repeat(6,1fr)}
.scale.csat,.scale.list{grid-template-columns:1fr}
.scale.ces{grid-template-columns:repeat(7,1fr)}
.scale label,.pick{position:relative;display:flex;align-items:center;justify-content:center;min-height:48px;padding:4px;border:1px solid var(--line-strong);border-radius:8px;font-variant-numeric:tabular-nums;cursor:pointer}
.scale.csat label,.scale.list label{justify-content:flex-start;gap:12px;padding:8px 14px}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale.csat input,.scale.list input{position:static;width:20px;height:20px;flex:none;opacity:1;accent-color:var(--ai)}
.scale label:has(:checked){border-color:var(--ai);background:var(--ai);color:var(--on-ai);font-weight:600}
.scale.csat label:has(:checked),.scale.list label:has(:checked){background:none;color:inherit;box-shadow:inset 0 0 0 1px var(--ai)}
.scale label:has(:focus-visible){outline:3px solid var(--ai);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:16px;margin:6px 0 0;color:var(--ink-2);font-size:13px}
.ends span:last-child{text-align:end}
textarea{display:block;width:100%;min-height:7.5em;padding:10px 12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--paper);color:inherit;font:inherit;resize:vertical}
button{min-height:48px;border-radius:8px;font:inherit;cursor:pointer}
.send{display:block;width:100%;margin:28px 0 14px;border:0;background:var(--ai);color:var(--on-ai);font-weight:600}
details{margin-top:18px;border-top:1px solid var(--line);padding-top:6px}
summary{display:flex;align-items:center;min-height:44px;color:var(--ink-2);font-size:14px;cursor:pointer}
details button{display:block;width:100%;margin-bottom:8px;border:1px solid var(--line-strong);background:none;color:inherit}
.reviews{display:grid;gap:8px;margin:0;padding:0;list-style:none}
.reviews a{display:flex;align-items:center;min-height:48px;padding:6px 14px;border:1px solid var(--line-strong);border-radius:8px}
.seen{position:absolute;width:1px;height:1px}
@media(min-width:560px){main{padding:36px 40px}.scale.nps{grid-template-columns:repeat(11,1fr)}}
`;

/** With the picture that says a page was seen. */
export const frame = pageFrame(style, ["img-src 'self'"]);
