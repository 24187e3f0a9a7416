import { z } from 'zod';
import { contentDisposition, findFile, inert, mayShowInline } from '../attachments/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, type App } from '../platform/http/index.ts';
import type { SignedLinks } from './links.ts';

const params = z.object({ token: z.string().max(200), name: z.string().max(300) });

/** Files of answers, for those who got their address. Nothing else of the desk is reached by it. */
export function lineFileRoutes(
  app: App,
  { database, links }: { database: Database; links: SignedLinks },
): void {
  app.get('/files/:token/:name', { schema: { hide: true } as object }, async (request, reply) => {
    const read = params.safeParse(request.params);
    const opened = read.success ? links.read(read.data.token, Date.now()) : null;
    if (opened === null) throw new AppError('not_found', 'There is no file at this address.');
    if (opened.expired)
      throw new AppError('not_found', 'The time of this address is over. Ask for the file again.');
    const file = await database.inWorkspace(opened.workspaceId, (tx) => findFile(tx, opened.subjectId));
    if (file === undefined || file.bytes === null)
      throw new AppError('not_found', 'This file is not kept any more.');
    const shown = mayShowInline(file.type);
    return reply
      .headers({
        ...inert,
        // LINE fetches pictures to show them.
        'cross-origin-resource-policy': 'cross-origin',
        'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
      })
      .type(shown ? file.type : 'application/octet-stream')
      .send(file.bytes);
  });
}
