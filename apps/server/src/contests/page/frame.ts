import { pageFrame } from '../../platform/http/index.ts';

const style = `
.bar,main{max-width:44rem}
.go{display:inline-flex;align-items:center;min-height:44px;font-size:14px;font-weight:400}
h2{margin:26px 0 8px;font-size:18px}
ul{margin:0 0 14px;padding:0 0 0 1.3em}
details{margin:0 0 14px;padding:10px 14px;border:1px solid var(--line-strong);border-radius:8px}
summary{min-height:32px;cursor:pointer;font-weight:600}
form{display:grid;gap:16px;margin:0}
label{display:grid;gap:4px;font-weight:600}
label.tick{grid-template-columns:auto 1fr;align-items:start;gap:10px;font-weight:400}
label.tick input{inline-size:22px;block-size:22px;margin:3px 0 0;accent-color:var(--ai)}
input:not([type=checkbox]),textarea{inline-size:100%;min-height:44px;padding:9px 12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);color:inherit;font:inherit;font-weight:400}
button{min-height:48px;border:0;border-radius:8px;background:var(--ai);color:var(--on-ai);font:inherit;font-weight:600;cursor:pointer}
button.plain{border:1px solid var(--line-strong);background:none;color:inherit}
.wall{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:20px;margin:0;padding:0;list-style:none}
.wall img{display:block;inline-size:100%;block-size:auto;border-radius:8px}
.wall h2{margin:8px 0 0;font-size:16px}
`;

/** With photos of ours. */
export const frame = pageFrame(style, ["img-src 'self'"]);
