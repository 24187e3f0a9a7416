import type { LinkChannel } from '@madoguchi/contract';

export type TargetFault = 'unreadable' | 'not_web' | 'with_password' | 'loops';

const words: Record<TargetFault, string> = {
  unreadable: 'must be a whole address such as https://shop.example.jp/tea',
  not_web: 'must begin with https:// or http://',
  with_password: 'must not carry a user name or password',
  loops: 'is a short address of this desk: it must lead elsewhere',
};

/** What is wrong with a target, for people. */
export const targetWords = (fault: TargetFault): string => words[fault];

/** The hosts on which this desk redirects: those of workspaces, and its own with the paths it does so on. */
export type OwnPlaces = { linkHosts: readonly string[]; deskHost: string };

/** What keeps an address from being a target; null when nothing does. */
export function faultOfTarget(target: string, { linkHosts, deskHost }: OwnPlaces): TargetFault | null {
  if (!URL.canParse(target)) return 'unreadable';
  const { protocol, username, password, hostname, host, pathname } = new URL(target);
  if (protocol !== 'https:' && protocol !== 'http:') return 'not_web';
  if (username !== '' || password !== '') return 'with_password';
  const name = hostname.replace(/\.$/u, '');
  if (linkHosts.includes(name)) return 'loops';
  return host === deskHost && /^\/l(?:\/|$)/iu.test(safelyDecoded(pathname)) ? 'loops' : null;
}

/** A path as routers read it: an escaped «l» is one. */
function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Source and medium by the usual names of UTM parameters; `any` says nothing of either. */
const utmOf: Record<LinkChannel, readonly [source: string, medium: string] | null> = {
  any: null,
  line: ['line', 'social'],
  mail: ['newsletter', 'email'],
  instagram: ['instagram', 'social'],
  x: ['x', 'social'],
  facebook: ['facebook', 'social'],
  youtube: ['youtube', 'video'],
  tiktok: ['tiktok', 'video'],
  note: ['note', 'blog'],
  print: ['print', 'qr'],
  store: ['store', 'qr'],
  partner: ['partner', 'referral'],
  referral: ['customer', 'referral'],
  ambassador: ['ambassador', 'referral'],
};

export type Tagged = { target: string; utmCampaign: string; utmContent: string; channel: LinkChannel };

/** A target with its UTM parameters, where it has none of its own by these names. */
export function withUtm({ target, utmCampaign, utmContent, channel }: Tagged): string {
  const [source, medium] = utmOf[channel] ?? ['', ''];
  return withParameters(target, {
    utm_source: source,
    utm_medium: medium,
    utm_campaign: utmCampaign,
    utm_content: utmContent,
  });
}

/** Puts parameters behind an address, keeping what it says already; empty ones are left out. */
export function withParameters(target: string, parameters: Record<string, string>): string {
  const url = new URL(target);
  const added = Object.entries(parameters).filter(
    ([name, value]) => value !== '' && !url.searchParams.has(name),
  );
  if (added.length === 0) return target;
  // The rest of the query is left as it was written: some shops read signs that a rewrite would change.
  const extra = new URLSearchParams(added).toString();
  url.search = url.search === '' ? `?${extra}` : `${url.search}&${extra}`;
  return url.href;
}
