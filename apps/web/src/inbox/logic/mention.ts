type Person = { id: string; name: string };

/** A mention being typed: where its `@` stands, and what follows it up to the caret. */
export type Typing = { from: number; query: string };

/** Full-width ＠ is what many input methods write. */
const typing = /(?:^|[\s\u3000、。（「])[@＠]([^\s\u3000@＠]{0,20})$/u;

/** Whether a mention is being typed at the caret. */
export function mentionAt(text: string, caret: number): Typing | null {
  const found = typing.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

/** Who can be meant by what was typed, at most eight. */
export function suggested<Someone extends Person>(people: readonly Someone[], query: string): Someone[] {
  const key = plain(query);
  return people.filter(({ name }) => plain(name).includes(key)).slice(0, 8);
}

/** The text with the mention written out, and where the caret goes. */
export function written(
  text: string,
  { from, query }: Typing,
  name: string,
): { text: string; caret: number } {
  const mention = `@${name} `;
  const after = text.slice(from + 1 + query.length).replace(/^ /u, '');
  return { text: `${text.slice(0, from)}${mention}${after}`, caret: from + mention.length };
}

/**
 * Whom a text mentions: everyone whose name stands in it after an `@`. Where a shorter name is the beginning of a longer
 * one, the longer is meant.
 */
export function mentionsIn(text: string, people: readonly Person[]): string[] {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  let rest = text.replaceAll('＠', '@');
  const ids: string[] = [];
  for (const { id, name } of byLength) {
    const mention = `@${name}`;
    const others = byLength.filter((other) => other.name === name && other.id !== id);
    // Of two people of one name nobody can be told to be the other: both are.
    if (!rest.includes(mention)) continue;
    ids.push(id, ...others.map((other) => other.id));
    rest = rest.replaceAll(mention, ' ');
  }
  return [...new Set(ids)];
}
