/** Decodes UTF-7 (RFC 2152), which old Japanese mail programs could send. Broken runs are kept as they are. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, run: string) => {
    if (run === '') return whole === '+-' ? '+' : whole;
    const bytes = Buffer.from(run, 'base64');
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
  });
}
