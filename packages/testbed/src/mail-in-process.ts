import { selfSignedCertificate } from './mail-certificate.ts';
import { imapServer } from './mail-imap-server.ts';
import { boxKey, memoryBox, type MemoryBox } from './mail-memory.ts';
import { freePorts } from './mail-ports.ts';
import type { Introspection, MailServers } from './mail-types.ts';
import { deliverInto, startSmtp } from './mail-smtp-server.ts';

/** Starts mail servers inside this process, for machines where real ones cannot be installed. */
export async function startInProcessServers(oauth: Introspection | null = null): Promise<MailServers> {
  const boxes = new Map<string, MemoryBox>();
  const tls = selfSignedCertificate();
  const [imapPort = 0, imaps = 0, submission = 0, smtps = 0] = await freePorts(4);
  const imap = imapServer(boxes, { port: imapPort, tlsPort: imaps }, tls, oauth);
  await imap.start();
  const smtp = await startSmtp(boxes, { port: submission, tlsPort: smtps }, tls, oauth);
  const box = (address: string): MemoryBox => {
    const found = boxes.get(boxKey(address));
    if (!found) throw new Error(`No mailbox ${address}`);
    return found;
  };
  return {
    kind: 'in-process',
    imap: { host: '127.0.0.1', port: imapPort, tlsPort: imaps },
    smtp: { host: '127.0.0.1', port: submission, tlsPort: smtps },
    deliver: async (address, raw) => {
      if (!deliverInto(boxes, 'sender@localhost', address, raw)) throw new Error(`No mailbox ${address}`);
    },
    addMailbox: async (address, password) => void boxes.set(boxKey(address), memoryBox(password)),
    messages: async (address, folder = 'INBOX') =>
      (box(address).folders.get(folder)?.mails ?? []).map(({ uid, raw, flags }) => ({
        uid,
        raw,
        flags: [...flags],
      })),
    stopImap: () => imap.stop(),
    startImap: () => imap.start(),
    restartImap: async () => {
      await imap.stop();
      await imap.start();
    },
    bumpUidValidity: async (address) => {
      const inbox = box(address).folders.get('INBOX');
      if (inbox) inbox.uidValidity += 1;
    },
    stop: async () => {
      await Promise.all([imap.stop(), smtp.stop()]);
    },
  };
}
