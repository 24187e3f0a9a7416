import { openLines, type LineConnection } from './mail-lines.ts';

/** A message as it lies in a mailbox. */
export interface StoredMail {
  uid: number;
  raw: Uint8Array;
  flags: string[];
}

/**
 * Reads a folder by IMAP with a client of its own (read-only, so nothing is marked as seen), so that tests do not
 * judge the product's IMAP code by itself. A folder that does not exist is an empty one.
 */
export async function readMailbox(
  port: number,
  user: string,
  password: string,
  folder: string,
): Promise<StoredMail[]> {
  const connection = await openLines(port);
  try {
    await connection.line();
    const signedIn = await command(connection, 'a', `LOGIN "${escape(user)}" "${escape(password)}"`);
    if (!signedIn.ok) throw new Error(`No mailbox ${user} with this password`);
    const examined = await command(connection, 'b', `EXAMINE "${escape(folder)}"`);
    if (!examined.ok) return [];
    const mails = await fetchAll(connection);
    connection.write('d LOGOUT\r\n');
    return mails;
  } finally {
    connection.close();
  }
}

const escape = (value: string): string => value.replace(/["\\]/g, '\\$&');

async function command(connection: LineConnection, tag: string, text: string): Promise<{ ok: boolean }> {
  connection.write(`${tag} ${text}\r\n`);
  let line = await connection.line();
  while (!line.startsWith(`${tag} `)) line = await connection.line();
  return { ok: line.startsWith(`${tag} OK`) };
}

async function fetchAll(connection: LineConnection): Promise<StoredMail[]> {
  connection.write('c UID FETCH 1:* (UID FLAGS BODY.PEEK[])\r\n');
  const mails: StoredMail[] = [];
  for (let line = await connection.line(); !line.startsWith('c '); line = await connection.line()) {
    const literal = /\{(\d+)\}$/.exec(line);
    if (!literal) continue;
    const raw = new Uint8Array(await connection.bytes(Number(literal[1])));
    const attributes = line + (await connection.line());
    const flags = /FLAGS \(([^)]*)\)/.exec(attributes)?.[1] ?? '';
    mails.push({
      uid: Number(/UID (\d+)/.exec(attributes)?.[1]),
      raw,
      flags: flags.split(' ').filter((flag) => flag !== ''),
    });
  }
  return mails;
}
