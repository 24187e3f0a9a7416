import { createHash } from 'node:crypto';
import type { Channel, FinishMailOauth, MailProvider, StartMailOauth } from '@madoguchi/contract';
import { TokenFailure } from '../../channels/email/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import { AppError, type Actor } from '../../platform/http/index.ts';
import {
  changing,
  findChannel,
  insertChannel,
  noSuchChannel,
  refuseTaken,
  saveChannel,
  subjectOf,
  toChannel,
} from '../../desk-channels/index.ts';
import type { MailboxDependencies } from '../dependencies.ts';
import { auditFacts, isElsewhere, mailboxParts } from '../settings.ts';
import { findMailbox, forgetPlace, lockMailbox, type MailboxRow } from '../store.ts';
import { findCredentials, type AppDependencies } from './apps.ts';
import { authorizationUrl, exchangeCode, newSecrets, type Tokens } from './client.ts';
import { insertFlow, takeFlow, type FlowRow } from './flow.store.ts';
import { saveGrant } from './grant.store.ts';
import { missingScopes, type Provider } from './provider.ts';
import { openVerifier, sealTokens, sealVerifier } from './secrets.ts';

export type OauthDependencies = MailboxDependencies &
  AppDependencies & {
    /** What waits to be sent from a channel is tried again soon. */
    resumeSending: (tx: Tx, channelId: string) => Promise<void>;
  };

const hashOf = (state: string) => createHash('sha256').update(state).digest();

const refusals = {
  consent_missing: 'oauth_expired',
  app_refused: 'oauth_app_refused',
  unreachable: 'oauth_unreachable',
} as const;

function expired(): AppError {
  return new AppError(
    'oauth_expired',
    'This connection was begun elsewhere, was finished already, or took longer than 15 minutes. Start it again.',
  );
}

/** An address that a provider sends browsers back to: in the open only on this machine, as providers have it. */
export function refuseOpenAddress(redirectUri: string): void {
  const { protocol, hostname } = new URL(redirectUri);
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return;
  throw new AppError(
    'unprocessable',
    'Google and Microsoft send people back by https only. Set PUBLIC_URL to the https address of this desk.',
  );
}

/** Begins a journey to a provider; answers where the browser goes. It must come back to the same session. */
export async function startFlow(
  dependencies: OauthDependencies,
  actor: Actor,
  name: MailProvider,
  input: StartMailOauth,
  redirectUri: string,
): Promise<string> {
  refuseOpenAddress(redirectUri);
  const { database, box } = dependencies;
  const { state, verifier } = newSecrets();
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const credentials = await findCredentials(dependencies, tx, name);
    if (credentials === null)
      throw new AppError(
        'oauth_app_missing',
        'No application is registered with this provider yet. An owner enters its client id and secret in the settings.',
      );
    const { clientId } = credentials.app;
    const address = await addressOf(tx, input);
    const id = newId();
    await insertFlow(tx, {
      id,
      provider: name,
      stateHash: hashOf(state),
      session: actor.via,
      verifier: sealVerifier(box, id, verifier),
      clientId,
      redirectUri,
      channelId: 'channelId' in input ? input.channelId : null,
      draft: 'channel' in input ? input.channel : null,
    });
    return authorizationUrl(credentials.provider, { clientId, redirectUri, state, verifier, address });
  });
}

async function addressOf(tx: Tx, input: StartMailOauth): Promise<string> {
  if ('channel' in input) {
    await refuseTaken(tx, 'email', input.channel.address, newId());
    return input.channel.address;
  }
  return (await mailboxOf(tx, input.channelId)).address;
}

/** @throws AppError `not_found`; `unprocessable` for a channel of another kind. */
async function mailboxOf(tx: Tx, id: string): Promise<MailboxRow> {
  const row = await findMailbox(tx, id);
  if (row !== undefined) return row;
  if ((await findChannel(tx, id)) === undefined) throw noSuchChannel();
  throw new AppError('unprocessable', 'Only e-mail channels are connected with a provider.');
}

/** Ends the journey: changes the code for tokens, and connects the channel with them. */
export async function finishFlow(
  dependencies: OauthDependencies,
  actor: Actor,
  name: MailProvider,
  answer: FinishMailOauth,
): Promise<Channel> {
  const { database, box } = dependencies;
  const { flow, credentials } = await database.inWorkspace(actor.workspaceId, async (tx) => ({
    flow: await takeFlow(tx, { provider: name, stateHash: hashOf(answer.state), session: actor.via }),
    credentials: await findCredentials(dependencies, tx, name),
  }));
  if (flow === undefined || credentials === null || credentials.app.clientId !== flow.clientId)
    throw expired();
  const { code } = answer;
  if (code === undefined)
    throw new AppError(
      'oauth_refused',
      `It was not approved (${answer.error ?? 'no code came'}). Nothing was changed; start again to approve it.`,
    );
  const { provider, app } = credentials;
  const verifier = openVerifier(box, flow.id, flow.verifier);
  const tokens = await exchangeCode(provider, app, {
    state: answer.state,
    code,
    verifier,
    redirectUri: flow.redirectUri,
  }).catch((error: unknown) => {
    if (!(error instanceof TokenFailure)) throw error;
    const known = Object.entries(refusals).find(([problem]) => problem === error.problem.code)?.[1];
    throw new AppError(known ?? 'oauth_unreachable', error.problem.message);
  });
  return connect(dependencies, actor, flow, provider, complete(provider, tokens));
}

function complete(provider: Provider, tokens: Tokens): Tokens & { refreshToken: string } {
  const missing = missingScopes(provider, tokens.scope);
  if (missing.length > 0)
    throw new AppError(
      'oauth_refused',
      `Reading and sending mail was not approved (${missing.join(', ')}). Start again and allow all that is asked for.`,
    );
  const { refreshToken } = tokens;
  if (refreshToken === null)
    throw new AppError(
      'oauth_refused',
      'The provider allowed this once only, without a refresh token. Take the approval back in your account there, then start again.',
    );
  return { ...tokens, refreshToken };
}

async function connect(
  dependencies: OauthDependencies,
  actor: Actor,
  { channelId, draft }: FlowRow,
  provider: Provider,
  tokens: Tokens & { refreshToken: string },
): Promise<Channel> {
  const id = channelId ?? newId();
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    if (draft !== null) {
      await refuseTaken(tx, 'email', draft.address, id);
      const config = { ...serversOf(provider, draft.address), firstSyncDays: draft.firstSyncDays };
      const { name, address, signature } = draft;
      const made = { id, type: 'email' as const, name, address, signature, config, secrets: null };
      await insertChannel(tx, { ...made, state: 'connecting' });
      await recordAudit(tx, actor, 'channel.created', {
        subject: subjectOf(made),
        after: { name, address, enabled: true, ...auditFacts(config) },
      });
    } else {
      await connectKnown(tx, id, provider);
    }
    const { name } = await mailboxOf(tx, id);
    await saveGrant(tx, id, {
      provider: provider.name,
      tokens: sealTokens(dependencies.box, id, tokens),
      expiresAt: tokens.expiresAt,
    });
    await dependencies.resumeSending(tx, id);
    await recordAudit(tx, actor, 'channel.connected', {
      subject: subjectOf({ id, name }),
      after: { provider: provider.name },
    });
    return shown(await mailboxOf(tx, id));
  });
}

async function connectKnown(tx: Tx, id: string, provider: Provider): Promise<void> {
  const row = await lockMailbox(tx, id);
  if (row === undefined) throw noSuchChannel();
  const config = { ...row.config, ...serversOf(provider, row.address) };
  if (isElsewhere(row.config.imap, config.imap)) await forgetPlace(tx, id);
  await saveChannel(tx, id, { ...row, enabled: true, config, secrets: null }, { reconnect: true });
}

const shown = (row: MailboxRow): Channel => toChannel(row, mailboxParts(row));

function serversOf(provider: Provider, user: string) {
  const { imap, smtp, allowSelfSigned } = provider;
  return { imap: { ...imap, user }, smtp: { ...smtp, user }, allowSelfSigned };
}

/** Takes the approval away: the channel is switched off, keeps its conversations, and can be connected again. */
export async function disconnect(
  dependencies: OauthDependencies,
  actor: Actor,
  id: string,
): Promise<Channel> {
  return changing(dependencies, actor.workspaceId, id, async (tx) => {
    const row = await lockMailbox(tx, id);
    if (row === undefined) throw noSuchChannel();
    if (row.oauth === null)
      throw new AppError('conflict', 'This channel is not connected with Google or Microsoft.');
    await dependencies.tokens.forget(tx, id);
    await saveChannel(tx, id, { ...row, enabled: false }, { reconnect: true });
    await recordAudit(tx, actor, 'channel.disconnected', {
      subject: subjectOf(row),
      before: { provider: row.oauth.provider },
    });
    return shown(await mailboxOf(tx, id));
  });
}
