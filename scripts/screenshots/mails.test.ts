import { describe, expect, it } from 'vitest';
import { toInboundItem } from '../../apps/server/src/channels/email/index.ts';
import { sampleWorkspace } from '../../apps/server/src/sample/data/index.ts';
import { mailbox, mails } from './mails.ts';

const settings = { address: mailbox.address, threadSecret: 'a secret', maxBytes: 1_000_000 };

describe.each(mails)('the mail «$subject»', ({ subject, raw }) => {
  it('reads as it was written', async () => {
    const item = await toInboundItem(Buffer.from(raw), new Date(), settings);
    expect(item).toMatchObject({ kind: 'message', message: { subject, to: [{ address: mailbox.address }] } });
    expect(item.kind === 'message' ? item.message.text : '').toContain('お世話になっております');
  });

  it('comes from a customer of the sample who has a contact person', async () => {
    const item = await toInboundItem(Buffer.from(raw), new Date(), settings);
    const from = item.kind === 'message' ? item.message.from : null;
    const customer = sampleWorkspace.customers.find(({ email }) => email === from?.address);
    expect(customer).toMatchObject({ name: from?.name, contactPerson: expect.any(String) });
  });
});
