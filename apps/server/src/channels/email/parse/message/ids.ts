/** References grow by one id a reply; the newest and the root are what threading needs. */
const maxIds = 200;
const maxIdLength = 998;

function clean(id: string): string {
  return id.replace(/[\s\0-\x1f\x7f]+/g, '');
}

/**
 * The ids of a References or In-Reply-To header, without `<>`, in order and each once. Old mail programs
 * put words around them, which are left out; a header without any `<>` is read by its blanks.
 */
export function parseIds(value: string | null): string[] {
  if (!value) return [];
  const bracketed = [...value.matchAll(/<([^<>]{1,1200})>/g)].map((match) => clean(match[1] ?? ''));
  const ids = bracketed.length ? bracketed : value.split(/[\s,]+/).filter((word) => word.includes('@'));
  const unique = [...new Set(ids)].filter((id) => id !== '' && id.length <= maxIdLength);
  return unique.length <= maxIds ? unique : [...unique.slice(0, 1), ...unique.slice(1 - maxIds)];
}

/** The Message-ID without `<>`, or null. */
export function parseMessageId(value: string | null): string | null {
  const bracketed = /<([^<>]+)>/.exec(value ?? '')?.[1];
  const id = clean(bracketed ?? value ?? '').replace(/^<|>$/g, '');
  return id === '' ? null : id.slice(0, maxIdLength);
}
