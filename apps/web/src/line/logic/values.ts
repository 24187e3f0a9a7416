import type { LineChannel, UpdateChannel } from '@madoguchi/contract';
import type { CreateChannelRequest } from '../../kit/contract.ts';
import type { PlainKey } from '../../kit/translate.ts';

/** How the desk gets access tokens. */
export type TokenKind = LineChannel['tokenKind'];

/** The form of a LINE channel; the names are the API's, so that its complaints find their field. */
export type LineValues = {
  name: string;
  channelId: string;
  channelSecret: string;
  accessToken: string;
  privateKey: string;
  kid: string;
  apiBaseUrl: string;
  dataApiBaseUrl: string;
};

export const emptyLine: LineValues = {
  name: '',
  channelId: '',
  channelSecret: '',
  accessToken: '',
  privateKey: '',
  kid: '',
  apiBaseUrl: '',
  dataApiBaseUrl: '',
};

const filled = <Key extends string>(key: Key, value: string): { [K in Key]?: string } =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as { [K in Key]: string });

/** What is asked to connect an account; only what belongs to the chosen way of getting tokens. */
export function createLine(values: LineValues, kind: TokenKind): CreateChannelRequest {
  const { name, channelId, channelSecret, accessToken, privateKey, kid, apiBaseUrl, dataApiBaseUrl } = values;
  return {
    type: 'line',
    name: name.trim(),
    channelId: channelId.trim(),
    channelSecret: channelSecret.trim(),
    ...(kind === 'entered'
      ? filled('accessToken', accessToken)
      : { ...filled('privateKey', privateKey), ...filled('kid', kid) }),
    ...filled('apiBaseUrl', apiBaseUrl),
    ...filled('dataApiBaseUrl', dataApiBaseUrl),
  };
}

/** New secrets; what was left empty stays as it is. */
export function changeOfSecrets(values: LineValues, kind: TokenKind): UpdateChannel {
  const { channelSecret, accessToken, privateKey, kid } = values;
  return {
    line: {
      ...filled('channelSecret', channelSecret),
      ...(kind === 'entered'
        ? filled('accessToken', accessToken)
        : { ...filled('privateKey', privateKey), ...filled('kid', kid) }),
    },
  };
}

/** The address LINE is told: a desk that does not know its own says only the path. */
export function wholeAddress(webhookUrl: string, origin: () => string): string {
  return webhookUrl.startsWith('/') ? `${origin()}${webhookUrl}` : webhookUrl;
}

type Endpoint = { url: string; active: boolean; ours: boolean } | null;

/** What there is to say about the address that is entered at LINE. */
export function endpointWords(endpoint: Endpoint): { key: PlainKey; good: boolean } | { elsewhere: string } {
  if (endpoint === null) return { key: 'line.webhookNone', good: false };
  if (!endpoint.ours) return { elsewhere: endpoint.url };
  return endpoint.active
    ? { key: 'line.webhookOurs', good: true }
    : { key: 'line.webhookInactive', good: false };
}
