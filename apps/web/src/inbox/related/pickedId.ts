const address = /\/inbox\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/iu;

/** The conversation that is meant: of an address pasted, else the one chosen; null when neither says one. */
export function pickedId(pasted: string, chosen: string): string | null {
  const text = pasted.trim();
  if (text === '') return chosen === '' ? null : chosen;
  return address.exec(text)?.[1]?.toLowerCase() ?? null;
}
