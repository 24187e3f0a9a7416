import { randomInt } from 'node:crypto';
import type { StoredMail } from './mail-reader.ts';

/** A message in memory. */
export interface MemoryMail extends StoredMail {
  receivedAt: Date;
  /** The server lists it and gives its headers, but never its body, as real ones do after damage. */
  damaged?: boolean;
}

/** A folder of an in-process mailbox. */
export interface MemoryFolder {
  uidValidity: number;
  uidNext: number;
  mails: MemoryMail[];
}

/** A mailbox in memory: the in-process servers' only state. */
export interface MemoryBox {
  password: string;
  folders: Map<string, MemoryFolder>;
  /** Called whenever a message has come: open sessions tell their clients. */
  listeners: Set<() => void>;
}

/** A mailbox with an empty INBOX. */
export function memoryBox(password: string): MemoryBox {
  return { password, folders: new Map([['INBOX', memoryFolder()]]), listeners: new Set() };
}

/** An empty folder with a UIDVALIDITY of its own. */
export function memoryFolder(): MemoryFolder {
  return { uidValidity: randomInt(1, 2 ** 31), uidNext: 1, mails: [] };
}

/** Adds a message to a folder, made if need be, and tells open sessions. */
export function store(
  box: MemoryBox,
  name: string,
  raw: Uint8Array,
  flags: string[],
  receivedAt = new Date(),
): number {
  const folder = box.folders.get(name) ?? memoryFolder();
  box.folders.set(name, folder);
  const uid = folder.uidNext++;
  folder.mails.push({ uid, raw: new Uint8Array(raw), flags, receivedAt });
  for (const listener of box.listeners) listener();
  return uid;
}

/** A mailbox's key: addresses are one whether quoted or not, in whatever case. */
export function boxKey(address: string): string {
  return address.replace(/^"(.*)"@/, '$1@').toLowerCase();
}
