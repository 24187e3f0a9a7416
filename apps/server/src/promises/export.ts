import type { exportPromises } from '@madoguchi/contract';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { recordAudit } from '../audit/index.ts';
import { timeZoneOf } from '../conversations/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { csvHead, csvLines } from './csv.ts';
import type { PromiseDependencies } from './dependencies.ts';
import { listPromises } from './list.store.ts';
import { filterOf } from './queries.ts';
import { toPromise } from './rows.store.ts';

const batch = 500;

/** The promises of a filter as a list for spreadsheets; taking it out is an entry of the audit log. */
export async function sendExport(
  { database }: Pick<PromiseDependencies, 'database'>,
  actor: Actor,
  { locale, ...query }: z.infer<typeof exportPromises>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { filter, timeZone } = await database.inWorkspace(actor.workspaceId, async (tx) => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    const asked = await filterOf(tx, actor, query);
    await recordAudit(tx, actor, 'export.made', {
      after: { what: 'promises', format: 'csv', rows: null, filter: Object.fromEntries(given) },
    });
    return { filter: asked, timeZone: await timeZoneOf(tx) };
  });
  const read = (after: { at: string; id: string } | null) =>
    database.inWorkspace(actor.workspaceId, (tx) => listPromises(tx, filter, { after, limit: batch }));
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="promises.csv"')
    .send(
      Readable.from(
        linesOf(read, (rows) => csvLines(rows.map(toPromise), locale, timeZone), csvHead(locale)),
      ),
    );
}

type Rows = Awaited<ReturnType<typeof listPromises>>;

/** As it is read, a batch at a time. */
async function* linesOf(
  read: (after: { at: string; id: string } | null) => Promise<Rows>,
  write: (rows: Rows) => string,
  head: string,
): AsyncGenerator<string> {
  yield head;
  for (let after: { at: string; id: string } | null = null; ;) {
    const rows = await read(after);
    yield write(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    after = { at: new Date(last.sortAt).toISOString(), id: last.id };
  }
}
