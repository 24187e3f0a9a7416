import type { ImapFlow, ListResponse } from 'imapflow';
import type { MailAccount, Problem } from './account.ts';
import { withImap } from './imap-client.ts';
import { problemOf } from './problems.ts';
import { messageIds } from './references.ts';

/** What became of the copy. `kept_by_server`: the server files what it sends by itself. */
export type SentCopy =
  | { outcome: 'appended' | 'already_there'; folder: string }
  | { outcome: 'kept_by_server' }
  | { outcome: 'failed'; problem: Problem };

/** Servers that file every mail sent through them (their own documentation). */
const FILES_BY_ITSELF = new Set(['imap.gmail.com', 'imap.googlemail.com', 'outlook.office365.com']);

const NAMES = [
  'sent',
  '送信済みアイテム',
  '送信済みメール',
  '送信済み',
  'sent items',
  'sent messages',
  'sent mail',
];

/**
 * Puts a copy of a sent mail into the mailbox's Sent folder, marked as read: the folder the server calls so
 * (RFC 6154), else one with a usual name, else a new `Sent`. A mail whose Message-ID lies there already is left
 * alone. Does not reject: the mail has been sent whatever happens here.
 */
export async function appendToSent(account: MailAccount, raw: Uint8Array): Promise<SentCopy> {
  if (FILES_BY_ITSELF.has(account.host.toLowerCase())) return { outcome: 'kept_by_server' };
  try {
    return await withImap(account, async (client) => {
      const folder = await sentFolder(client);
      if (await holds(client, folder, raw)) return { outcome: 'already_there', folder };
      const appended = await client.append(folder, Buffer.from(raw), ['\\Seen']);
      if (appended === false) throw new Error('The server did not take the copy');
      return { outcome: 'appended', folder };
    });
  } catch (error) {
    return { outcome: 'failed', problem: problemOf(error) };
  }
}

async function sentFolder(client: ImapFlow): Promise<string> {
  const folders = (await client.list()).filter((folder) => !folder.flags.has('\\Noselect'));
  const named = (folder: ListResponse): number => NAMES.indexOf(folder.name.toLowerCase());
  const [byName] = folders.filter((folder) => named(folder) >= 0).sort((a, b) => named(a) - named(b));
  const marked = folders.find(
    (folder) => folder.specialUse === '\\Sent' && folder.specialUseSource === 'extension',
  );
  const known = marked ?? byName ?? folders.find((folder) => folder.specialUse === '\\Sent');
  return known ? known.path : (await client.mailboxCreate('Sent')).path;
}

async function holds(client: ImapFlow, folder: string, raw: Uint8Array): Promise<boolean> {
  const head = Buffer.from(raw).toString('latin1').split('\r\n\r\n', 1)[0] ?? '';
  const [id] = messageIds(/^message-id:((?:.|\r\n[ \t])*)/im.exec(head)?.[1] ?? '');
  if (id === undefined) return false;
  await client.mailboxOpen(folder, { readOnly: true });
  const found = await client.search({ header: { 'message-id': id } }, { uid: true });
  await client.mailboxClose();
  return Array.isArray(found) && found.length > 0;
}
