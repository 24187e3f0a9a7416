import type { StoredMail } from './mail-reader.ts';

/** Mail servers for tests, on 127.0.0.1 and random ports. */
export interface MailServers {
  /** `debian`: Dovecot and Postfix; `in-process`: small stand-ins. */
  kind: 'debian' | 'in-process';
  /** `port`: plain and STARTTLS; `tlsPort`: TLS from the start, with a self-signed certificate. */
  imap: { host: string; port: number; tlsPort: number };
  /** As for IMAP; sending needs a mailbox's address and password. */
  smtp: { host: string; port: number; tlsPort: number };
  /** Puts a message into a mailbox as if it had come from outside; the bytes arrive behind trace headers. */
  deliver(address: string, raw: Uint8Array): Promise<void>;
  addMailbox(address: string, password: string): Promise<void>;
  /** What lies in a folder, by UID. */
  messages(address: string, folder?: string): Promise<StoredMail[]>;
  restartImap(): Promise<void>;
  stopImap(): Promise<void>;
  startImap(): Promise<void>;
  /** Gives INBOX a new UIDVALIDITY, as a restored or rebuilt mailbox has. */
  bumpUidValidity(address: string): Promise<void>;
  stop(): Promise<void>;
}

/** Who tells mail servers whose an access token is. */
export interface Introspection {
  introspectionUrl: string;
  /** The mailbox a token opens; null for one that is no longer good. */
  ownerOf(token: string): string | null;
}
