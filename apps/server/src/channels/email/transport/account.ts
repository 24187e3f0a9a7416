/** One server's settings, IMAP or SMTP. */
export interface MailAccount {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` never without it, `none` only when the owner says so. */
  security: 'tls' | 'starttls' | 'none';
  user: string;
  password: string;
  /** Accepts any certificate; only for a server of one's own whose certificate nobody vouches for. */
  allowSelfSigned?: boolean;
}

/** Why a mailbox or a mail server cannot be used. */
export type ProblemCode = 'wrong_password' | 'unreachable' | 'tls' | 'mailbox_missing' | 'server' | 'storage';

/** A problem with its sentence for people, which says what to do. `storage` is ours: mail could not be stored. */
export interface Problem {
  code: ProblemCode;
  message: string;
}

/** Certificate checks and nothing else: no protocol older than TLS 1.2. */
export function tlsOptions(account: MailAccount): { rejectUnauthorized: boolean; minVersion: 'TLSv1.2' } {
  return { rejectUnauthorized: account.allowSelfSigned !== true, minVersion: 'TLSv1.2' };
}
