import type { ImapCommand } from './mail-imap-command.ts';
import { memoryFolder, store, type MemoryBox, type MemoryFolder, type MemoryMail } from './mail-memory.ts';

/** What an answer may use of its session. */
export interface Selected {
  box: MemoryBox;
  folder: MemoryFolder | null;
}

/** Untagged lines (or bytes), then the tagged result without its tag. */
export interface Answer {
  lines: (string | Uint8Array)[];
  result: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const done = (lines: (string | Uint8Array)[] = [], result = 'OK done'): Answer => ({ lines, result });

/** Answers a command that needs a mailbox; null when it is none of these. Also selects and closes folders. */
export function answer(command: ImapCommand, session: Selected): Answer | null {
  const [name = ''] = command.args;
  const { box } = session;
  switch (command.name) {
    case 'LIST':
      return done(listing(box, command.args[1] ?? ''));
    case 'LSUB':
      return done();
    case 'SELECT':
    case 'EXAMINE':
      session.folder = folderOf(box, name);
      return selected(session.folder, command.name === 'EXAMINE');
    case 'STATUS':
      return status(name, folderOf(box, name));
    case 'CLOSE':
      session.folder = null;
      return done();
    case 'CREATE':
      box.folders.set(name, memoryFolder());
      return done();
    case 'APPEND': {
      const flags =
        command.args
          .find((arg) => arg.startsWith('('))
          ?.slice(1, -1)
          .split(' ') ?? [];
      const date = command.args.find((arg, index) => index > 0 && /^[ \d]\d-/.test(arg));
      store(box, name, command.literal, flags.filter(Boolean), date ? new Date(date) : new Date());
      return done();
    }
    case 'UID FETCH':
      return done(
        (session.folder ? chosen(session.folder, name) : []).flatMap((mail) =>
          fetched(mail, session, command),
        ),
      );
    case 'UID SEARCH':
      return done([
        `* SEARCH ${(session.folder?.mails ?? [])
          .filter(search(command.args))
          .map((mail) => mail.uid)
          .join(' ')}`,
      ]);
    default:
      return null;
  }
}

const folderOf = (box: MemoryBox, name: string): MemoryFolder | null =>
  box.folders.get(name.toUpperCase() === 'INBOX' ? 'INBOX' : name) ?? null;

function listing(box: MemoryBox, pattern: string): string[] {
  if (pattern === '') return ['* LIST (\\Noselect) "/" ""'];
  const names = [...box.folders.keys()].filter((name) => /[*%]/.test(pattern) || name === pattern);
  return names.map((name) => `* LIST (\\HasNoChildren) "/" "${name}"`);
}

function selected(folder: MemoryFolder | null, readOnly: boolean): Answer {
  if (!folder) return done([], 'NO [NONEXISTENT] No such mailbox');
  const facts = [`UIDVALIDITY ${folder.uidValidity}`, `UIDNEXT ${folder.uidNext}`];
  const lines = facts.map((fact) => `* OK [${fact}] fact`);
  const flags = '* FLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft)';
  return done(
    [flags, `* ${folder.mails.length} EXISTS`, ...lines],
    `OK [${readOnly ? 'READ-ONLY' : 'READ-WRITE'}] done`,
  );
}

function status(name: string, folder: MemoryFolder | null): Answer {
  if (!folder) return done([], 'NO [NONEXISTENT] No such mailbox');
  const { mails, uidNext, uidValidity } = folder;
  return done([
    `* STATUS "${name}" (MESSAGES ${mails.length} UIDNEXT ${uidNext} UIDVALIDITY ${uidValidity})`,
  ]);
}

/** A UID set; `N:*` beyond the end gives the last message, as RFC 9051 has it. */
function chosen(folder: MemoryFolder, set: string): MemoryMail[] {
  const last = folder.mails.at(-1)?.uid ?? 0;
  const ranges = set.split(',').map((range) => {
    const ends = range.split(':').map((end) => (end === '*' ? last : Number(end)));
    return [Math.min(...ends), Math.max(...ends)] as const;
  });
  return folder.mails.filter((mail) => ranges.some(([from, to]) => mail.uid >= from && mail.uid <= to));
}

function fetched(mail: MemoryMail, session: Selected, command: ImapCommand): (string | Uint8Array)[] {
  const wanted = command.args.slice(1).join(' ');
  const facts = [`UID ${mail.uid}`];
  if (wanted.includes('FLAGS')) facts.push(`FLAGS (${mail.flags.join(' ')})`);
  if (wanted.includes('RFC822.SIZE')) facts.push(`RFC822.SIZE ${mail.raw.length}`);
  if (wanted.includes('INTERNALDATE')) facts.push(`INTERNALDATE "${dateTime(mail.receivedAt)}"`);
  const start = `* ${(session.folder?.mails.indexOf(mail) ?? 0) + 1} FETCH (${facts.join(' ')}`;
  const part = /BODY\.PEEK\[(HEADER)?\]/.exec(wanted);
  if (!part || (mail.damaged && part[1] !== 'HEADER')) return [`${start})`];
  const head = Buffer.from(mail.raw).indexOf('\r\n\r\n');
  const bytes = part[1] === 'HEADER' && head >= 0 ? mail.raw.subarray(0, head + 4) : mail.raw;
  return [`${start} BODY[${part[1] ?? ''}] {${bytes.length}}`, bytes, ')'];
}

function search(args: string[]): (mail: MemoryMail) => boolean {
  const at = (name: string): number => args.findIndex((arg) => arg.toUpperCase() === name);
  const since = at('SINCE');
  const header = at('HEADER');
  return (mail) =>
    (since < 0 || mail.receivedAt.getTime() >= Date.parse(`${args[since + 1]} 00:00:00 UTC`)) &&
    (header < 0 || Buffer.from(mail.raw).includes(args[header + 2] ?? ''));
}

function dateTime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, ' ');
  return `${day}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`;
}
