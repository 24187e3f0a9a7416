import { createHash } from 'node:crypto';

/** A card on a screen, and as it is printed: 91 × 55 mm, alone or eight on A4 with marks to cut by. */
export const style = `
:root{color-scheme:light dark;--paper:#f6f5f2;--surface:#fff;--ink:#1e2126;--ink-2:#575c66;--line:#dcdad3;--line-strong:#85888f;--ai:#27508a}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14161a;--surface:#1b1e24;--ink:#e9eaec;--ink-2:#a9aeb8;--line:#333842;--line-strong:#7a818e;--ai:#9dbdf0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
h1,h2,p,dl,dd{margin:0}
h1,h2,dd{word-break:auto-phrase}
a{color:var(--ai)}
:focus-visible{outline:3px solid var(--ai);outline-offset:2px;border-radius:4px}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:4px 20px;max-width:34rem;margin:0 auto;padding:12px 20px}
.bar a{display:inline-flex;align-items:center;min-height:44px;font-size:14px}
.bar span{display:flex;flex-wrap:wrap;gap:0 20px}
main{max-width:34rem;margin:0 auto;padding:0 20px 48px}
.page{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:28px}
.page .to{color:var(--ink-2);font-size:14px}
.page h1{font-size:22px;line-height:1.45}
.page .person{margin-top:4px}
.page .number{margin-top:20px;padding-top:20px;border-top:1px solid var(--line)}
.page h2{font-size:15px}
.page .tel{display:inline-flex;align-items:center;min-height:48px;font-size:26px;font-weight:600;font-variant-numeric:tabular-nums;text-decoration:none}
.page dl{display:grid;grid-template-columns:6.5em 1fr;gap:2px 16px;font-size:14px}
.page dt{color:var(--ink-2)}
.none{margin-top:20px}
main.sheet{display:grid;justify-content:safe center;max-width:none;padding:20px;overflow-x:auto}
.sheet.a4{grid-template-columns:repeat(2,91mm)}
.sheet.card{grid-template-columns:91mm}
.business{width:91mm;height:55mm;padding:5mm 6mm 4mm;display:grid;grid-template-rows:auto 1fr auto;gap:1.5mm;overflow:hidden;background:#fff;color:#1e2126;outline:.2mm dashed #b9bbc0;font-size:8pt;line-height:1.4;position:relative}
.business .desk{font-size:11pt;font-weight:600;line-height:1.35;padding-right:17mm;word-break:auto-phrase;text-wrap:balance}
.business .person{font-size:7.5pt;color:#3d4149}
.business .lines{display:grid;align-content:center;gap:1.2mm;min-height:0}
.business .line{display:grid;grid-template-columns:minmax(0,1fr) max-content;gap:0 3mm;align-items:baseline}
.business .label{font-size:7.5pt}
.business .tel{font-size:11pt;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.business .hours{grid-column:1/-1;font-size:6.5pt;color:#3d4149}
.business .top{min-height:14.5mm}
.business.many .top{min-height:11.5mm}.business.many svg{width:12mm;height:12mm}
.business.many .tel{font-size:8.5pt;line-height:1.25}.business.many .lines{gap:.4mm}.business.many .label{font-size:7pt;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.business .foot{font-size:6.5pt;color:#3d4149}
.business svg{position:absolute;right:5mm;top:5mm;width:15mm;height:15mm}
@media print{
body{background:#fff}
.bar{display:none}
main.sheet{padding:0;overflow:visible}
.sheet.a4{height:220mm;align-content:start}
.sheet.card .business{outline:none}
main{max-width:none;padding:0}.page{border:0}
}
`;

/** Where a sheet is printed on: the paper's own size, so that nothing is scaled. */
export const paperStyle = {
  a4: '@page{size:210mm 297mm;margin:10mm 14mm}',
  card: '@page{size:91mm 55mm;margin:0}',
  screen: '',
} as const;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing runs on a card and nothing is fetched: its own styles alone are let in. */
export const policy = `default-src 'none'; style-src ${Object.values(paperStyle)
  .map((paper) => hash(style + paper))
  .join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
