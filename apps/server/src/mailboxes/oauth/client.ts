import * as oauth from 'oauth4webapi';
import { TokenFailure } from '../../channels/email/index.ts';
import type { Provider } from './provider.ts';

/** The application that was registered with a provider. */
export type OauthApp = { clientId: string; clientSecret: string };

export type Tokens = {
  accessToken: string;
  /** Null where the provider sent none, which means that the one before stays good. */
  refreshToken: string | null;
  expiresAt: Date;
  scope: string | undefined;
};

/** Less than a claim on refreshing lasts. */
const answerMs = 10_000;
/** RFC 6749 only recommends that providers say how long a token is good. */
const usualSeconds = 3600;

function server(provider: Provider): oauth.AuthorizationServer {
  return {
    issuer: provider.issuer,
    authorization_endpoint: provider.authorize,
    token_endpoint: provider.token,
    ...(provider.revoke === null ? {} : { revocation_endpoint: provider.revoke }),
  };
}

const options = ({ token }: Provider) => ({
  // Addresses in clear text are refused by the configuration, except on this machine.
  [oauth.allowInsecureRequests]: token.startsWith('http://'),
  signal: () => AbortSignal.timeout(answerMs),
});

const client = ({ clientId }: OauthApp): oauth.Client => ({ client_id: clientId });
const proof = ({ clientSecret }: OauthApp) => oauth.ClientSecretPost(clientSecret);

/** What goes with a journey to the provider: `state` finds it again, `verifier` (PKCE) proves that it is ours. */
export function newSecrets(): { state: string; verifier: string } {
  return { state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier() };
}

/** Where to send the browser; `address` preselects the account. */
export async function authorizationUrl(
  provider: Provider,
  request: { clientId: string; redirectUri: string; state: string; verifier: string; address: string },
): Promise<string> {
  const url = new URL(provider.authorize);
  const parameters = {
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: provider.scopes.join(' '),
    state: request.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(request.verifier),
    code_challenge_method: 'S256',
    login_hint: request.address,
    ...provider.extra,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Gives a code and gets tokens. @throws TokenFailure */
export function exchangeCode(
  provider: Provider,
  app: OauthApp,
  answer: { state: string; code: string; verifier: string; redirectUri: string },
): Promise<Tokens> {
  return readable(async () => {
    const as = server(provider);
    const { state, code } = answer;
    const parameters = oauth.validateAuthResponse(
      as,
      client(app),
      new URLSearchParams({ state, code }),
      state,
    );
    const response = await oauth.authorizationCodeGrantRequest(
      as,
      client(app),
      proof(app),
      parameters,
      answer.redirectUri,
      answer.verifier,
      options(provider),
    );
    return toTokens(await oauth.processAuthorizationCodeResponse(as, client(app), response));
  });
}

/** Gets a fresh access token. @throws TokenFailure `consent_missing` when the approval is no longer good. */
export function refreshTokens(provider: Provider, app: OauthApp, refreshToken: string): Promise<Tokens> {
  return readable(async () => {
    const as = server(provider);
    const response = await oauth.refreshTokenGrantRequest(
      as,
      client(app),
      proof(app),
      refreshToken,
      options(provider),
    );
    return toTokens(await oauth.processRefreshTokenResponse(as, client(app), response));
  });
}

/** Gives the approval back, where the provider takes it. Rejects when it could not be told. */
export async function revokeToken(provider: Provider, app: OauthApp, token: string): Promise<void> {
  if (provider.revoke === null) return;
  const response = await oauth.revocationRequest(
    server(provider),
    client(app),
    proof(app),
    token,
    options(provider),
  );
  await oauth.processRevocationResponse(response);
}

function toTokens(answer: oauth.TokenEndpointResponse): Tokens {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
    expiresAt: new Date(Date.now() + (answer.expires_in ?? usualSeconds) * 1000),
    scope: answer.scope,
  };
}

/** Errors of RFC 6749 §5.2 that somebody has to act on, by whom. */
const consentErrors = new Set([
  'invalid_grant',
  'interaction_required',
  'consent_required',
  'login_required',
]);
const appErrors = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'invalid_request']);

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(error: unknown): TokenFailure {
  if (error instanceof oauth.ResponseBodyError) {
    // The provider's words hold neither tokens nor secrets, but may be long.
    const words = `${error.error}${error.error_description === undefined ? '' : `: ${error.error_description}`}`;
    const said = words.replaceAll(/\s+/g, ' ').slice(0, 300);
    if (consentErrors.has(error.error))
      return new TokenFailure({
        code: 'consent_missing',
        message: `The approval is no longer good (${said}). Connect this mailbox again.`,
      });
    if (appErrors.has(error.error))
      return new TokenFailure({
        code: 'app_refused',
        message: `The provider refuses the application (${said}). Check its client id and secret; secrets expire.`,
      });
    return unreachable(said);
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError)
    return new TokenFailure({
      code: 'app_refused',
      message: 'The provider refuses the application. Check its client id and secret; secrets expire.',
    });
  return unreachable(error instanceof Error ? error.message : 'no answer');
}

function unreachable(said: string): TokenFailure {
  return new TokenFailure({
    code: 'unreachable',
    message: `The provider gives no access token just now (${said}). It is asked again.`,
  });
}
