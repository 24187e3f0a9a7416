/** Properties that change how text looks and nothing outside the mail: no position, no visibility tricks. */
const allowed =
  /^(color|background-color|background|font(-(family|size|style|weight|variant))?|line-height|letter-spacing|text-(align|decoration|indent|transform)|vertical-align|white-space|word-(break|wrap|spacing)|overflow-wrap|(margin|padding)(-(top|right|bottom|left))?|border(-(top|right|bottom|left))?(-(color|style|width))?|border-(collapse|spacing|radius)|width|max-width|min-width|height|max-height|list-style(-type)?|table-layout|direction|writing-mode)$/;

/** Anything that fetches, runs, escapes or leaves the declaration. */
const dangerous =
  /url\s*\(|image\s*\(|image-set|expression|javascript|vbscript|behaviou?r|-moz-binding|@|[\\<>{}]|\/\*|var\s*\(|attr\s*\(/i;

const maxStyleLength = 4000;

/**
 * The safe declarations of a `style` attribute, joined again. `url()` and everything like it is removed
 * with its declaration; negative lengths go too, since they move text over other text.
 */
export function safeInlineStyle(style: string): string {
  const kept: string[] = [];
  for (const declaration of style.slice(0, maxStyleLength).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (!allowed.test(property) || value === '' || value.length > 300 || dangerous.test(value)) continue;
    if (/(^|[\s(])-\d/.test(value)) continue;
    kept.push(`${property}:${value}`);
  }
  return kept.join(';');
}
