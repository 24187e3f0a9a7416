import { compile } from 'html-to-text';

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 150, maxInputLength: 4_000_000 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '・' } },
  ],
});

/**
 * Renders sanitised HTML as plain text: lines as a reader sees them, lists with ・, links with their
 * address behind. Give it only HTML that went through `sanitizeMailHtml`, which bounds depth and size.
 */
export function htmlToPlainText(html: string): string {
  return convert(html)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Shows plain text inside an HTML body, for mails that mix both. */
export function plainTextToHtml(text: string): string {
  const escaped = text.replace(
    /[&<>]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char,
  );
  return `<div style="white-space:pre-wrap">${escaped}</div>`;
}
