import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parsePromisesSearch } from '../promises/logic/search.ts';
import { signedIn } from './shell-routes.ts';

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/promises',
  validateSearch: parsePromisesSearch,
  component: lazyRouteComponent(() => import('../promises/board/PromisesScreen.tsx')),
});
const figures = createRoute({
  getParentRoute: () => signedIn,
  path: '/promises/figures',
  component: lazyRouteComponent(() => import('../promises/figures/FiguresScreen.tsx')),
});
const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/promises/settings',
  component: lazyRouteComponent(() => import('../promises/settings/PromiseSettingsScreen.tsx')),
});

/** What was promised to customers. */
export const promiseRoutes = [board, figures, settings] as const;
