/**
 * The document shown in the sandboxed frame: the server's cleaned HTML under a policy of its own, which allows no
 * script, and remote images only once somebody asked for them. `origin` is this site's, for the inline images.
 */
export function frameDocument(
  html: string,
  inline: Record<string, string>,
  options: { origin: string; showImages: boolean },
): string {
  const images = options.showImages ? `${options.origin} data: https: http:` : `${options.origin} data:`;
  const policy = `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'`;
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<base target="_blank"><meta name="referrer" content="no-referrer">',
    `<style>${frameStyle}</style></head><body>`,
    withInlineImages(html, inline, options.origin),
    '</body></html>',
  ].join('');
}

/** Points `cid:` addresses to the attachments they name; unknown ones stay and show nothing. */
export function withInlineImages(html: string, inline: Record<string, string>, origin: string): string {
  return html.replaceAll(/(["'(])cid:([^"')\s]+)/giu, (whole, before: string, contentId: string) => {
    const id = inline[contentId] ?? inline[decoded(contentId)];
    return id === undefined
      ? whole
      : `${before}${origin}/api/v1/attachments/${encodeURIComponent(id)}?inline=1`;
  });
}

const frameStyle = [
  'html{color-scheme:light;background:#fff}',
  'body{margin:12px;font:15px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic UI",Meiryo,system-ui,sans-serif;',
  'color:#1c1c1a;overflow-wrap:anywhere}',
  'img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}',
  'blockquote{margin:8px 0;padding-left:12px;border-left:2px solid #d4d2cb;color:#5f5e59}',
].join('');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
