/** What may stand between words that mean the same. */
const between = /[=＝、,，]/u;

/** Groups of words as they are written: one a line. */
export const writeGroups = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join('＝')).join('\n');

/** The groups that a text names. Lines of one word say nothing and are left out. */
export const readGroups = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(between)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    )
    .filter((group) => group.length > 1);
