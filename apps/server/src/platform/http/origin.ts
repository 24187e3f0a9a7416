import type { FastifyRequest } from 'fastify';

/** The desk's own address as the outside calls it: as it is configured, else as this request found it. */
export function publicOrigin(request: FastifyRequest, publicUrl: string | null): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}
