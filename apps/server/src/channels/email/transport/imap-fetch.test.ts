import { selfSignedCertificate } from '@madoguchi/testbed/mail-certificate';
import { imapServer, type ImapServer } from '@madoguchi/testbed/mail-imap-server';
import { memoryBox, store, type MemoryBox } from '@madoguchi/testbed/mail-memory';
import { freePorts } from '@madoguchi/testbed/mail-ports';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { planBatches, type ListedMail } from './imap-fetch.ts';
import type { ArrivedMail, MailboxCursor } from './imap-sync.ts';
import { mail, watch } from './watch.fixture.ts';

const listed = (sizes: number[]): ListedMail[] =>
  sizes.map((size, index) => ({ uid: index + 1, size, internalDate: new Date(0) }));

describe('cutting a list of mails into batches', () => {
  it('keeps every mail once and in order, within the limits', () => {
    const limits = { count: 5, bytes: 100 };
    fc.assert(
      fc.property(fc.array(fc.nat(300)), (sizes) => {
        const runs = [...planBatches(listed(sizes), limits, 200)];
        expect(runs.flatMap((run) => run.mails)).toEqual(listed(sizes));
        for (const { oversize, mails } of runs) {
          expect(mails.length).toBeGreaterThan(0);
          expect(mails.some((one) => one.size > 200)).toBe(oversize);
          const bytes = mails.reduce((sum, one) => sum + one.size, 0);
          if (mails.length > 1) expect(bytes).toBeLessThanOrEqual(limits.bytes);
          expect(mails.length).toBeLessThanOrEqual(oversize ? 1 : limits.count);
        }
      }),
    );
  });
});

describe('a mail whose body the server does not give', () => {
  let server: ImapServer | undefined;
  afterEach(() => server?.stop());

  async function serve(box: MemoryBox): Promise<number> {
    const [port = 0, tlsPort = 0] = await freePorts(2);
    server = imapServer(
      new Map([['desk@example.jp', box]]),
      { port, tlsPort },
      selfSignedCertificate(),
      null,
    );
    await server.start();
    return port;
  }

  it('is handed over by its headers, before the cursor passes it', async () => {
    const box = memoryBox('secret');
    for (const name of ['one', 'two', 'three']) store(box, 'INBOX', mail(name), []);
    const damaged = box.folders.get('INBOX')?.mails[1];
    if (damaged) damaged.damaged = true;
    const port = await serve(box);
    const cursors: [number[], MailboxCursor][] = [];
    const seen = watch(
      { host: '127.0.0.1', port, security: 'none', user: 'desk@example.jp', password: 'secret' },
      {
        onMails: async (batch: ArrivedMail[], cursor) =>
          void cursors.push([batch.map((one) => one.uid), cursor]),
      },
    );
    await seen.until(() => seen.mails.length === 2);
    await seen.watcher.stop();
    expect(seen.oversize.map((one) => [one.uid, one.reason])).toEqual([[2, 'unavailable']]);
    expect(Buffer.from(seen.oversize[0]?.headers ?? []).toString()).toContain('Subject: two');
    expect(cursors.map(([uids, cursor]) => [uids, cursor.lastUid])).toEqual([[[1, 3], 3]]);
  });
});
