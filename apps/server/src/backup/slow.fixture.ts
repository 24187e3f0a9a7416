import { Writable } from 'node:stream';
import { secret } from './backup.fixture.ts';
import { dump } from './index.ts';

/** A backup in whose middle, once its picture of the database is taken, something is done. */
export async function backUpSlowly(
  connectionString: string,
  meanwhile: () => Promise<unknown>,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let done: Promise<unknown> | undefined;
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      parts.push(chunk);
      next();
    },
  });
  const onProgress = (): void => void (done ??= meanwhile());
  await dump(
    { connectionString, version: '0.1.0', passphrase: null, keys: [secret], withSecret: false, onProgress },
    sink,
  );
  await done;
  return Buffer.concat(parts);
}
