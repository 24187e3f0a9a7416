/**
 * A site as its owner may write it (`shop.example.jp`, `https://*.example.jp/`), as the origin a browser names:
 * scheme, host, and port where it is not the scheme's own. Null for what is none.
 */
export function readSite(text: string): string | null {
  const match = /^(?:(https?):\/\/)?(\*\.)?([^\s/?#@*:]+)(:\d{1,5})?(?:[/?#]\S*)?$/i.exec(text.trim());
  const [, scheme = 'https', wild = '', host = '', port = ''] = match ?? [];
  const address = `${scheme.toLowerCase()}://${host}${port}`;
  if (match === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  // A wildcard stands for one company's hosts, never for a whole ending such as «.jp».
  const named = /^(?:[a-z0-9_-]+\.)+[a-z0-9-]+$/.test(url.hostname) || url.hostname === 'localhost';
  if (!named || (wild !== '' && !url.hostname.includes('.'))) return null;
  return `${url.protocol}//${wild}${url.host}`;
}

/** Whether a page of this origin is on one of the sites. */
export function isOnSite(origin: string, sites: readonly string[]): boolean {
  return sites.some((site) => {
    const [scheme = '', host = ''] = site.split('://');
    if (!host.startsWith('*.')) return site === origin;
    return origin.startsWith(`${scheme}://`) && origin.endsWith(host.slice(1));
  });
}
