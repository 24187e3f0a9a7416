import { chatLineCode } from '@madoguchi/contract';
import { encode } from 'uqr';
import { AppError, type App } from '../../platform/http/index.ts';
import { requireChat } from '../channel.ts';
import type { ConfigDependencies } from '../config.ts';
import type { ChatDependencies } from '../dependencies.ts';
import { limitsOf, tokenOf } from '../limits.ts';
import { keyParams, placeOf } from '../place.ts';
import { visitorOf } from '../session.ts';
import { codeMinutes, hashOfCode, newCode } from './code.ts';
import { insertCode } from './line.store.ts';

/** A QR code as one path of squares, each of one unit. */
function qrOf(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size, path };
}

/** How a visitor gets from the chat to LINE. */
export function lineWayRoutes(app: App, dependencies: ChatDependencies & ConfigDependencies): void {
  const { database, lineAccount } = dependencies;

  app.post(
    '/widget/api/:key/line',
    {
      preHandler: limitsOf(app)('session'),
      schema: { hide: true, params: keyParams, response: { 200: chatLineCode } },
    },
    (request) => {
      const { workspaceId, channelId } = placeOf(request.params);
      return database.inWorkspace(workspaceId, async (tx) => {
        const { settings } = await requireChat(tx, channelId);
        const visitor = await visitorOf(tx, channelId, tokenOf(request));
        const account = settings.line ? await lineAccount(tx) : null;
        if (account === null) throw new AppError('not_found', 'This chat does not go on by LINE.');
        const code = newCode();
        const { expiresAt } = await insertCode(tx, {
          visitorId: visitor.id,
          hash: hashOfCode(code),
          minutes: codeMinutes,
        });
        const id = encodeURIComponent(account.id);
        const addUrl = `https://line.me/R/ti/p/${id}`;
        const sendUrl = `https://line.me/R/oaMessage/${id}/?${code}`;
        return { code, expiresAt, addUrl, sendUrl, qr: qrOf(addUrl) };
      });
    },
  );
}
