import type { MailSecurity } from '../../kit/contract.ts';
import type { PlainKey } from '../../kit/translate.ts';

export type Server = { host: string; port: number; security: MailSecurity };

/**
 * A mail provider's servers. An empty host is one the provider gives each customer;
 * `hostExample` then shows its shape. `user` says what the provider takes as user name.
 */
export type Preset = {
  id: string;
  name: string;
  domains: readonly string[];
  imap: Server;
  smtp: Server;
  hostExample?: string;
  user: 'address' | 'localPart';
  /** What has to be done at the provider first. */
  note: PlainKey | null;
};

const tls = (host: string, port: number): Server => ({ host, port, security: 'tls' });
const starttls = (host: string, port: number): Server => ({ host, port, security: 'starttls' });

/** Providers by their published settings, as of 2026-11; Japanese ones first. */
export const presets: readonly Preset[] = [
  {
    id: 'xserver',
    name: 'Xserver',
    domains: [],
    imap: tls('', 993),
    smtp: tls('', 465),
    hostExample: 'sv0000.xserver.jp',
    user: 'address',
    note: 'preset.hostFromPanel',
  },
  {
    id: 'sakura',
    name: 'さくらのメールボックス',
    domains: ['sakura.ne.jp'],
    imap: tls('', 993),
    smtp: tls('', 465),
    hostExample: 'example.sakura.ne.jp',
    user: 'address',
    note: 'preset.sakura',
  },
  {
    id: 'onamae',
    name: 'お名前メール',
    domains: [],
    imap: tls('', 993),
    smtp: tls('', 465),
    hostExample: 'mail00.onamae.ne.jp',
    user: 'address',
    note: 'preset.hostFromPanel',
  },
  {
    id: 'muumuu',
    name: 'ムームーメール',
    domains: [],
    imap: tls('imap4.muumuu-mail.com', 993),
    smtp: tls('smtp.muumuu-mail.com', 465),
    user: 'address',
    note: null,
  },
  {
    id: 'lolipop',
    name: 'ロリポップ',
    domains: [],
    imap: tls('imap.lolipop.jp', 993),
    smtp: tls('smtp.lolipop.jp', 465),
    user: 'address',
    note: null,
  },
  {
    id: 'yahoo-japan',
    name: 'Yahoo!メール',
    domains: ['yahoo.co.jp', 'ymail.ne.jp'],
    imap: tls('imap.mail.yahoo.co.jp', 993),
    smtp: tls('smtp.mail.yahoo.co.jp', 465),
    user: 'localPart',
    note: 'preset.yahooJapan',
  },
  {
    id: 'gmail',
    name: 'Gmail / Google Workspace',
    domains: ['gmail.com', 'googlemail.com'],
    imap: tls('imap.gmail.com', 993),
    smtp: tls('smtp.gmail.com', 465),
    user: 'address',
    note: 'preset.appPassword',
  },
  {
    id: 'microsoft-365',
    name: 'Microsoft 365',
    domains: ['onmicrosoft.com', 'outlook.com', 'outlook.jp', 'hotmail.com', 'hotmail.co.jp'],
    imap: tls('outlook.office365.com', 993),
    smtp: starttls('smtp.office365.com', 587),
    user: 'address',
    // Opened by OAuth alone.
    note: null,
  },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    // A personal address at zohomail.* has other servers than these.
    domains: [],
    imap: tls('imappro.zoho.jp', 993),
    smtp: tls('smtppro.zoho.jp', 465),
    user: 'address',
    note: 'preset.zoho',
  },
  {
    id: 'icloud',
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    imap: tls('imap.mail.me.com', 993),
    smtp: starttls('smtp.mail.me.com', 587),
    user: 'address',
    note: 'preset.appPassword',
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.jp'],
    imap: tls('imap.fastmail.com', 993),
    smtp: tls('smtp.fastmail.com', 465),
    user: 'address',
    note: 'preset.appPassword',
  },
];

/** Any other mail server, with the settings that are right most often. */
export const otherServer: Preset = {
  id: 'other',
  name: '',
  domains: [],
  imap: tls('', 993),
  smtp: tls('', 465),
  hostExample: 'mail.example.jp',
  user: 'address',
  note: null,
};

/** The provider an address belongs to by its domain, or null for a domain of one's own. */
export function presetOfAddress(address: string): Preset | null {
  const domain = address.trim().toLowerCase().split('@').at(-1) ?? '';
  return (
    presets.find(({ domains }) => domains.some((own) => domain === own || domain.endsWith(`.${own}`))) ?? null
  );
}

/** The user name a provider expects for an address. */
export function userOfAddress(preset: Preset, address: string): string {
  const whole = address.trim();
  return preset.user === 'address' ? whole : whole.slice(0, Math.max(0, whole.lastIndexOf('@')));
}

/** The port that usually goes with a kind of security, when the one given is the usual one of another kind. */
export function portFor(protocol: 'imap' | 'smtp', security: MailSecurity, current: string): string {
  const usual = { imap: { tls: 993, starttls: 143, none: 143 }, smtp: { tls: 465, starttls: 587, none: 25 } };
  const known = Object.values(usual[protocol]).map(String);
  return current === '' || known.includes(current) ? String(usual[protocol][security]) : current;
}
