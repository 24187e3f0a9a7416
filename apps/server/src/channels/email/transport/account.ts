/** One server's settings, IMAP or SMTP. */
export interface MailAccount {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` never without it, `none` only when the owner says so. */
  security: 'tls' | 'starttls' | 'none';
  user: string;
  password: string;
  /** Instead of the password: where the mailbox is opened by OAuth 2.0. */
  tokens?: TokenSource;
  /** Accepts any certificate; only for a server of one's own whose certificate nobody vouches for. */
  allowSelfSigned?: boolean;
}

/** Where access tokens come from. */
export interface TokenSource {
  /**
   * A token that is good for some minutes at least. `refused` is one that the server has just refused: another is got
   * then. Rejects with `TokenFailure`.
   */
  token(refused?: string): Promise<string>;
}

/** Why a mailbox or a mail server cannot be used. */
export type ProblemCode =
  | 'wrong_password'
  | 'consent_missing'
  | 'access_refused'
  | 'app_refused'
  | 'unreachable'
  | 'tls'
  | 'mailbox_missing'
  | 'server'
  | 'storage';

/** A problem with its sentence for people, which says what to do. `storage` is ours: mail could not be stored. */
export interface Problem {
  code: ProblemCode;
  message: string;
}

/** Thrown where no token can be had, or none that the server takes: until someone acts, or (`unreachable`) for now. */
export class TokenFailure extends Error {
  override name = 'TokenFailure';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Certificate checks and nothing else: no protocol older than TLS 1.2. */
export function tlsOptions(account: MailAccount): { rejectUnauthorized: boolean; minVersion: 'TLSv1.2' } {
  return { rejectUnauthorized: account.allowSelfSigned !== true, minVersion: 'TLSv1.2' };
}
