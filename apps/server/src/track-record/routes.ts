import {
  addTrackEntry,
  idParams,
  saveCompanyFacts,
  saveTrackEntry,
  trackPdfQuery,
  trackRecord,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/index.ts';
import { contentDisposition, inert } from '../attachments/index.ts';
import { renderPdf } from '../documents/index.ts';
import { actorOf, AppError, publicOrigin, type App } from '../platform/http/index.ts';
import * as commands from './commands.ts';
import type { TrackDependencies } from './dependencies.ts';
import { paperOf } from './paper.ts';
import { scopeOf } from './policy.ts';
import { readEdition, readRecord } from './queries.ts';

/** 実績: what the company is and has done, for buyers who choose. */
export function trackRecordRoutes(app: App, dependencies: TrackDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const response = { 200: trackRecord } as const;
  const read = (request: FastifyRequest) =>
    database.snapshot(actorOf(request).workspaceId, (tx) => readRecord(tx, publicOrigin(request, publicUrl)));

  app.get('/api/v1/track-record', { config: see, schema: { response } }, read);

  app.put(
    '/api/v1/track-record',
    { config: write, schema: { body: saveCompanyFacts, response } },
    async (request) => {
      await commands.saveFacts(dependencies, actorOf(request), request.body);
      return read(request);
    },
  );

  app.post(
    '/api/v1/track-record/entries',
    { config: write, schema: { body: addTrackEntry, response } },
    async (request) => {
      await commands.addEntry(dependencies, actorOf(request), request.body);
      return read(request);
    },
  );

  app.put(
    '/api/v1/track-record-entries/:id',
    { config: write, schema: { params: idParams, body: saveTrackEntry, response } },
    async (request) => {
      await commands.saveEntry(dependencies, actorOf(request), request.params.id, request.body);
      return read(request);
    },
  );

  app.delete(
    '/api/v1/track-record-entries/:id',
    { config: write, schema: { params: idParams, response } },
    async (request) => {
      await commands.removeEntry(dependencies, actorOf(request), request.params.id);
      return read(request);
    },
  );

  app.post('/api/v1/track-record/editions', { config: write, schema: { response } }, async (request) => {
    await commands.makeEdition(dependencies, actorOf(request));
    return read(request);
  });

  app.post('/api/v1/track-record/address', { config: write, schema: { response } }, async (request) => {
    await commands.publish(dependencies, actorOf(request));
    return read(request);
  });

  app.delete('/api/v1/track-record/address', { config: write, schema: { response } }, async (request) => {
    await commands.withdraw(dependencies, actorOf(request));
    return read(request);
  });

  app.get(
    '/api/v1/track-record-editions/:id/file',
    { config: see, schema: { params: idParams, querystring: trackPdfQuery } },
    async (request, reply) => {
      const { language } = request.query;
      const actor = actorOf(request);
      const { number, day, sheet } = await database.inWorkspace(actor.workspaceId, (tx) =>
        readEdition(tx, request.params.id, language),
      );
      const made = await renderPdf(paperOf(sheet));
      if ('missing' in made)
        throw new AppError(
          'unprocessable',
          `The document’s font has no character for: ${made.missing.join(' ')}. Write them otherwise.`,
        );
      await database.inWorkspace(actor.workspaceId, (tx) =>
        recordAudit(tx, actor, 'export.made', {
          after: {
            what: 'track_record',
            format: 'pdf',
            rows: null,
            filter: { edition: String(number), language },
          },
        }),
      );
      const name = `${language === 'ja' ? '会社概要・実績' : 'Track record'}_${day.replaceAll('-', '')}_v${number}.pdf`;
      return reply
        .headers({ ...inert, 'content-disposition': contentDisposition('attachment', name) })
        .type('application/pdf')
        .send(Buffer.from(made.pdf));
    },
  );
}
