import { z } from 'zod';
import { chatChannel, createChatChannel, updateChatSettings } from './channels-chat.ts';
import { createLineChannel, lineChannel, updateLineChannel } from './channels-line.ts';
import { createPhoneChannel, phoneShown, updatePhone } from './channels-phone.ts';
import { id, instant, mailboxAddress } from './common.ts';
import { mailProvider } from './mail-provider.ts';

export const mailSecurity = z.enum(['tls', 'starttls', 'none']);
export const mailAccount = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  security: mailSecurity,
  user: z.string().min(1).max(254),
  password: z.string().min(1).max(1000),
});
export type MailAccount = z.infer<typeof mailAccount>;

export const channelState = z.enum(['connecting', 'live', 'failed', 'off']);
export const stateReason = z.object({
  code: z.enum([
    'wrong_password',
    'consent_missing',
    'access_refused',
    'app_refused',
    'unreachable',
    'tls',
    'mailbox_missing',
    'server',
    'storage',
    'token_refused',
    'key_refused',
  ]),
  message: z.string(),
});

const accountShown = mailAccount.omit({ password: true });

export const channelType = z.enum(['email', 'line', 'chat', 'phone', 'sample']);
export type ChannelType = z.infer<typeof channelType>;

export const channel = z.object({
  id,
  type: channelType,
  name: z.string(),
  address: z.string(),
  signature: z.string(),
  enabled: z.boolean(),
  state: channelState,
  reason: stateReason.nullable(),
  stateSince: instant,
  lastReceivedAt: instant.nullable(),
  imap: accountShown.nullable(),
  smtp: accountShown.nullable(),
  /** The provider that approved opening it without a password; null for a channel with one, or with nothing. */
  oauth: z.object({ provider: mailProvider, connectedAt: instant, ended: z.boolean() }).nullable(),
  line: lineChannel.nullable(),
  chat: chatChannel.nullable(),
  phone: phoneShown.nullable().meta({ description: 'Of a telephone' }),
});
export type Channel = z.infer<typeof channel>;

export const createEmailChannel = z.object({
  type: z.literal('email'),
  name: z.string().trim().min(1).max(80),
  address: mailboxAddress,
  signature: z.string().max(2000).default(''),
  imap: mailAccount,
  smtp: mailAccount,
  firstSyncDays: z.number().int().min(0).max(3650).default(30),
  allowSelfSigned: z.boolean().default(false),
});

/** Each kind of channel has a schema of its own. */
export const createChannel = z.discriminatedUnion('type', [
  createEmailChannel,
  createLineChannel,
  createChatChannel,
  createPhoneChannel,
]);
export type CreateChannel = z.infer<typeof createChannel>;

const accountChange = mailAccount.extend({ password: mailAccount.shape.password.optional() });
export const updateChannel = z
  .object({
    name: createEmailChannel.shape.name,
    address: mailboxAddress,
    signature: z.string().max(2000),
    enabled: z.boolean(),
    imap: accountChange,
    smtp: accountChange,
    allowSelfSigned: z.boolean(),
    line: updateLineChannel,
    chat: updateChatSettings,
    phone: updatePhone,
  })
  .partial();
export type UpdateChannel = z.infer<typeof updateChannel>;

export const testChannel = createEmailChannel.pick({ imap: true, smtp: true, allowSelfSigned: true });
const accountCheck = z.object({ ok: z.boolean(), reason: stateReason.nullable() });
export const testChannelResult = z.object({ imap: accountCheck, smtp: accountCheck });
