import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { tlsOptions, type MailAccount } from './account.ts';
import { withToken } from './tokens.ts';

/** Milliseconds. */
export interface SmtpTimeouts {
  connect: number;
  greeting: number;
  /** For every answer before the message itself goes out. */
  answer: number;
  /** For the answer to the message: RFC 5321 §4.5.3.2.6 asks for ten minutes, or mail is sent twice. */
  final: number;
}

/** The waits used unless a caller has a reason of its own. */
export const smtpTimeouts: SmtpTimeouts = {
  connect: 20_000,
  greeting: 20_000,
  answer: 60_000,
  final: 600_000,
};

/**
 * Connects, secures and signs in. Rejects with the library's error; the caller closes what it got. Where the server
 * offers no sign-in at all (a relay in one's own network) none is made.
 */
export function openSmtp(account: MailAccount, timeouts: SmtpTimeouts): Promise<SMTPConnection> {
  return account.tokens === undefined
    ? open(account, timeouts, { user: account.user, pass: account.password })
    : withToken(account.tokens, (pass) =>
        open(account, timeouts, { user: account.user, pass, type: 'custom', method: 'TOKEN' }),
      );
}

/**
 * Google's and Microsoft's XOAUTH2: the token in one line; a challenge is a refusal that an empty line asks to end. Under
 * a name of our own: asked for its own `XOAUTH2` the library would take whatever the server offers first.
 */
const customAuth: SMTPConnection.CustomAuthenticationHandlers = {
  TOKEN: async ({ auth, sendCommand }) => {
    const { user, pass } = auth.credentials;
    const line = Buffer.from(`user=${user}\u0001auth=Bearer ${pass}\u0001\u0001`).toString('base64');
    let answer = await sendCommand(`AUTH XOAUTH2 ${line}`);
    if (answer.status === 334) answer = await sendCommand('');
    if (answer.status !== 235) throw new Error('The server refused the access token');
    return true;
  },
};

async function open(
  account: MailAccount,
  timeouts: SmtpTimeouts,
  credentials: SMTPConnection.AuthenticationType,
): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'starttls',
    ignoreTLS: account.security === 'none',
    tls: tlsOptions(account),
    customAuth,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.final,
    socketCloseTimeout: 1_000,
  });
  try {
    const failed = failure(connection);
    await withinAnswer(timeouts, Promise.race([failed, settled((done) => connection.connect(done))]));
    if (connection.allowsAuth && account.user !== '') {
      await withinAnswer(
        timeouts,
        Promise.race([failed, settled((done) => connection.login(credentials, done))]),
      );
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Says goodbye without waiting for an answer, which some servers never give. */
export function leave(connection: SMTPConnection): void {
  connection.quit();
  connection.close();
}

/** Rejects when the server stays silent for too long. */
export async function withinAnswer<T>(timeouts: SmtpTimeouts, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<never>((_, reject) => {
    const late = Object.assign(new Error('The server stopped answering'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => reject(late), timeouts.answer);
  });
  return Promise.race([work, silent]).finally(() => clearTimeout(timer));
}

/** Rejects with the connection's error or end. Also keeps a late error from being thrown as unhandled. */
export function failure(connection: SMTPConnection): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    connection.once('end', () =>
      reject(Object.assign(new Error('The connection closed'), { code: 'ECONNECTION' })),
    );
  });
  failed.catch(() => {});
  return failed;
}

function settled(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}
