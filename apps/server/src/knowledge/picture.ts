/** Pictures that browsers show, by how their bytes begin: what a file says of itself counts for nothing. */
const kinds: readonly [type: string, begins: RegExp][] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/u],
  ['image/jpeg', /^\xff\xd8\xff/u],
  ['image/gif', /^GIF8[79]a/u],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/u],
];

/** The type of a picture, or null for what is none. */
export function pictureType(content: Uint8Array): string | null {
  const beginning = Buffer.from(content.subarray(0, 16)).toString('latin1');
  return kinds.find(([, begins]) => begins.test(beginning))?.[0] ?? null;
}

/** The largest picture, in bytes. */
export const largestPicture = 5 * 1024 * 1024;
