import type { CreateChannel, UpdateChannel } from '@madoguchi/contract';
import type { SecretChanges } from '../audit/index.ts';
import { readPrivateKey } from '../channels/line/index.ts';
import {
  insertChannel,
  refuseTaken,
  saveChannel,
  type ChannelKind,
  type ChannelRow,
} from '../desk-channels/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { dropToken, insertAccount, soonChecked } from './account.store.ts';
import {
  openSecrets,
  sealSecrets,
  webhookUrlOf,
  type LineConfig,
  type LineRow,
  type LineSecrets,
} from './settings.ts';

type KindDependencies = { box: SecretBox; publicUrl: string | null };
type Create = Extract<CreateChannel, { type: 'line' }>;
type Change = NonNullable<UpdateChannel['line']>;

/** LINE official accounts, as a kind of channel. */
export function lineKind({ box, publicUrl }: KindDependencies): ChannelKind<'line'> {
  return {
    create: (tx, id, input) => create(tx, box, id, input),
    update: (tx, row, change) => update(tx, box, line(row), change),
    retry: async (tx, row) => {
      await saveChannel(tx, row.id, row, { reconnect: true });
      await soonChecked(tx, row.id);
    },
    forget: () => Promise.resolve(),
    show: (row) => ({
      line: {
        ...line(row).config,
        linkUrl: line(row).config.linkUrl ?? null,
        // Of accounts connected before it could be said.
        consentWording: line(row).config.consentWording ?? null,
        tokenKind: line(row).config.kid === null ? 'entered' : 'issued',
        webhookUrl: webhookUrlOf(publicUrl, row.id),
      },
    }),
    facts: (row) => {
      const { channelId, kid, apiBaseUrl, linkUrl = null } = line(row).config;
      return { lineChannelId: channelId, kid, apiBaseUrl, linkUrl };
    },
  };
}

/** Asked for LINE channels only: their rows hold what this kind put there. */
const line = (row: ChannelRow): LineRow => row as LineRow;

/** A key as it is kept: LINE's console gives an object. */
function keyText(key: Change['privateKey']): string | undefined {
  return key === undefined || typeof key === 'string' ? key : JSON.stringify(key);
}

function refuseBadKey(privateKey: string | null | undefined): void {
  if (privateKey === null || privateKey === undefined) return;
  try {
    readPrivateKey(privateKey);
  } catch {
    throw new AppError(
      'invalid_request',
      '«privateKey» is not an RSA private key, neither as JWK nor as PEM.',
      {
        errors: [{ path: 'privateKey', message: 'must be the JWK that LINE’s console gives, or PEM' }],
      },
    );
  }
}

async function create(tx: Tx, box: SecretBox, id: string, input: Create): Promise<void> {
  const { name, channelId, channelSecret, accessToken = null, kid = null } = input;
  const privateKey = keyText(input.privateKey) ?? null;
  const { apiBaseUrl = null, dataApiBaseUrl = null, senderIconUrl = null, linkUrl = null } = input;
  const { showPerson = true, markAsRead = true, showWriting = true } = input;
  const consentWording = wordingOf(input.consentWording) ?? null;
  refuseBadKey(privateKey);
  await refuseTaken(tx, 'line', channelId, id);
  const config: LineConfig = {
    channelId,
    kid: privateKey === null ? null : kid,
    apiBaseUrl,
    dataApiBaseUrl,
    showPerson,
    senderIconUrl,
    markAsRead,
    showWriting,
    linkUrl,
    consentWording,
  };
  await insertChannel(tx, {
    id,
    type: 'line',
    name,
    address: channelId,
    signature: '',
    config,
    secrets: sealSecrets(box, id, { channelSecret, accessToken, privateKey }),
    state: 'connecting',
  });
  await insertAccount(tx, id);
}

async function update(
  tx: Tx,
  box: SecretBox,
  row: LineRow,
  { name = row.name, enabled = row.enabled, line: change = {} }: UpdateChannel,
): Promise<SecretChanges> {
  const { channelSecret, accessToken, apiBaseUrl, dataApiBaseUrl } = change;
  const { showPerson, senderIconUrl, showWriting, markAsRead, linkUrl } = change;
  const consentWording = wordingOf(change.consentWording);
  const manners = { showPerson, senderIconUrl, showWriting, markAsRead, linkUrl, consentWording };
  const open = { apiBaseUrl, dataApiBaseUrl, ...manners };
  const privateKey = keyText(change.privateKey);
  if (accessToken !== undefined && privateKey !== undefined)
    throw new AppError('invalid_request', 'Give an access token or a private key, not both.');
  refuseBadKey(privateKey);
  const touched = [channelSecret, accessToken, privateKey].some((value) => value !== undefined);
  const secrets = touched ? sealSecrets(box, row.id, changed(box, row, change)) : row.secrets;
  const config: LineConfig = { ...row.config, ...defined(open), kid: kidAfter(row.config.kid, change) };
  const elsewhere = config.apiBaseUrl !== row.config.apiBaseUrl || config.kid !== row.config.kid;
  const reconnect = touched || elsewhere || enabled !== row.enabled;
  await saveChannel(
    tx,
    row.id,
    { name, address: row.address, signature: '', enabled, config, secrets },
    { reconnect },
  );
  if (touched || elsewhere) await dropToken(tx, row.id);
  if (reconnect) await soonChecked(tx, row.id);
  return {
    secretChanged: channelSecret !== undefined,
    tokenChanged: accessToken !== undefined || privateKey !== undefined,
  };
}

/** An empty wording is none. */
function wordingOf(wording: string | null | undefined): string | null | undefined {
  return wording === '' ? null : wording;
}

/** Values that were said; `exactOptionalPropertyTypes` tells a missing one from an undefined one, spreading does not. */
function defined<Values extends object>(values: Values): Partial<LineConfig> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** An entered token and a key that issues them take each other’s place. */
function kidAfter(before: string | null, { accessToken, privateKey, kid }: Change): string | null {
  if (accessToken !== undefined) return null;
  if (privateKey !== undefined && kid === undefined && before === null)
    throw new AppError('invalid_request', 'Say the «kid» of the private key: LINE’s console shows it.');
  return kid ?? before;
}

function changed(box: SecretBox, row: LineRow, change: Change): LineSecrets {
  const { channelSecret, accessToken } = change;
  const privateKey = keyText(change.privateKey);
  const token =
    accessToken !== undefined
      ? { accessToken, privateKey: null }
      : privateKey !== undefined
        ? { accessToken: null, privateKey }
        : null;
  if (channelSecret !== undefined && token !== null) return { channelSecret, ...token };
  try {
    const kept = openSecrets(box, row);
    return { ...kept, ...(channelSecret !== undefined && { channelSecret }), ...token };
  } catch {
    throw new AppError(
      'unprocessable',
      'The stored secrets cannot be read any more. Enter the channel secret and the access token anew.',
    );
  }
}
