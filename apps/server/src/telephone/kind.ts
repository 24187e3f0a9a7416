import type { CreatePhoneChannel, PhoneShown, UpdateChannel } from '@madoguchi/contract';
import { displayPhone, readPhone } from '../customers/index.ts';
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
import { openSecrets, routingOf, sealSecrets } from './channel.ts';
import type { PhoneConfig } from './channel.store.ts';

type KindDependencies = { box: SecretBox; publicUrl: string | null };

/** The telephone as a kind of channel. */
export function phoneKind({ box, publicUrl }: KindDependencies): ChannelKind<'phone'> {
  return {
    create: (tx, id, input) => create(tx, box, id, input),
    update: (tx, row, change) => update(tx, box, phone(row), change),
    retry: (tx, row) => saveChannel(tx, row.id, row, { reconnect: phone(row).config.service === 'twilio' }),
    forget: () => Promise.resolve(),
    show: (row) => ({ phone: shownPhone(phone(row), publicUrl) }),
    facts: (row) => ({ service: phone(row).config.service }),
  };
}

type PhoneRow = ChannelRow & { config: PhoneConfig };

/** Asked for telephones only: their rows hold what this kind put there. */
const phone = (row: ChannelRow): PhoneRow => row as PhoneRow;

const wrongNumber = 'This is no telephone number. Write it like 03-1234-5678, or like +81 3 1234 5678.';

/** Our own number; Twilio needs one. @throws AppError `invalid_request` */
function ownNumber(text: string, service: PhoneConfig['service']): string | null {
  if (text === '' && service !== 'twilio') return null;
  const number = readPhone(text);
  if (number === null)
    throw new AppError('invalid_request', wrongNumber, {
      errors: [{ path: 'number', message: wrongNumber }],
    });
  return number.key;
}

async function create(tx: Tx, box: SecretBox, id: string, input: CreatePhoneChannel): Promise<void> {
  const { name, service, twilio } = input;
  const number = ownNumber(input.number, service);
  if (number !== null) await refuseTaken(tx, 'phone', number, id);
  if ((service === 'twilio') !== (twilio !== undefined))
    throw new AppError(
      'invalid_request',
      'Twilio needs an account («twilio»), and no other telephone does.',
      {
        errors: [{ path: 'twilio', message: 'is needed with the service «twilio», and only with it' }],
      },
    );
  const config: PhoneConfig = {
    service,
    number,
    twilio:
      twilio === undefined ? null : { accountSid: twilio.accountSid, apiBaseUrl: twilio.apiBaseUrl ?? null },
    routing: input.routing ?? {},
  };
  await insertChannel(tx, {
    id,
    type: 'phone',
    name,
    address: number ?? id,
    signature: '',
    config,
    secrets: twilio === undefined ? null : sealSecrets(box, id, { authToken: twilio.authToken }),
    state: service === 'none' ? 'live' : 'connecting',
  });
}

async function update(
  tx: Tx,
  box: SecretBox,
  row: PhoneRow,
  change: UpdateChannel,
): Promise<{ tokenChanged: boolean }> {
  const { name = row.name, enabled = row.enabled, phone: given = {} } = change;
  const { service } = row.config;
  const number = given.number === undefined ? row.config.number : ownNumber(given.number, service);
  if (number !== null && number !== row.config.number) await refuseTaken(tx, 'phone', number, row.id);
  const { twilio } = given;
  if (twilio !== undefined && row.config.twilio === null)
    throw new AppError('unprocessable', 'This telephone is not one of Twilio. Make another channel for it.');
  const config: PhoneConfig = {
    ...row.config,
    number,
    twilio:
      row.config.twilio === null
        ? null
        : {
            accountSid: twilio?.accountSid ?? row.config.twilio.accountSid,
            apiBaseUrl: twilio?.apiBaseUrl === undefined ? row.config.twilio.apiBaseUrl : twilio.apiBaseUrl,
          },
    routing: { ...row.config.routing, ...given.routing },
  };
  const authToken = twilio?.authToken;
  const secrets =
    authToken === undefined ? row.secrets : sealSecrets(box, row.id, { ...openSecrets(box, row), authToken });
  const reconnect = enabled !== row.enabled || twilio !== undefined;
  const changed = { name, address: number ?? row.id, signature: row.signature, enabled, config, secrets };
  await saveChannel(tx, row.id, changed, { reconnect: reconnect && service !== 'none' });
  return { tokenChanged: authToken !== undefined };
}

function shownPhone({ id, config }: PhoneRow, publicUrl: string | null): PhoneShown {
  const { service, number, twilio } = config;
  const base = publicUrl ?? '';
  const isTwilio = service === 'twilio';
  return {
    number,
    shownNumber: number === null ? null : displayPhone(number),
    service,
    twilio,
    routing: routingOf(config),
    hooks: {
      voice: isTwilio ? `${base}/hooks/twilio/${id}/voice` : null,
      status: isTwilio ? `${base}/hooks/twilio/${id}/status` : null,
      calls: service === 'webhook' ? `${base}/hooks/phone/${id}` : null,
    },
  };
}
