import {
  attachImprovementDocument,
  createImprovementDocument,
  draft,
  idParams,
  improvementDocument,
  improvementDocumentList,
  improvementFile,
  improvementFileQuery,
  letterPreview,
  makeImprovementFile,
  previewLetter,
  saveImprovementDocument,
} from '@madoguchi/contract';
import { contentDisposition, inert } from '../attachments/index.ts';
import { previewOf, type LetterDependencies } from '../letters/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';

import { attachDocument } from './attach.ts';
import { findDocument, findFile, listDocuments } from './document.store.ts';
import { fileName, fileTypes } from './file-names.ts';
import { createDocument, makeFile, noSuchDocument, readDocument, saveDocument } from './documents.ts';
import { findCase } from './case.store.ts';
import { noSuchCase } from './queries.ts';

/** Letters and reports about cases. */
export function improvementDocumentRoutes(app: App, dependencies: LetterDependencies): void {
  const { database } = dependencies;
  const read = { scope: 'conversations:read' } as const;
  const write = { scope: 'conversations:write' } as const;

  app.get(
    '/api/v1/improvements/:id/documents',
    { config: read, schema: { params: idParams, response: { 200: improvementDocumentList } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        if ((await findCase(tx, request.params.id)) === undefined) throw noSuchCase();
        return { items: await listDocuments(tx, request.params.id) };
      }),
  );

  app.post(
    '/api/v1/improvements/:id/documents',
    {
      config: write,
      schema: { params: idParams, body: createImprovementDocument, response: { 201: improvementDocument } },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await createDocument(dependencies, actorOf(request), request.params.id, request.body)),
  );

  app.get(
    '/api/v1/improvement-documents/:id',
    { config: read, schema: { params: idParams, response: { 200: improvementDocument } } },
    (request) =>
      database.inWorkspace(actorOf(request).workspaceId, (tx) => readDocument(tx, request.params.id)),
  );

  app.put(
    '/api/v1/improvement-documents/:id',
    {
      config: write,
      schema: { params: idParams, body: saveImprovementDocument, response: { 200: improvementDocument } },
    },
    (request) => saveDocument(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.post(
    '/api/v1/improvement-documents/:id/preview',
    { config: read, schema: { params: idParams, body: previewLetter, response: { 200: letterPreview } } },
    async (request) => {
      const { workspaceId } = actorOf(request);
      const row = await database.inWorkspace(workspaceId, (tx) => findDocument(tx, request.params.id));
      if (row === undefined) throw noSuchDocument();
      return previewOf(dependencies.language, workspaceId, row.kind, request.body.content);
    },
  );

  app.post(
    '/api/v1/improvement-documents/:id/files',
    {
      config: write,
      schema: { params: idParams, body: makeImprovementFile, response: { 201: improvementFile } },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await makeFile(dependencies, actorOf(request), request.params.id, request.body.format)),
  );

  app.get(
    '/api/v1/improvement-documents/:id/file',
    { config: read, schema: { params: idParams, querystring: improvementFileQuery } },
    async (request, reply) => {
      const { id } = request.params;
      const { format, inline } = request.query;
      const found = await database.inWorkspace(actorOf(request).workspaceId, async (tx) => {
        const row = await findDocument(tx, id);
        if (row === undefined) throw noSuchDocument();
        const version = request.query.version ?? row.version;
        return { kind: row.kind, version, file: await findFile(tx, { id, version, format }) };
      });
      if (found.file === undefined)
        throw new AppError('not_found', 'This file was not made yet. Make it first (POST …/files).');
      const name = fileName(found.kind, found.version, format);
      const way = inline !== undefined && format === 'pdf' ? 'inline' : 'attachment';
      return reply
        .headers({ ...inert, 'content-disposition': contentDisposition(way, name) })
        .type(fileTypes[format])
        .send(found.file.bytes);
    },
  );

  app.post(
    '/api/v1/improvement-documents/:id/attach',
    {
      config: { scope: 'messages:send' },
      schema: { params: idParams, body: attachImprovementDocument, response: { 200: draft } },
    },
    (request) => attachDocument(dependencies, actorOf(request), request.params.id, request.body),
  );
}
