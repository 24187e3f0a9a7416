/** Types that a browser may show inside the page; everything else is only ever downloaded. */
const shownTypes = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'video/mp4',
  'audio/mp4',
  'audio/mpeg',
  'audio/aac',
  'audio/m4a',
  'audio/x-m4a',
]);

export function mayShowInline(type: string): boolean {
  return shownTypes.has(type.toLowerCase());
}

/** A file name without path, control characters, or direction marks that make «gnp.exe» read as «exe.png». */
export function safeFileName(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .trim();
  return clean === '' || /^\.+$/u.test(clean) ? 'file' : clean.slice(0, 200).toWellFormed();
}

/** RFC 6266 with RFC 8187: an ASCII name for old programs, the real one for all others. */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replace(/[^\u0020-\u007e]/gu, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Headers under which bytes from outside cannot act: no sniffing, no script, no frame, not kept by proxies. */
export const inert = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=3600',
  'cross-origin-resource-policy': 'same-origin',
};
