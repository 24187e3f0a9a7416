import { testChannel, testChannelResult } from '@madoguchi/contract';
import { testAccount } from '../channels/email/index.ts';
import type { App } from '../platform/http/index.ts';

/** What only mailboxes have: trying a connection before it is kept. */
export function mailboxRoutes(app: App): void {
  app.post(
    '/api/v1/channels/test',
    {
      config: { scope: 'channels:write' },
      schema: { body: testChannel, response: { 200: testChannelResult } },
    },
    async (request) => {
      const { imap, smtp, allowSelfSigned } = request.body;
      const result = await testAccount({
        imap: { ...imap, allowSelfSigned },
        smtp: { ...smtp, allowSelfSigned },
      });
      const toCheck = (side: (typeof result)['imap']) => ({
        ok: side.ok,
        reason: side.ok ? null : side.problem,
      });
      return { imap: toCheck(result.imap), smtp: toCheck(result.smtp) };
    },
  );
}
