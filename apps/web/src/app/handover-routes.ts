import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseHandoversSearch } from '../handovers/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/handovers',
  validateSearch: parseHandoversSearch,
  component: lazyRouteComponent(() => import('../handovers/HandoversScreen.tsx')),
});
const missing = createRoute({
  getParentRoute: () => signedIn,
  path: '/handovers/missing',
  component: lazyRouteComponent(() => import('../handovers/UncaredScreen.tsx')),
});
const changes = createRoute({
  getParentRoute: () => signedIn,
  path: '/handovers/changes',
  component: lazyRouteComponent(() => import('../handovers/ChangesScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/handovers/$handoverId',
  component: lazyRouteComponent(() => import('../handovers/SheetScreen.tsx')),
});

/** Customers given from person to person, and who looks after whom. */
export const handoverRoutes = [list, missing, changes, one] as const;
