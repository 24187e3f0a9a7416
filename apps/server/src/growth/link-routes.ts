import {
  addLinkAddress as addAddressBody,
  bulkLinks as bulkBody,
  bulkLinksResult,
  campaign,
  campaignFigures,
  campaignPage,
  changeCampaign as changeCampaignBody,
  changeLink as changeLinkBody,
  createCampaign as createCampaignBody,
  createLink as createLinkBody,
  growthSettings,
  idParams,
  linkClickPage,
  linkDetail,
  linkPage,
  listClicks,
  listLinks,
  pageQuery,
  qrQuery,
  saveGrowthSettings,
} from '@madoguchi/contract';
import { z } from 'zod';
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../platform/db/index.ts';
import { actorOf, decodeCursor, encodeCursor, publicOrigin, type App } from '../platform/http/index.ts';
import { bulkLinks } from './bulk.ts';
import { listCampaigns } from './campaign.store.ts';
import { changeCampaign, createCampaign, requireCampaign } from './campaigns.ts';
import * as clicks from './click.store.ts';
import { noSuch, type GrowthDependencies } from './dependencies.ts';
import { readLink, shownLinks } from './link-view.ts';
import * as store from './link.store.ts';
import { addLinkAddress, changeLink, createLink } from './links.ts';
import { scopeOf } from './policy.ts';
import { qrPng, qrSvg } from './qr.ts';
import { readSettings, saveSettings } from './settings.ts';
import { channelNamed } from './visits.ts';

/** A page by ids, the newest first. */
function pageOf<Item extends { id: string }>(rows: readonly Item[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.id]) : null };
}
const beforeOf = (cursor: string | undefined): string | null => decodeCursor(cursor, ['id'])?.[0] ?? null;

/** Campaigns, short links with their addresses and codes to scan, and clicks on them. */
export function linkRoutes(app: App, dependencies: GrowthDependencies): void {
  const { database, spaces, publicUrl } = dependencies;
  const see = { scope: scopeOf.see } as const;
  const write = { scope: scopeOf.write } as const;
  const origin = (request: FastifyRequest) => publicOrigin(request, publicUrl);
  const prefix = (request: FastifyRequest) => spaces.prefixOf(actorOf(request).workspaceId, origin(request));
  const inWorkspace = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    database.inWorkspace(actorOf(request).workspaceId, work);
  const read = async (request: FastifyRequest, id: string) => {
    const start = await prefix(request);
    return inWorkspace(request, (tx) => readLink(tx, id, start));
  };

  app.get(
    '/api/v1/campaigns',
    { config: see, schema: { querystring: pageQuery, response: { 200: campaignPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const rows = await inWorkspace(request, (tx) => listCampaigns(tx, beforeOf(cursor), limit + 1));
      return pageOf(rows, limit);
    },
  );

  app.post(
    '/api/v1/campaigns',
    { config: write, schema: { body: createCampaignBody, response: { 201: campaign } } },
    async (request, reply) =>
      reply.code(201).send(await createCampaign(dependencies, actorOf(request), request.body)),
  );

  app.get(
    '/api/v1/campaigns/:id',
    { config: see, schema: { params: idParams, response: { 200: campaign } } },
    (request) => inWorkspace(request, (tx) => requireCampaign(tx, request.params.id)),
  );

  app.patch(
    '/api/v1/campaigns/:id',
    { config: write, schema: { params: idParams, body: changeCampaignBody, response: { 200: campaign } } },
    (request) => changeCampaign(dependencies, actorOf(request), request.params.id, request.body),
  );

  app.get(
    '/api/v1/campaigns/:id/figures',
    {
      config: see,
      schema: {
        params: idParams,
        querystring: z.object({
          currency: z
            .string()
            .regex(/^[A-Z]{3}$/u)
            .default('JPY'),
        }),
        response: { 200: campaignFigures },
      },
    },
    async (request) => {
      const { readFigures } = await import('./results.ts');
      return inWorkspace(request, (tx) => readFigures(tx, request.params.id, request.query.currency));
    },
  );

  app.get(
    '/api/v1/links',
    { config: see, schema: { querystring: listLinks, response: { 200: linkPage } } },
    async (request) => {
      const { campaign: campaignId = null, archived, cursor, limit } = request.query;
      const start = await prefix(request);
      return inWorkspace(request, async (tx) => {
        const rows = await store.listLinks(tx, {
          campaignId,
          archived,
          before: beforeOf(cursor),
          limit: limit + 1,
        });
        const { items, nextCursor } = pageOf(rows, limit);
        return { items: await shownLinks(tx, items, start), nextCursor };
      });
    },
  );

  app.post(
    '/api/v1/links',
    { config: write, schema: { body: createLinkBody, response: { 201: linkDetail } } },
    async (request, reply) => {
      const id = await createLink(dependencies, actorOf(request), request.body, origin(request));
      return reply.code(201).send(await read(request, id));
    },
  );

  app.post(
    '/api/v1/links/bulk',
    { config: write, schema: { body: bulkBody, response: { 200: bulkLinksResult } } },
    (request) => bulkLinks(dependencies, actorOf(request), request.body.csv, origin(request)),
  );

  app.get(
    '/api/v1/links/:id',
    { config: see, schema: { params: idParams, response: { 200: linkDetail } } },
    (request) => read(request, request.params.id),
  );

  app.patch(
    '/api/v1/links/:id',
    { config: write, schema: { params: idParams, body: changeLinkBody, response: { 200: linkDetail } } },
    async (request) => {
      const { id } = request.params;
      await changeLink(dependencies, actorOf(request), { id, origin: origin(request) }, request.body);
      return read(request, id);
    },
  );

  app.post(
    '/api/v1/links/:id/addresses',
    { config: write, schema: { params: idParams, body: addAddressBody, response: { 200: linkDetail } } },
    async (request) => {
      const { id } = request.params;
      await addLinkAddress(dependencies, actorOf(request), id, request.body);
      return read(request, id);
    },
  );

  app.get(
    '/api/v1/links/:id/clicks',
    { config: see, schema: { params: idParams, querystring: listClicks, response: { 200: linkClickPage } } },
    (request) =>
      inWorkspace(request, async (tx) => {
        const { id } = request.params;
        const { show, cursor, limit } = request.query;
        if ((await store.findLink(tx, id)) === undefined) throw noSuch('link');
        const rows = await clicks.listClicks(tx, id, { show, before: beforeOf(cursor), limit: limit + 1 });
        const { items, nextCursor } = pageOf(rows, limit);
        return { items: items.map((each) => ({ ...each, channel: channelNamed(each.channel) })), nextCursor };
      }),
  );

  app.get(
    '/api/v1/link-addresses/:id/qr',
    { config: see, schema: { params: idParams, querystring: qrQuery } },
    async (request, reply) => {
      const { format, mark, ...print } = request.query;
      const found = await inWorkspace(request, (tx) => store.findAddress(tx, request.params.id));
      if (found === undefined) throw noSuch('address');
      const address = `${await prefix(request)}${found.slug}?q=${mark}`;
      const name = `qr-${found.slug}-${mark}.${format}`;
      return reply
        .headers({
          'content-disposition': `inline; filename="${name}"`,
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        })
        .type(format === 'svg' ? 'image/svg+xml' : 'image/png')
        .send(format === 'svg' ? qrSvg(address, print) : qrPng(address, print));
    },
  );

  app.get(
    '/api/v1/growth-settings',
    { config: see, schema: { response: { 200: growthSettings } } },
    async (request) => {
      const start = await prefix(request);
      return inWorkspace(request, (tx) => readSettings(tx, start));
    },
  );

  app.put(
    '/api/v1/growth-settings',
    {
      config: { scope: 'workspace:write' },
      schema: { body: saveGrowthSettings, response: { 200: growthSettings } },
    },
    async (request) => {
      await saveSettings(dependencies, actorOf(request), request.body, origin(request));
      const start = await prefix(request);
      return inWorkspace(request, (tx) => readSettings(tx, start));
    },
  );
}
