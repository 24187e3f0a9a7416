const address = /\/inbox\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/iu;

/** The conversation whose address was pasted; null when it is no address of one. */
export function pickedId(written: string): string | null {
  return address.exec(written.trim())?.[1]?.toLowerCase() ?? null;
}
