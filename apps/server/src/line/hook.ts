import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isSigned, readWebhook } from '../channels/line/index.ts';
import { storableDeep } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type App } from '../platform/http/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { keepEvents } from './event.store.ts';
import { passOn } from './forward.ts';
import { channelExists } from './hook.store.ts';
import { findLine, openSecrets } from './settings.ts';
import type { TakeDependencies } from './take.ts';

export type HookDependencies = Pick<TakeDependencies, 'database' | 'jobs' | 'receive' | 'log'> & {
  box: SecretBox;
  workspaceIds: () => Promise<string[]>;
};

const hookParams = z.object({ channelId: z.uuid() });

/** LINE's webhooks are far smaller: a hundred events of 5,000 characters. */
const bodyLimit = 4 * 1024 * 1024;

const unknownChannel = (): AppError =>
  new AppError(
    'not_found',
    'There is no LINE channel at this address. Copy it from the settings of the channel.',
  );

/**
 * LINE's webhooks: checked over their bytes, kept, and answered; they take effect after. LINE waits two seconds, and
 * would come again.
 */
export function lineHookRoutes(app: App, dependencies: HookDependencies): void {
  const { database, box, receive, log } = dependencies;
  const workspaceOf = channelFinder(dependencies);

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, next) =>
      next(null, body),
    );
    scoped.post(
      '/hooks/line/:channelId',
      { bodyLimit, schema: { hide: true } as object },
      async (request, reply) => {
        const params = hookParams.safeParse(request.params);
        if (!params.success) throw unknownChannel();
        const { channelId } = params.data;
        const workspaceId = await workspaceOf(channelId);
        if (workspaceId === undefined) throw unknownChannel();
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const given = request.headers['x-line-signature'];
        const signature = typeof given === 'string' ? given : undefined;
        const unreadable = await database.inWorkspace(workspaceId, async (tx) => {
          await refuseForged(tx, box, channelId, body, signature);
          const read = readWebhook(body);
          await passOn(dependencies, tx, channelId, body, signature ?? '');
          if ('unreadable' in read) return read.unreadable;
          await keepEvents(tx, channelId, storableDeep(read.events));
          return null;
        });
        if (unreadable !== null) {
          log.warn({ channelId }, 'a webhook of LINE could not be read');
          await receive(workspaceId, channelId, [quarantined(body, unreadable)], () => Promise.resolve());
        }
        return reply.code(200).send({});
      },
    );
  });
}

/** @throws AppError `not_found`, or `forbidden` for bytes that LINE did not sign. */
async function refuseForged(
  tx: Tx,
  box: SecretBox,
  channelId: string,
  body: Buffer,
  signature: string | undefined,
): Promise<void> {
  const row = await findLine(tx, channelId);
  if (row === undefined) throw unknownChannel();
  if (!isSigned(body, openSecrets(box, row).channelSecret, signature))
    throw new AppError(
      'forbidden',
      'The signature does not fit the body. Compare the channel secret with the one in LINE’s console.',
    );
}

function quarantined(body: Buffer, reason: string) {
  const externalId = `sha256:${createHash('sha256').update(body).digest('base64url')}`;
  const base = { externalId, raw: body, receivedAt: new Date(), sender: null, subject: null };
  return { ...base, kind: 'unreadable' as const, code: 'not_readable', reason };
}

/** The workspace of a channel, which the address does not name; found once and remembered. */
function channelFinder({
  database,
  workspaceIds,
}: Pick<HookDependencies, 'database' | 'workspaceIds'>): (channelId: string) => Promise<string | undefined> {
  const known = new Map<string, string>();
  return async (channelId) => {
    const remembered = known.get(channelId);
    if (remembered !== undefined) return remembered;
    for (const workspaceId of await workspaceIds()) {
      if (await database.inWorkspace(workspaceId, (tx) => channelExists(tx, channelId))) {
        known.set(channelId, workspaceId);
        return workspaceId;
      }
    }
    return undefined;
  };
}
