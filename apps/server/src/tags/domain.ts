/** A tag's name without differences of width and case: «ＶＩＰ» and «vip» are the same tag. */
export function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** More tags than this are no help to anyone. */
export const mostTags = 500;
