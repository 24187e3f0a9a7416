import { openLines, type LineConnection } from './mail-lines.ts';

/**
 * Hands a message to a mailbox by LMTP (RFC 2033), byte for byte (dots stuffed, bare line ends kept), as a mail
 * server would. Rejects with the server's answer when the recipient or the message is refused.
 */
export async function deliverByLmtp(port: number, recipient: string, raw: Uint8Array): Promise<void> {
  const connection = await openLines(port);
  try {
    await expectReply(connection, '220');
    await command(connection, 'LHLO localhost', '250');
    await command(connection, 'MAIL FROM:<sender@localhost>', '250');
    await command(connection, `RCPT TO:<${quoted(recipient)}>`, '250');
    await command(connection, 'DATA', '354');
    connection.write(dotStuffed(raw));
    await expectReply(connection, '250');
    connection.write('QUIT\r\n');
  } finally {
    connection.close();
  }
}

/** Quotes a local part that is no dot-atom (RFC 5321 §4.1.2), such as `a..b@docomo.ne.jp`. */
function quoted(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const isDotAtom = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local);
  return isDotAtom || local.startsWith('"') ? address : `"${local}"${address.slice(at)}`;
}

function dotStuffed(raw: Uint8Array): Buffer {
  const text = Buffer.from(raw).toString('latin1').replace(/^\./, '..').replaceAll('\n.', '\n..');
  return Buffer.from(text + (text.endsWith('\r\n') ? '.\r\n' : '\r\n.\r\n'), 'latin1');
}

async function command(connection: LineConnection, line: string, code: string): Promise<void> {
  connection.write(`${line}\r\n`);
  await expectReply(connection, code);
}

async function expectReply(connection: LineConnection, code: string): Promise<void> {
  let line = await connection.line();
  while (line[3] === '-') line = await connection.line();
  if (!line.startsWith(code)) throw new Error(`The LMTP server answered: ${line}`);
}
