import type { MailProvider } from '@madoguchi/contract';
import type { MailServer, ProviderConfig } from '../../config.ts';

/** Where a provider asks people, gives tokens and takes mail. */
export type Provider = {
  name: MailProvider;
  issuer: string;
  authorize: string;
  token: string;
  /** Where a token is given back; null where the provider has no such place (Microsoft). */
  revoke: string | null;
  /** What is asked for, and what must have been granted of it. */
  scopes: readonly string[];
  required: readonly string[];
  /** Parameters beyond the standard's. */
  extra: Readonly<Record<string, string>>;
  imap: MailServer;
  smtp: MailServer;
  allowSelfSigned: boolean;
};

const gmail = 'https://mail.google.com/';
const outlook = [
  'https://outlook.office.com/IMAP.AccessAsUser.All',
  'https://outlook.office.com/SMTP.Send',
] as const;

/** https://developers.google.com/workspace/gmail/imap/xoauth2-protocol and …/identity/protocols/oauth2/web-server */
function google(): Provider {
  return {
    name: 'google',
    issuer: 'https://accounts.google.com',
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke',
    scopes: [gmail],
    required: [gmail],
    // Without `consent` a second approval brings no refresh token.
    extra: { access_type: 'offline', prompt: 'consent' },
    imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
    smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
    allowSelfSigned: false,
  };
}

/** https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth */
function microsoft(tenant: string): Provider {
  const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}`;
  return {
    name: 'microsoft',
    issuer: `${base}/v2.0`,
    authorize: `${base}/oauth2/v2.0/authorize`,
    token: `${base}/oauth2/v2.0/token`,
    revoke: null,
    scopes: [...outlook, 'offline_access'],
    required: outlook,
    extra: {},
    imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
    smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    allowSelfSigned: false,
  };
}

/** A provider as this desk reaches it. */
export function providerOf(
  name: MailProvider,
  tenant: string | null,
  endpoints: ProviderConfig['endpoints'],
): Provider {
  const usual = name === 'google' ? google() : microsoft(tenant ?? 'organizations');
  const { revoke = usual.revoke, imap = usual.imap, smtp = usual.smtp } = endpoints;
  const { issuer = usual.issuer, authorize = usual.authorize, token = usual.token } = endpoints;
  const allowSelfSigned = endpoints.allowSelfSigned ?? usual.allowSelfSigned;
  return { ...usual, issuer, authorize, token, revoke, imap, smtp, allowSelfSigned };
}

/** What is missing of what was needed; providers let people untick single permissions. Scopes differ in case at some. */
export function missingScopes(provider: Provider, granted: string | undefined): string[] {
  if (granted === undefined) return [];
  const has = new Set(granted.toLowerCase().split(/\s+/));
  return provider.required.filter((scope) => !has.has(scope.toLowerCase()));
}
