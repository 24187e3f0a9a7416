import { z } from 'zod';
import { id } from './common.ts';
import { createEmailChannel } from './channels.ts';
import { mailProvider } from './mail-provider.ts';

export const providerParams = z.object({ provider: mailProvider });

/** Microsoft's directory: an id, a domain, or one of its words for several. */
const tenant = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[a-z0-9.-]+$/i, 'must be a tenant id such as 8eaef023-2b34-4da1-9baa-8bc8c9d6a490, or a domain');

/** The application registered with a provider, as far as it may be shown. */
export const mailOauthApp = z.object({
  provider: mailProvider,
  /** Where the client id and secret come from; null while there are none. */
  source: z.enum(['workspace', 'environment']).nullable(),
  clientId: z.string().nullable(),
  tenant: z.string().nullable(),
  /** What has to be registered with the provider, exactly. */
  redirectUri: z.string(),
});
export type MailOauthApp = z.infer<typeof mailOauthApp>;

export const saveMailOauthApp = z.object({
  clientId: z.string().trim().min(1).max(300),
  /** May be left out when only the rest changes. */
  clientSecret: z.string().trim().min(1).max(1000).optional(),
  /** Microsoft only; `organizations` (any work account) unless given. */
  tenant: tenant.nullable().default(null),
});
export type SaveMailOauthApp = z.infer<typeof saveMailOauthApp>;

export const channelDraft = createEmailChannel.pick({
  name: true,
  address: true,
  signature: true,
  firstSyncDays: true,
});
export type ChannelDraft = z.infer<typeof channelDraft>;

/** A channel to be made, or one that is there to be connected (again). */
export const startMailOauth = z.union([
  z.object({ channel: channelDraft }).strict(),
  z.object({ channelId: id }).strict(),
]);
export type StartMailOauth = z.infer<typeof startMailOauth>;

/** Where to send the browser. */
export const startedMailOauth = z.object({ url: z.url() });

/** What the provider sent the browser back with. */
export const finishMailOauth = z.object({
  state: z.string().min(1).max(500),
  code: z.string().min(1).max(4000).optional(),
  error: z.string().min(1).max(200).optional(),
});
export type FinishMailOauth = z.infer<typeof finishMailOauth>;
