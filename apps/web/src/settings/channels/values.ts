import type { Channel, UpdateChannel } from '@madoguchi/contract';
import type { CreateChannelRequest, MailSecurity, TestChannel } from '../../kit/contract.ts';
import { emailAddress, port, required } from '../../kit/fields.ts';
import { otherServer, userOfAddress } from './presets.ts';
import type { Preset } from './presets.ts';

/** A channel's form; the names are the API's paths, so that its complaints find their field. */
export type ChannelValues = {
  name: string;
  address: string;
  signature: string;
  firstSyncDays: string;
  allowSelfSigned: string;
  'imap.host': string;
  'imap.port': string;
  'imap.security': string;
  'imap.user': string;
  'imap.password': string;
  'smtp.host': string;
  'smtp.port': string;
  'smtp.security': string;
  'smtp.user': string;
  'smtp.password': string;
};

export const emptyValues: ChannelValues = {
  name: '',
  address: '',
  signature: '',
  firstSyncDays: '30',
  allowSelfSigned: '',
  ...serverValues(otherServer),
  'imap.user': '',
  'imap.password': '',
  'smtp.user': '',
  'smtp.password': '',
};

export const accountRules = {
  'imap.host': required,
  'imap.port': port,
  'imap.user': required,
  'smtp.host': required,
  'smtp.port': port,
  'smtp.user': required,
};

export const newChannelRules = {
  ...accountRules,
  name: required,
  address: emailAddress,
  'imap.password': required,
  'smtp.password': required,
};

/** The fields a connection needs, the address and the name aside. */
export const connectionFields = [
  'imap.host',
  'imap.port',
  'imap.user',
  'imap.password',
  'smtp.host',
  'smtp.port',
  'smtp.user',
  'smtp.password',
] as const;

function serverValues({ imap, smtp }: Preset) {
  return {
    'imap.host': imap.host,
    'imap.port': String(imap.port),
    'imap.security': imap.security as string,
    'smtp.host': smtp.host,
    'smtp.port': String(smtp.port),
    'smtp.security': smtp.security as string,
  };
}

/** What choosing a provider fills in. */
export function valuesOfPreset(preset: Preset, address: string): Partial<ChannelValues> {
  const user = userOfAddress(preset, address);
  return { ...serverValues(preset), 'imap.user': user, 'smtp.user': user };
}

/** The form for a channel that exists; its passwords are never shown, an empty one stays as it is. */
export function valuesOfChannel({ name, address, signature, imap, smtp }: Channel): ChannelValues {
  const shown = { ...emptyValues, name, address, signature };
  if (imap === null || smtp === null) return shown;
  return {
    ...shown,
    ...serverValues({ ...otherServer, imap, smtp }),
    'imap.user': imap.user,
    'smtp.user': smtp.user,
  };
}

export function securityOf(value: string): MailSecurity {
  return value === 'none' || value === 'starttls' ? value : 'tls';
}

function accountOf(values: ChannelValues, side: 'imap' | 'smtp') {
  return {
    host: values[`${side}.host`].trim(),
    port: Number(values[`${side}.port`]),
    security: securityOf(values[`${side}.security`]),
    user: values[`${side}.user`].trim(),
    password: values[`${side}.password`],
  };
}

export function testRequest(values: ChannelValues): TestChannel {
  return {
    imap: accountOf(values, 'imap'),
    smtp: accountOf(values, 'smtp'),
    allowSelfSigned: values.allowSelfSigned === 'yes',
  };
}

/** What is asked of a channel that a provider opens: whose address it is, and what stands under its answers. */
export function draftRequest({ name, address, signature, firstSyncDays }: ChannelValues) {
  return { name: name.trim(), address: address.trim(), signature, firstSyncDays: Number(firstSyncDays) };
}

export function createRequest(values: ChannelValues): Extract<CreateChannelRequest, { type: 'email' }> {
  return {
    type: 'email',
    name: values.name.trim(),
    address: values.address.trim(),
    signature: values.signature,
    firstSyncDays: Number(values.firstSyncDays),
    ...testRequest(values),
  };
}

/** New servers and user names; a password only where a new one was typed. */
export function connectionChange(values: ChannelValues): UpdateChannel {
  return { imap: kept(accountOf(values, 'imap')), smtp: kept(accountOf(values, 'smtp')) };
}

function kept({ password, ...account }: ReturnType<typeof accountOf>) {
  return password === '' ? account : { ...account, password };
}
