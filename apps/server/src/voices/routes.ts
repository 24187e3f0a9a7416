import {
  addVoiceWording,
  askedVoice,
  askVoiceConsent,
  changeVoice as changeVoiceBody,
  changeVoiceWall,
  createVoice as createVoiceBody,
  createVoiceWall,
  idParams,
  listVoices,
  noteVoiceConsent,
  putVoiceWallVoices,
  voiceDetail,
  voicePage,
  voiceWallDetail,
  voiceWalls,
} from '@madoguchi/contract';
import type { FastifyRequest } from 'fastify';
import { findPlace } from '../broadcasts/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, publicOrigin, type App } from '../platform/http/index.ts';
import { addWording, changeVoice, createVoice } from './commands.ts';
import { askConsent, closeAsk, noteConsent } from './consents.ts';
import type { VoiceDependencies } from './dependencies.ts';
import { voicePageRoutes } from './page-routes.ts';
import { scopeOf } from './policy.ts';
import { readList, readVoice, readWall } from './queries.ts';
import { publicWallRoutes } from './wall-routes.ts';
import { listWalls } from './wall.store.ts';
import { changeWall, createWall, putOnWall } from './walls.ts';
import { pageWords } from './words.ts';

/** お客様の声: what was said, the ledger of consent, pages to ask on, and walls. */
export function voiceRoutes(app: App, dependencies: VoiceDependencies): void {
  const { database, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const one = { params: idParams, response: { 200: voiceDetail } } as const;
  const wall = { params: idParams, response: { 200: voiceWallDetail } } as const;
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const read = (request: FastifyRequest, id: string) => inWorkspace(request, (tx) => readVoice(tx, id));
  const readOneWall = (request: FastifyRequest, id: string) =>
    inWorkspace(request, (tx) =>
      readWall(tx, id, (key) => `${publicOrigin(request, publicUrl)}/wall/${key}`),
    );

  app.get(
    '/api/v1/voices',
    { config: see, schema: { querystring: listVoices, response: { 200: voicePage } } },
    (request) => inWorkspace(request, (tx) => readList(tx, request.query)),
  );

  app.post(
    '/api/v1/voices',
    { config: write, schema: { body: createVoiceBody, response: { 201: voiceDetail } } },
    async (request, reply) => {
      const id = await createVoice(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await read(request, id));
    },
  );

  app.get('/api/v1/voices/:id', { config: see, schema: one }, (request) => read(request, request.params.id));

  app.patch(
    '/api/v1/voices/:id',
    { config: write, schema: { ...one, body: changeVoiceBody } },
    async (request) => {
      await changeVoice(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.post(
    '/api/v1/voices/:id/wordings',
    { config: write, schema: { ...one, body: addVoiceWording } },
    async (request) => {
      await addWording(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.post(
    '/api/v1/voices/:id/consents',
    { config: write, schema: { ...one, body: noteVoiceConsent } },
    async (request) => {
      await noteConsent(dependencies, actorOf(request), request.params.id, request.body);
      return read(request, request.params.id);
    },
  );

  app.post(
    '/api/v1/voices/:id/asks',
    {
      config: { ...write, shownOnce: true },
      schema: { params: idParams, body: askVoiceConsent, response: { 201: askedVoice } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const secret = await askConsent(dependencies, actorOf(request), id, request.body);
      const url = `${publicOrigin(request, publicUrl)}/v/${secret}`;
      const { name } = await inWorkspace(request, findPlace);
      const text = pageWords[request.body.language].message(name, url);
      return reply.code(201).send({ voice: await read(request, id), url, text });
    },
  );

  app.delete('/api/v1/voice-asks/:id', { config: write, schema: one }, async (request) =>
    read(request, await closeAsk(dependencies, actorOf(request), request.params.id)),
  );

  app.get('/api/v1/voice-walls', { config: see, schema: { response: { 200: voiceWalls } } }, (request) =>
    inWorkspace(request, async (tx) => ({ items: await listWalls(tx) })),
  );

  app.post(
    '/api/v1/voice-walls',
    { config: write, schema: { body: createVoiceWall, response: { 201: voiceWallDetail } } },
    async (request, reply) => {
      const id = await createWall(dependencies, actorOf(request), request.body);
      return reply.code(201).send(await readOneWall(request, id));
    },
  );

  app.get('/api/v1/voice-walls/:id', { config: see, schema: wall }, (request) =>
    readOneWall(request, request.params.id),
  );

  app.patch(
    '/api/v1/voice-walls/:id',
    { config: write, schema: { ...wall, body: changeVoiceWall } },
    async (request) => {
      await changeWall(dependencies, actorOf(request), request.params.id, request.body);
      return readOneWall(request, request.params.id);
    },
  );

  app.put(
    '/api/v1/voice-walls/:id/voices',
    { config: write, schema: { ...wall, body: putVoiceWallVoices } },
    async (request) => {
      await putOnWall(dependencies, actorOf(request), request.params.id, request.body);
      return readOneWall(request, request.params.id);
    },
  );

  voicePageRoutes(app, dependencies);
  publicWallRoutes(app, dependencies);
}
