import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseTodaySearch } from '../today/logic/search.ts';
import { signedIn } from './shell-routes.ts';

/** The page everyone starts at. */
export const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  validateSearch: parseTodaySearch,
  component: lazyRouteComponent(() => import('../today/TodayScreen.tsx')),
});
