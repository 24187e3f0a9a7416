import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseImprovementsSearch } from '../improvement/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/improvements',
  validateSearch: parseImprovementsSearch,
  component: lazyRouteComponent(() => import('../improvement/ImprovementsScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/improvements/$id',
  component: lazyRouteComponent(() => import('../improvement/CaseScreen.tsx')),
});
const document = createRoute({
  getParentRoute: () => signedIn,
  path: '/improvements/$id/documents/$documentId',
  component: lazyRouteComponent(() => import('../improvement/document/DocumentScreen.tsx')),
});

/** カイゼン: cases and their documents. */
export const improvementRoutes = [list, one, document] as const;
