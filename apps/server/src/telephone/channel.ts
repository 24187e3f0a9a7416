import { usualRouting, type PhoneRouting } from '@madoguchi/contract';
import { twilioApi, type TwilioAccount } from '../channels/phone/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import {
  findPhoneChannel,
  firstPhoneChannel,
  insertPlainPhone,
  type PhoneChannel,
  type PhoneConfig,
} from './channel.store.ts';

/** @throws AppError `not_found` */
export async function requirePhoneChannel(tx: Tx, id: string): Promise<PhoneChannel> {
  const channel = await findPhoneChannel(tx, id);
  if (channel === undefined)
    throw new AppError('not_found', 'This channel does not exist in this workspace, or is no telephone.');
  return channel;
}

/** By which telephone a call is written down: the one named, else the first, else one that is made for it. */
export async function requirePhone(tx: Tx, id: string | undefined): Promise<string> {
  if (id !== undefined) return (await requirePhoneChannel(tx, id)).id;
  return (await firstPhoneChannel(tx))?.id ?? insertPlainPhone(tx);
}

/** Whole settings: what was not said is as usual. */
export function routingOf({ routing }: Pick<PhoneConfig, 'routing'>): PhoneRouting {
  const said = Object.entries(routing).filter(([, value]) => value !== undefined);
  return { ...usualRouting, ...Object.fromEntries(said) };
}

/** Secrets are bound to their channel, as those of all channels are. */
const place = (channelId: string): string => `channel ${channelId}`;

type Secrets = { authToken?: string; hookSecret?: string };

export function sealSecrets(box: SecretBox, channelId: string, secrets: Secrets): Buffer {
  return box.seal(JSON.stringify(secrets), place(channelId));
}

export function openSecrets(box: SecretBox, { id, secrets }: Pick<PhoneChannel, 'id' | 'secrets'>): Secrets {
  if (secrets === null) return {};
  const opened: unknown = JSON.parse(box.open(secrets, place(id)));
  return typeof opened === 'object' && opened !== null ? opened : {};
}

/** The account by which Twilio is asked; null where the channel has none. */
export function accountOf(box: SecretBox, channel: PhoneChannel): TwilioAccount | null {
  const { twilio } = channel.config;
  const { authToken } = openSecrets(box, channel);
  if (twilio === null || authToken === undefined) return null;
  return { accountSid: twilio.accountSid, authToken, apiBaseUrl: twilio.apiBaseUrl ?? twilioApi };
}
