import { mailProvider, mailSecurity, type MailProvider } from '@madoguchi/contract';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

const server = z.object({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  security: mailSecurity,
});
export type MailServer = z.infer<typeof server>;

/** Client secrets and tokens go there: nothing but https, except on this machine. */
const endpoint = z
  .url()
  .refine(
    (text) => text.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(text),
    'must begin with https://',
  );

const endpoints = z
  .object({
    issuer: endpoint,
    authorize: endpoint,
    token: endpoint,
    revoke: endpoint.nullable(),
    imap: server,
    smtp: server,
    allowSelfSigned: z.boolean(),
  })
  .partial()
  .strict();

export type ProviderConfig = {
  app: { clientId: string; clientSecret: string; tenant: string | null } | null;
  /** Other addresses than the provider's usual ones: national clouds, tests. */
  endpoints: z.infer<typeof endpoints>;
};

export type MailOauthConfig = Record<MailProvider, ProviderConfig>;

function overridesOf(text: string | null): Partial<Record<MailProvider, z.infer<typeof endpoints>>> {
  if (text === null) return {};
  const said = `MAIL_OAUTH_ENDPOINTS takes JSON such as {"microsoft":{"token":"https://…"}}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ConfigError(`${said}; it is no JSON.`);
  }
  const parsed = z.partialRecord(mailProvider, endpoints).safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new ConfigError(`${said}; ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}.`);
}

type App = ProviderConfig['app'];

function appOf(
  name: string,
  clientId: string | null,
  clientSecret: string | null,
  tenant: string | null,
): App {
  if ((clientId === null) !== (clientSecret === null))
    throw new ConfigError(`Set both ${name}_CLIENT_ID and ${name}_CLIENT_SECRET, or neither.`);
  return clientId === null || clientSecret === null ? null : { clientId, clientSecret, tenant };
}

/** @throws ConfigError for an application with half of its credentials, or endpoints that cannot be read. */
export function mailOauthOf(value: (name: string) => string | null): MailOauthConfig {
  const overrides = overridesOf(value('MAIL_OAUTH_ENDPOINTS'));
  const google = appOf('GOOGLE', value('GOOGLE_CLIENT_ID'), value('GOOGLE_CLIENT_SECRET'), null);
  const [clientId, clientSecret] = [value('MICROSOFT_CLIENT_ID'), value('MICROSOFT_CLIENT_SECRET')];
  const microsoft = appOf('MICROSOFT', clientId, clientSecret, value('MICROSOFT_TENANT'));
  return {
    google: { app: google, endpoints: overrides.google ?? {} },
    microsoft: { app: microsoft, endpoints: overrides.microsoft ?? {} },
  };
}
