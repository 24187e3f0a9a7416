import sanitizeHtml, { type Attributes, type IOptions } from 'sanitize-html';
import { maxHtmlLength } from '../limits.ts';
import { safeInlineStyle } from './css.ts';
import { limitDepth } from './depth.ts';
import { type ImageCount, safeImage } from './images.ts';

export type SafeHtml = {
  html: string;
  /** Images that are shown only when the reader asks (`data-remote-src`). */
  remoteImages: number;
  /** Invisible remote images, which are removed for good. */
  trackers: number;
};

/** Deeper tags are dropped and their text kept. Browsers flatten much earlier than this hurts. */
const nestingLimit = 120;

/** Set on tracking pixels by the transformation so that the filter after it removes them. */
const trackerMark = 'data-tracker';

const textTags =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  );

const layout = [
  'align',
  'valign',
  'width',
  'height',
  'bgcolor',
  'nowrap',
  'colspan',
  'rowspan',
  'border',
  'cellpadding',
  'cellspacing',
];

const removedWithContent = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'template',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
  'select',
];

function safeLink(attributes: Attributes): Attributes {
  const href = (attributes['href'] ?? '').trim();
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(href)) return {};
  return { href, target: '_blank', rel: 'noopener noreferrer' };
}

function withSafeStyle(attributes: Attributes): Attributes {
  if (attributes['style'] === undefined) return attributes;
  const { style, ...rest } = attributes;
  const safe = safeInlineStyle(style);
  return safe ? { ...rest, style: safe } : rest;
}

function options(count: ImageCount): IOptions {
  return {
    allowedTags: textTags,
    nonTextTags: removedWithContent,
    nestingLimit,
    parseStyleAttributes: false,
    allowProtocolRelative: false,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowedAttributes: {
      '*': ['style', 'title', 'dir', 'lang', ...layout],
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'data-remote-src', 'data-cid', trackerMark],
      font: ['color', 'size', 'face'],
      ol: ['start', 'type'],
      li: ['value'],
    },
    transformTags: {
      '*': (tagName, attributes) => {
        if (tagName === 'a') {
          const { style, title } = attributes;
          const kept = { ...safeLink(attributes), ...(style && { style }), ...(title && { title }) };
          return { tagName, attribs: withSafeStyle(kept) };
        }
        if (tagName !== 'img') return { tagName, attribs: withSafeStyle(attributes) };
        const image = safeImage(attributes, count);
        return { tagName, attribs: image ? withSafeStyle(image) : { [trackerMark]: '' } };
      },
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && trackerMark in frame.attribs,
  };
}

/** Cuts at a place that is not inside a tag. */
function cutHtml(html: string): string {
  if (html.length <= maxHtmlLength) return html;
  const open = html.lastIndexOf('<', maxHtmlLength);
  return html.slice(0, open > 0 ? open : maxHtmlLength).toWellFormed();
}

/**
 * Makes a mail's HTML safe to show: no scripts, forms, frames or style sheets; inline styles by a list of
 * harmless properties; links open outside without a referrer; nothing is fetched from elsewhere until the
 * reader asks. Time is linear in the input, which is cut at two million characters.
 */
export function sanitizeMailHtml(html: string): SafeHtml {
  const count: ImageCount = { remote: 0, trackers: 0 };
  const safe = sanitizeHtml(limitDepth(cutHtml(html)), options(count));
  return { html: safe.trim(), remoteImages: count.remote, trackers: count.trackers };
}
