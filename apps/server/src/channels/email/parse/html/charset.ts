/** The charset an HTML part states in its own head, which is often the only right one. */
export function htmlMetaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const match = /<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})/i.exec(head);
  return match?.[1] ?? /^<\?xml[^>]{0,200}encoding=["']([A-Za-z0-9_.-]{2,40})/i.exec(head)?.[1] ?? null;
}
