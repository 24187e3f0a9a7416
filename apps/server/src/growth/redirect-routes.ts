import type { App } from '../platform/http/index.ts';
import { redirect, sayOver, type RedirectDependencies } from './redirect.ts';
import type { Spaces } from './spaces.ts';

const hidden = { schema: { hide: true } as object };

/** Short addresses: at the desk's own address under /l, and alone at the domains of workspaces. */
export function redirectRoutes(
  app: App,
  { spaces, ...dependencies }: RedirectDependencies & { spaces: Spaces },
): void {
  // At a domain for links there is nothing else: neither the desk nor its API.
  app.addHook('onRequest', async (request, reply) => {
    const workspaceId = await spaces.ofHost(request.hostname.toLowerCase()).catch(() => null);
    if (workspaceId === null) return;
    const [path = '/'] = request.url.split('?');
    if (request.method !== 'GET' && request.method !== 'HEAD') return sayOver(request, reply, 'missing');
    return redirect(dependencies, request, reply, { workspaceId, slug: path.slice(1).replace(/\/$/u, '') });
  });

  app.get<{ Params: { slug: string } }>('/l/:slug', hidden, async (request, reply) =>
    redirect(dependencies, request, reply, {
      workspaceId: await spaces.named(null).catch(() => null),
      slug: request.params.slug,
    }),
  );

  app.get<{ Params: { name: string; slug: string } }>('/l/:name/:slug', hidden, async (request, reply) =>
    redirect(dependencies, request, reply, {
      workspaceId: await spaces.named(request.params.name).catch(() => null),
      slug: request.params.slug,
    }),
  );
}
