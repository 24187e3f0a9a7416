/** RFC 5322 §3.2.3, with the letters of RFC 6532. */
const DOT_ATOM = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/**
 * An address as SMTP wants it (RFC 5321 §4.1.2): a local part that is no dot-atom is quoted. Carriers gave out
 * addresses such as `a..b@docomo.ne.jp` and `taro.@ezweb.ne.jp`, which are kept unquoted everywhere else.
 * Throws when the text is no address at all.
 */
export function envelopeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at < 1 || domain === '' || /[\s<>,;"\\]/.test(domain) || /\p{Cc}/u.test(address)) {
    throw new Error(`«${address}» is not an e-mail address. Check it and enter it again.`);
  }
  if (DOT_ATOM.test(local) || /^"(?:[^"\\]|\\.)*"$/.test(local)) return address;
  return `"${local.replace(/["\\]/g, '\\$&')}"@${domain}`;
}
