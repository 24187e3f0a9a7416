import { ImapFlow } from 'imapflow';
import { tlsOptions, type MailAccount } from './account.ts';
import { withToken } from './tokens.ts';

const CONNECT_MS = 20_000;
/** Longer than the poll, so that only a dead connection reaches it. */
const SILENCE_MS = 180_000;

/**
 * An IMAP client that has not connected yet. It can be used once: after its connection closed a new one is needed.
 * Errors outside a command end in `close`, which is the event to listen for. Nothing is logged, since the
 * library's log holds mail.
 */
function imapClient(account: MailAccount, secret: { pass: string } | { accessToken: string }): ImapFlow {
  const client = new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    // Undefined would stay in clear text without a word where the server offers no STARTTLS.
    doSTARTTLS: account.security === 'starttls',
    auth: { user: account.user, ...secret },
    tls: tlsOptions(account),
    clientInfo: { name: 'Madoguchi' },
    disableAutoIdle: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    logger: false,
  });
  client.on('error', () => client.close());
  return client;
}

/** A connected client, which the caller closes. `signal` breaks connecting off. Rejects with the library's error. */
export function connectImap(account: MailAccount, signal?: AbortSignal): Promise<ImapFlow> {
  async function open(secret: { pass: string } | { accessToken: string }): Promise<ImapFlow> {
    signal?.throwIfAborted();
    const client = imapClient(account, secret);
    const close = (): void => client.close();
    signal?.addEventListener('abort', close);
    try {
      await client.connect();
      return client;
    } catch (error) {
      close();
      throw error;
    } finally {
      signal?.removeEventListener('abort', close);
    }
  }
  return account.tokens === undefined
    ? open({ pass: account.password })
    : withToken(account.tokens, (accessToken) => open({ accessToken }));
}

/** Connects, runs `work`, and signs out whatever happened. Rejects with the library's error. */
export async function withImap<T>(account: MailAccount, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = await connectImap(account);
  try {
    const result = await work(client);
    await client.logout();
    return result;
  } finally {
    client.close();
  }
}
