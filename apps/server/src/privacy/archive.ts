import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Readable } from 'node:stream';
import { wholePerson } from '../customers/index.ts';
import type { Database } from '../platform/db/index.ts';
import { findFiles, findHeld, parts, readFile, readPart } from './held.store.ts';
import type { RequestRow } from './requests.store.ts';

const about = `このZIPは、窓口（Madoguchi）が保有する、お一人に関する情報のすべてです。
data/ には種類ごとの記録（JSON、UTF-8、時刻は協定世界時）、attachments/ には添付ファイル、mails/ には受信したままのメールが入っています。

Everything this desk holds about one person: records by kind in data/ (JSON, UTF-8, times in UTC), attached files in
attachments/, mails as they came in mails/.
`;

/** Names within an archive: no way out of its folder. */
const safeName = (name: string): string =>
  name
    .split('/')
    .map((part) => part.replaceAll(/[\\:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/u, '_'))
    .join('/');

/** Everything held about a person as a ZIP file, made while it is fetched, file by file. */
export function archiveOf(database: Database, workspaceId: string, request: RequestRow): Readable {
  async function* pieces(): AsyncGenerator<Buffer> {
    const ready: Buffer[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      ready.push(Buffer.from(chunk));
    });
    const add = (name: string, bytes: Uint8Array, packed: boolean): void => {
      const entry = packed
        ? new ZipDeflate(safeName(name), { level: 6 })
        : new ZipPassThrough(safeName(name));
      zip.add(entry);
      entry.push(bytes, true);
    };
    const held = await database.inWorkspace(workspaceId, async (tx) =>
      findHeld(tx, await wholePerson(tx, request.customerId)),
    );
    add('README.txt', strToU8(about), false);
    for (const part of parts) {
      const rows = await database.inWorkspace(workspaceId, (tx) => readPart(tx, part, held));
      add(`data/${part.name}.json`, strToU8(`${JSON.stringify(rows, null, 2)}\n`), true);
      yield* ready.splice(0);
    }
    const files = await database.inWorkspace(workspaceId, (tx) => findFiles(tx, held));
    for (const { id, name } of files) {
      const file = await database.inWorkspace(workspaceId, (tx) => readFile(tx, id));
      if (file !== undefined) add(name, file.bytes, false);
      yield* ready.splice(0);
    }
    zip.end();
    yield* ready.splice(0);
  }
  return Readable.from(pieces(), { objectMode: false });
}
