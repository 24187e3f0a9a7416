import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseMentionsSearch, parseNewMentionSearch, parseTrendsSearch } from '../mentions/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions',
  validateSearch: parseMentionsSearch,
  component: lazyRouteComponent(() => import('../mentions/MentionsScreen.tsx')),
});
const add = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/new',
  validateSearch: parseNewMentionSearch,
  component: lazyRouteComponent(() => import('../mentions/NewScreen.tsx')),
});
const trends = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/trends',
  validateSearch: parseTrendsSearch,
  component: lazyRouteComponent(() => import('../mentions/TrendsScreen.tsx')),
});
const sources = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/sources',
  component: lazyRouteComponent(() => import('../mentions/SourcesScreen.tsx')),
});
const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/import',
  component: lazyRouteComponent(() => import('../mentions/ImportsScreen.tsx')),
});
const oneImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/import/$importId',
  component: lazyRouteComponent(() => import('../mentions/ImportScreen.tsx')),
});
const guide = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/guide',
  component: lazyRouteComponent(() => import('../mentions/GuideScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/mentions/$id',
  component: lazyRouteComponent(() => import('../mentions/MentionScreen.tsx')),
});

/** 口コミ: what is said elsewhere. */
export const mentionRoutes = [list, add, trends, sources, imports, oneImport, guide, one] as const;
