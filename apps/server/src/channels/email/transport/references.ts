const MESSAGE_ID = /<[^<>\s]+>/g;
const KEPT_AT_END = 20;

/** Message-IDs in a header's value, each with its angle brackets; anything else there is ignored. */
export function messageIds(value: string): string[] {
  return (value.match(MESSAGE_ID) ?? []).filter((id) => /^[\x21-\x7e]+$/.test(id));
}

/**
 * The References of an answer (RFC 5322 §3.6.4): the parent's References, then the parent. Each once, and of a long
 * thread the first and the last 20, since some servers refuse long headers.
 */
export function referencesOf(parentReferences: string[], parentId: string): string[] {
  const all = [...parentReferences, parentId].flatMap(messageIds);
  const parent = all.at(-1);
  const once = [...new Set(all)].filter((id) => id !== parent);
  const chain = parent === undefined ? once : [...once, parent];
  return chain.length <= KEPT_AT_END + 1 ? chain : [...chain.slice(0, 1), ...chain.slice(-KEPT_AT_END)];
}
