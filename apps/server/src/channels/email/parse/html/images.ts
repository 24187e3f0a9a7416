import type { Attributes } from 'sanitize-html';

export type ImageCount = { remote: number; trackers: number };

const embeddedImage = /^data:image\/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$/i;
const maxEmbeddedLength = 1_500_000;

function isTiny(attributes: Attributes): boolean {
  const tiny = (value: string | undefined): boolean => /^\s*[01](px)?\s*$/i.test(value ?? '');
  if (tiny(attributes['width']) || tiny(attributes['height'])) return true;
  const style = attributes['style'] ?? '';
  return /(^|;)\s*(width|height)\s*:\s*[01](px)?\s*(;|!|$)/i.test(style) || /display\s*:\s*none/i.test(style);
}

function contentId(source: string): string {
  const raw = source.slice('cid:'.length);
  try {
    return decodeURIComponent(raw).replace(/^<|>$/g, '');
  } catch {
    return raw;
  }
}

/**
 * The attributes an `<img>` keeps, or null when it is a tracking pixel and goes altogether. Remote images
 * wait in `data-remote-src`, parts of the mail in `data-cid`; only embedded bitmaps keep a `src`.
 */
export function safeImage(attributes: Attributes, count: ImageCount): Attributes | null {
  const kept: Attributes = {};
  for (const name of ['alt', 'title', 'width', 'height', 'style', 'align', 'border']) {
    const value = attributes[name];
    if (value !== undefined) kept[name] = value;
  }
  const source = (attributes['src'] ?? '')
    .replace(/[\0-\x20]+/g, (blank) => (blank.includes(' ') ? ' ' : ''))
    .trim();
  if (/^cid:/i.test(source)) return { ...kept, 'data-cid': contentId(source) };
  if (/^(https?:)?\/\//i.test(source)) {
    if (isTiny(attributes)) {
      count.trackers++;
      return null;
    }
    count.remote++;
    return { ...kept, 'data-remote-src': source.startsWith('//') ? `https:${source}` : source };
  }
  if (source.length <= maxEmbeddedLength && embeddedImage.test(source)) return { ...kept, src: source };
  return kept;
}
