import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './shell-routes.ts';

const list = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes',
  component: lazyRouteComponent(() => import('../programmes/ProgrammesScreen.tsx')),
});
const add = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/new',
  component: lazyRouteComponent(() => import('../programmes/NewProgrammeScreen.tsx')),
});
const premiums = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/premiums',
  component: lazyRouteComponent(() => import('../programmes/PremiumsScreen.tsx')),
});
const tiers = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/tiers',
  component: lazyRouteComponent(() => import('../programmes/tiers/TiersScreen.tsx')),
});
const events = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/events',
  component: lazyRouteComponent(() => import('../programmes/events/EventsScreen.tsx')),
});
const newEvent = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/events/new',
  component: lazyRouteComponent(() => import('../programmes/events/NewEventScreen.tsx')),
});
const event = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/events/$eventId',
  component: lazyRouteComponent(() => import('../programmes/events/EventScreen.tsx')),
});
const one = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/programmes/$programmeId',
  component: lazyRouteComponent(() => import('../programmes/ProgrammeScreen.tsx')),
});

/** 紹介と優待: referral programmes, tiers, events and the limits for premiums. */
export const programmeRoutes = [list, add, premiums, tiers, events, newEvent, event, one] as const;
