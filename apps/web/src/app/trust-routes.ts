import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseEvidenceSearch, parseTrustSearch } from '../trust/search.ts';
import { signedIn } from './shell-routes.ts';

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/trust',
  validateSearch: parseTrustSearch,
  component: lazyRouteComponent(() => import('../trust/TrustScreen.tsx')),
});
const evidence = createRoute({
  getParentRoute: () => signedIn,
  path: '/trust/evidence',
  validateSearch: parseEvidenceSearch,
  component: lazyRouteComponent(() => import('../trust/EvidenceScreen.tsx')),
});
const rules = createRoute({
  getParentRoute: () => signedIn,
  path: '/trust/rules',
  component: lazyRouteComponent(() => import('../trust/RulesScreen.tsx')),
});

const trackRecord = createRoute({
  getParentRoute: () => signedIn,
  path: '/trust/track-record',
  component: lazyRouteComponent(() => import('../track-record/TrackRecordScreen.tsx')),
});

/** 信頼: the figures, what is behind them, and what counts how much. */
export const trustRoutes = [overview, evidence, rules, trackRecord] as const;
