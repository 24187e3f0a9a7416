/** A name on a network for comparison: without differences of width and case, and without the @. */
export const writerKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/^[@ ]+/u, '')
    .trim()
    .toLowerCase();

/** Networks whose posts stand below their writer’s name. */
const profiles = /^(?:x|tiktok|facebook|note|ameblo)\./u;

/** The names a post’s writer may be known by: the one they are called by, and the one in the post’s address. */
export function writerKeys({ author, address }: { author: string; address: string }): string[] {
  const url = URL.parse(address);
  const inPath = url !== null && profiles.test(url.hostname) ? (url.pathname.split('/')[1] ?? '') : '';
  return [...new Set([writerKey(author), writerKey(inPath)])].filter((key) => key !== '');
}
