import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../platform/http/index.ts';
import { findPhoneChannel, type PhoneChannel } from './channel.store.ts';
import type { TelephoneDependencies } from './dependencies.ts';

/** The largest request of a telephone system that is read, in bytes. */
export const hookBodyLimit = 64 * 1024;

/** Takes bodies as bytes, whatever they say they are, in a part of the server of its own. */
export function takeRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

export function rawBodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

export function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

export type FoundChannel = { workspaceId: string; channel: PhoneChannel };

/**
 * Finds the telephone that a request from outside names. Nobody has signed in there: the workspaces are asked one after the
 * other, and where one was found is remembered. It throws AppError `not_found`.
 */
export function hookChannels({
  database,
  workspaceIds,
}: Pick<TelephoneDependencies, 'database' | 'workspaceIds'>): (id: string) => Promise<FoundChannel> {
  const homes = new Map<string, string>();
  return async (id) => {
    const home = homes.get(id);
    for (const workspaceId of home === undefined ? await workspaceIds() : [home]) {
      const channel = await database.inWorkspace(workspaceId, (tx) => findPhoneChannel(tx, id));
      if (channel === undefined) continue;
      homes.set(id, workspaceId);
      return { workspaceId, channel };
    }
    throw new AppError('not_found', 'There is no telephone at this address.');
  };
}
