import { domainToASCII } from 'node:url';
import { addressParser } from 'postal-mime';
import { decodeWords } from '../mime/encoded-words.ts';
import { rawHeaderText, tidyText } from '../mime/header-text.ts';
import type { MailAddress } from '../types.ts';

/** An address header longer than this is cut: nobody reads the 5,001st recipient. */
const maxHeaderLength = 256 * 1024;

/**
 * The key of a contact point: local part unquoted and trimmed, domain in lower case and Punycode. So
 * `"a..b"@DOCOMO.ne.jp` and `a..b@docomo.ne.jp` are one. The local part keeps its case (RFC 5321).
 */
export function formatAddressKey(address: string): string {
  const bare = tidyText(address).replace(/\n/g, '').trim().replace(/^<|>$/g, '').trim();
  const at = bare.lastIndexOf('@');
  if (at < 0) return bare;
  const local = bare.slice(0, at).trim();
  const quoted = /^"(.*)"$/.exec(local);
  const unquoted = quoted?.[1] === undefined ? local : quoted[1].replace(/\\(.)/g, '$1').trim();
  return `${unquoted.normalize('NFC')}@${domainKey(bare.slice(at + 1))}`;
}

function domainKey(domain: string): string {
  const trimmed = domain.trim().replace(/\.+$/, '').toLowerCase();
  // Only foreign letters go through the URL rules, which would read a numeric domain as an IP address.
  return /[^\0-\x7f]/.test(trimmed) ? domainToASCII(trimmed) || trimmed : trimmed;
}

/** Puts decoded names where the address grammar cannot mistake their commas and brackets. */
function namePlacer(): (decoded: string, plainBefore: string) => string {
  let inQuotes = false;
  return (decoded, plainBefore) => {
    const quotes = plainBefore.replace(/\\./g, '').match(/"/g)?.length ?? 0;
    if (quotes % 2 === 1) inQuotes = !inQuotes;
    const escaped = decoded.replace(/["\\]/g, '\\$&');
    return inQuotes ? escaped : `"${escaped}"`;
  };
}

function cleanName(name: string): string | null {
  const tidy = tidyText(name.replace(/\s+/g, ' ')).trim();
  const unquoted = /^'.*'$/.test(tidy) ? tidy.slice(1, -1).trim() : tidy;
  return unquoted || null;
}

type Mailbox = { name: string; address: string };

function parseMailboxes(text: string): Mailbox[] {
  return addressParser(text, { flatten: true }).map(({ name, address }) => ({
    name,
    address: address ?? '',
  }));
}

/** An address that stands in brackets inside the decoded name, where the whole header was encoded. */
function addressInName({ name, address }: Mailbox): Mailbox {
  if (address.includes('@') && !/[\s<]/.test(address)) return { name, address };
  const match = /^([^<]*)<([^<>\s]+@[^<>\s]+)>\s*$/.exec(address.includes('<') ? address : name);
  return match?.[2] ? { name: match[1] ?? '', address: match[2] } : { name, address };
}

/**
 * Reads an address header: names in any charset, groups, carrier addresses with `..` or `.@`, names with
 * unquoted commas (`Midori, Inc. <a@b>`). What has no `@` is left out.
 */
export function parseAddresses(value: string | null, mail: string | null = null): MailAddress[] {
  if (value === null) return [];
  const text = rawHeaderText(value.slice(0, maxHeaderLength), mail).replace(/[\r\n\t]+/g, ' ');
  const out: MailAddress[] = [];
  let stray: string[] = [];
  for (const mailbox of parseMailboxes(decodeWords(text, mail, namePlacer()))) {
    const { name, address } = addressInName(mailbox);
    if (!/[^@]@[^@]/.test(address)) {
      stray.push(name || address);
      continue;
    }
    const full = name ? [...stray, name].join(', ') : '';
    stray = [];
    out.push({
      name: cleanName(full),
      address: formatAddressKey(address),
    });
  }
  return out;
}

/** Reads all headers of one name as a single list without repeated addresses. */
export function parseAddressHeaders(values: readonly string[], mail: string | null = null): MailAddress[] {
  const byKey = new Map<string, MailAddress>();
  for (const value of values) {
    for (const address of parseAddresses(value, mail)) {
      if (!byKey.has(address.address)) byKey.set(address.address, address);
    }
  }
  return [...byKey.values()];
}
