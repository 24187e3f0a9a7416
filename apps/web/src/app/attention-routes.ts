import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseAttentionSearch } from '../attention/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/attention',
  validateSearch: parseAttentionSearch,
  component: lazyRouteComponent(() => import('../attention/list/AttentionScreen.tsx')),
});
const outcomes = createRoute({
  getParentRoute: () => signedIn,
  path: '/attention/outcomes',
  component: lazyRouteComponent(() => import('../attention/outcomes/OutcomesScreen.tsx')),
});
const single = createRoute({
  getParentRoute: () => signedIn,
  path: '/attention/$caseId',
  component: lazyRouteComponent(() => import('../attention/case/CaseScreen.tsx')),
});

/** The addresses of customers who need care. */
export const attentionRoutes = [list, outcomes, single] as const;
