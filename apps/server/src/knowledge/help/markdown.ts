import { readMarkdown, type Block, type Inline } from '@madoguchi/contract/light-markdown';
import { html, type Markup } from '../../platform/http/index.ts';

const inline = (parts: readonly Inline[]): Markup[] =>
  parts.map((part) => {
    if (part.kind === 'text') return html`${part.text}`;
    if (part.kind === 'strong') return html`<strong>${inline(part.parts)}</strong>`;
    return html`<a href="${part.href}" rel="noopener">${part.text}</a>`;
  });

const lines = (each: readonly Inline[][]): Markup[] =>
  each.map((parts, at) => html`${at > 0 && html`<br />`}${inline(parts)}`);

function block(each: Block): Markup {
  if (each.kind === 'heading') return html`<h3>${inline(each.parts)}</h3>`;
  if (each.kind === 'quote') return html`<blockquote><p>${lines(each.lines)}</p></blockquote>`;
  if (each.kind === 'paragraph') return html`<p>${lines(each.lines)}</p>`;
  const items = each.items.map((item) => html`<li>${inline(item)}</li>`);
  return each.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

/** Light Markdown as markup. */
export const markdown = (source: string): Markup[] => readMarkdown(source).map(block);
