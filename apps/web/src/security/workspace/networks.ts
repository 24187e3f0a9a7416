/** The networks of a field that people type into: one a line, or apart by commas or spaces, in any width. */
export function toNetworks(text: string): string[] {
  const found = text
    .normalize('NFKC')
    .split(/[\s,、]+/u)
    .filter((each) => each !== '');
  return [...new Set(found)];
}
