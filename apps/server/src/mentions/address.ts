import { createHash } from 'node:crypto';
import type { MentionNetwork } from '@madoguchi/contract';

/** Parameters that say where a reader came from and nothing of what is shown. */
const passing = /^(?:utm_\w+|fbclid|gclid|yclid|igshid|igsh|si|feature|ref_src|ref_url|mc_[ce]id|s|t)$/u;

/** Hosts on which `s` and `t` are marks of sharing; elsewhere they may be a search or a page. */
const sharing = /(?:^|\.)(?:x\.com|twitter\.com|youtube\.com|youtu\.be|instagram\.com)$/u;

/** The address that a forwarding page of Google's (alerts, search) leads to; the same address for all others. */
function unwrapped(url: URL): URL {
  if (!/(?:^|\.)google\.(?:com|co\.jp)$/u.test(url.hostname) || url.pathname !== '/url') return url;
  const target = url.searchParams.get('url') ?? url.searchParams.get('q') ?? '';
  const inner = URL.parse(target);
  return inner !== null && /^https?:$/u.test(inner.protocol) ? inner : url;
}

/**
 * One way of writing an address, so that a post is known again wherever it was found: without what forwards, what says where
 * the reader came from, the fragment, `www.` and a slash at the end. Null where it is no web address.
 */
export function plainAddress(address: string): string | null {
  const given = URL.parse(address.trim());
  if (given === null || !/^https?:$/u.test(given.protocol)) return null;
  const url = unwrapped(given);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.protocol = 'https:';
  url.hostname = url.hostname
    .replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/u, '')
    .replace(/^twitter\.com$/u, 'x.com');
  const names = Array.from(url.searchParams.keys());
  for (const name of names)
    if (passing.test(name) && (name.length > 1 || sharing.test(url.hostname))) url.searchParams.delete(name);
  url.searchParams.sort();
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}${url.search}`;
}

const networks: readonly [RegExp, MentionNetwork][] = [
  [/(?:^|\.)(?:x|twitter)\.com$/u, 'x'],
  [/(?:^|\.)instagram\.com$/u, 'instagram'],
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/u, 'youtube'],
  [/(?:^|\.)tiktok\.com$/u, 'tiktok'],
  [/(?:^|\.)facebook\.com$/u, 'facebook'],
  [/(?:^|\.)(?:line\.me|openchat\.jp)$/u, 'line'],
  [/^(?:maps\.google\.[a-z.]+|maps\.app\.goo\.gl|g\.page)$/u, 'google'],
  [/(?:^|\.)(?:tabelog\.com|cosme\.net|kakaku\.com|hotpepper\.jp|jalan\.net|amazon\.co\.jp)$/u, 'review'],
  [/^review\.rakuten\.co\.jp$/u, 'review'],
  [/(?:^|\.)(?:note\.com|ameblo\.jp|hatenablog\.(?:com|jp)|livedoor\.blog|fc2\.com|medium\.com)$/u, 'blog'],
];

/** Where an address leads, as far as its host says. */
export function networkOf(address: string): MentionNetwork {
  const url = URL.parse(address);
  if (url === null) return 'web';
  if (/^(?:www\.)?google\.[a-z.]+$/u.test(url.hostname) && url.pathname.startsWith('/maps')) return 'google';
  return networks.find(([host]) => host.test(url.hostname))?.[1] ?? 'web';
}

const squeezed = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

const digestOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex');

type Identity = {
  network: string;
  address: string;
  externalId: string;
  author: string;
  text: string;
  postedAt: Date;
};

/**
 * By what a post is known again: its address; without one the network’s own name for it; without that, who said what on
 * which day (UTC).
 */
export function keyOf({ network, address, externalId, author, text, postedAt }: Identity): string {
  const plain = plainAddress(address);
  if (plain !== null) return digestOf('address', plain);
  if (externalId !== '') return digestOf('id', network, externalId);
  return digestOf('words', network, squeezed(author), squeezed(text), postedAt.toISOString().slice(0, 10));
}

/** By what a version of a post is told from the one before: what it says, not how far it reaches. */
export function versionDigest(said: { title: string; text: string; score: number | null }): string {
  return digestOf(said.title, said.text, String(said.score ?? ''));
}
