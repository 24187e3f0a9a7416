import type { LineConnection } from './mail-lines.ts';

/** One IMAP command as it came. */
export interface ImapCommand {
  tag: string;
  /** Upper case; `UID FETCH` and the like are one name. */
  name: string;
  /** Strings without their quotes; lists with their parentheses. */
  args: string[];
  /** The last literal, byte for byte. */
  literal: Buffer;
}

/** Reads a command with its literals (RFC 9051 §4.3), asking for those that wait to be asked. */
export async function readCommand(connection: LineConnection): Promise<ImapCommand> {
  let text = '';
  const literals: Buffer[] = [];
  for (;;) {
    const line = await connection.line();
    const marker = /\{(\d+)(\+?)\}$/.exec(line);
    if (!marker) {
      text += line;
      break;
    }
    if (marker[2] === '') connection.write('+ go on\r\n');
    text += `${line.slice(0, marker.index)}"\u0000${literals.length}"`;
    literals.push(await connection.bytes(Number(marker[1])));
  }
  const words = text.match(/"(?:[^"\\]|\\.)*"|\((?:[^()]|\([^()]*\))*\)|[^\s"()]+/g) ?? [];
  const values = words.map((word) => value(word, literals));
  const [tag = '*', first = '', second = ''] = values;
  const isUid = first.toUpperCase() === 'UID';
  return {
    tag,
    name: (isUid ? `${first} ${second}` : first).toUpperCase(),
    args: values.slice(isUid ? 3 : 2),
    literal: literals.at(-1) ?? Buffer.alloc(0),
  };
}

function value(word: string, literals: Buffer[]): string {
  if (!word.startsWith('"')) return word;
  const inner = word.slice(1, -1).replace(/\\(.)/g, '$1');
  return inner.startsWith('\u0000') ? (literals[Number(inner.slice(1))]?.toString() ?? '') : inner;
}
