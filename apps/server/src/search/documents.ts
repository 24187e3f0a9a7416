import type { Tx } from '../platform/db/index.ts';
import {
  kinds,
  readCustomers,
  readMessages,
  type Doc,
  type Kind,
  type MessageSource,
} from './indexing.store.ts';
import { customerDocument, messageDocument, type MessageFields } from './text.ts';

/** What a message is found by: the sender of what we wrote is the member who wrote it. */
export function fieldsOf(source: Omit<MessageSource, 'id' | 'at'>): MessageFields {
  const own = source.direction === 'note' ? [] : [source.fromAddress];
  const recipients = [...(source.recipients.to ?? []), ...(source.recipients.cc ?? [])];
  return {
    subject: source.subject ?? '',
    from: [source.authorName, source.fromName, ...own].filter(
      (each): each is string => each !== null && each !== '',
    ),
    to: recipients.flatMap(({ name, address }) =>
      name === null || name === '' ? [address] : [name, address],
    ),
    files: source.files,
    text: source.text,
    quotedFrom: source.quotedFrom,
  };
}

/** The documents of what is there of these ids. */
export async function documentsOf(tx: Tx, kind: Kind, ids: readonly string[]): Promise<Doc[]> {
  if (kind === kinds.message) {
    const rows = await readMessages(tx, ids);
    return rows.map((row) => ({ id: row.id, at: row.at, text: messageDocument(fieldsOf(row)) }));
  }
  const rows = await readCustomers(tx, ids);
  return rows.map(({ id, at, name, reading, company, title, address, note, points, careNotes }) => {
    const contacts = points.map(({ value }) => value).join('\n');
    // A number is found however its parts are divided.
    const digits = points
      .filter(({ kind }) => kind === 'phone')
      .map(({ value }) => value.normalize('NFKC').replaceAll(/\D/gu, ''))
      .join('\n');
    const remarks = [note, ...careNotes].join('\n');
    return {
      id,
      at,
      text: customerDocument([name, reading, company, title, address, digits, contacts, remarks]),
    };
  });
}
