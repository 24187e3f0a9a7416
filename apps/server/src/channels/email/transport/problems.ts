import { TokenFailure, type Problem } from './account.ts';

/** What the mail libraries and Node put on their errors; all of it optional. */
interface MailError {
  code?: unknown;
  originalCode?: unknown;
  message?: unknown;
  authenticationFailed?: unknown;
  responseCode?: unknown;
  serverResponseCode?: unknown;
  mailboxMissing?: unknown;
  tlsFailed?: unknown;
  response?: unknown;
  responseText?: unknown;
  reason?: unknown;
}

/** Thrown where mail that has arrived could not be stored; the mail server is not to blame. */
export class StorageFailure extends Error {
  override name = 'StorageFailure';
}

const UNREACHABLE =
  /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_|ETIMEDOUT|EDNS|EPIPE|ETIMEOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT|NoConnection)/;
const TLS =
  /^(ETLS|ERR_TLS|ERR_SSL|EPROTO$|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|UPGRADE_TIMEOUT|STARTTLS|ClosedAfterConnectTLS)/;
/** RFC 5530 §3: these refuse the session, not the password. */
const NOT_THE_PASSWORD = /^(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|CONTACTADMIN)$/;

/** What a library put where words are expected; nothing where it is no text. */
export function asWords(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Reads any error of the IMAP or SMTP library, or of a socket, as a problem with what to do about it. */
export function problemOf(error: unknown): Problem {
  const facts: MailError = typeof error === 'object' && error !== null ? error : {};
  const said = serverWords(facts);
  const codes = [facts.originalCode, facts.code].map(asWords);
  if (error instanceof TokenFailure) return error.problem;
  if (error instanceof StorageFailure) {
    return {
      code: 'storage',
      message: 'New mail could not be stored. It stays in the mailbox and is fetched again.',
    };
  }
  if (facts.authenticationFailed === true || facts.code === 'EAUTH') return signIn(facts, said);
  if (facts.mailboxMissing === true || facts.serverResponseCode === 'NONEXISTENT') {
    return {
      code: 'mailbox_missing',
      message: `The mailbox does not exist on the server${said}. Check its name.`,
    };
  }
  if (
    facts.tlsFailed === true ||
    codes.some((code) => TLS.test(code)) ||
    /certificate|STARTTLS/i.test(asWords(facts.message))
  ) {
    return {
      code: 'tls',
      message: `No secure connection: ${asWords(facts.message)}. Check the port, the security setting and the server's certificate.`,
    };
  }
  if (codes.some((code) => UNREACHABLE.test(code))) {
    return {
      code: 'unreachable',
      message: `The server does not answer (${asWords(facts.message)}). Check host and port.`,
    };
  }
  return {
    code: 'server',
    message: `The mail server reported a problem${said || `: ${asWords(facts.message)}`}.`,
  };
}

function signIn(facts: MailError, said: string): Problem {
  const temporary = typeof facts.responseCode === 'number' && facts.responseCode < 500;
  const refusedSession =
    temporary ||
    NOT_THE_PASSWORD.test(String(facts.serverResponseCode)) ||
    /too many|try again|temporar/i.test(said);
  return refusedSession
    ? { code: 'server', message: `The server does not let anyone sign in just now${said}.` }
    : {
        code: 'wrong_password',
        message: `The server refused user name and password${said}. Enter them again.`,
      };
}

function serverWords(facts: MailError): string {
  const words = [facts.responseText, facts.response, facts.reason].find((text) => typeof text === 'string');
  return words === undefined ? '' : ` («${words.slice(0, 200)}»)`;
}
