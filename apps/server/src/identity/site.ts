import type { FastifyRequest } from 'fastify';
import type { Site } from './passkeys.ts';

/** Where the desk is reached: PUBLIC_URL, or as this request names it where none is set (on one's own machine). */
export function originOf(
  publicUrl: string | null,
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

export function siteOf(publicUrl: string | null, request: Pick<FastifyRequest, 'protocol' | 'host'>): Site {
  const { hostname, origin } = new URL(originOf(publicUrl, request));
  return { host: hostname, origin };
}
