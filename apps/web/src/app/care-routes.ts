import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseCareSearch, parseCourtesySearch } from '../care/logic/search.ts';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/care',
  validateSearch: parseCareSearch,
  component: lazyRouteComponent(() => import('../care/CareScreen.tsx')),
});
const task = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/tasks/$taskId',
  component: lazyRouteComponent(() => import('../care/task/TaskScreen.tsx')),
});
const plans = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/plans',
  component: lazyRouteComponent(() => import('../care/plans/PlansScreen.tsx')),
});
const newPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/plans/new',
  component: lazyRouteComponent(() => import('../care/plans/NewPlanScreen.tsx')),
});
const plan = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/plans/$planId',
  component: lazyRouteComponent(() => import('../care/plans/PlanScreen.tsx')),
});
const courtesies = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/courtesies',
  validateSearch: parseCourtesySearch,
  component: lazyRouteComponent(() => import('../care/courtesies/CourtesiesScreen.tsx')),
});
const choose = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/courtesies/$courtesy/$year',
  component: lazyRouteComponent(() => import('../care/courtesies/ChooseScreen.tsx')),
});
const visit = createRoute({
  getParentRoute: () => signedIn,
  path: '/care/visits/$visitId',
  component: lazyRouteComponent(() => import('../care/visits/VisitScreen.tsx')),
});

const visits = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$customerId/visits',
  component: lazyRouteComponent(() => import('../care/visits/VisitsScreen.tsx')),
});

/** After-care. */
export const careRoutes = [list, task, plans, newPlan, plan, courtesies, choose, visit, visits] as const;
