import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseBroadcastSearch, parseNewBroadcastSearch } from '../broadcasts/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/broadcasts',
  component: lazyRouteComponent(() => import('../broadcasts/BroadcastsScreen.tsx')),
});
const added = createRoute({
  getParentRoute: () => signedIn,
  path: '/broadcasts/new',
  validateSearch: parseNewBroadcastSearch,
  component: lazyRouteComponent(() => import('../broadcasts/NewBroadcastScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/broadcasts/$id',
  validateSearch: parseBroadcastSearch,
  component: lazyRouteComponent(() => import('../broadcasts/BroadcastScreen.tsx')),
});

/** What goes to many customers at once. */
export const broadcastRoutes = [list, added, one] as const;
