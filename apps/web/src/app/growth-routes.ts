import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseAmbassadorsSearch } from '../ambassadors/search.ts';
import { parseBehindSearch, parseLinksSearch, parseResultsSearch } from '../growth/search.ts';
import { parseEvidenceSearch } from '../experiments/search.ts';
import { parseNewVoiceSearch, parseVoicesSearch } from '../customer-voices/search.ts';
import { parseOverviewSearch } from '../overview/search.ts';
import { signedIn } from './shell-routes.ts';

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/overview',
  validateSearch: parseOverviewSearch,
  component: lazyRouteComponent(() => import('../overview/OverviewScreen.tsx')),
});
const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth',
  validateSearch: parseResultsSearch,
  component: lazyRouteComponent(() => import('../growth/ResultsScreen.tsx')),
});
const behind = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/orders',
  validateSearch: parseBehindSearch,
  component: lazyRouteComponent(() => import('../growth/BehindScreen.tsx')),
});
const links = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/links',
  validateSearch: parseLinksSearch,
  component: lazyRouteComponent(() => import('../growth/LinksScreen.tsx')),
});
const link = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/links/$linkId',
  component: lazyRouteComponent(() => import('../growth/LinkScreen.tsx')),
});
const campaigns = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/campaigns',
  component: lazyRouteComponent(() => import('../growth/CampaignsScreen.tsx')),
});
const campaign = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../growth/CampaignScreen.tsx')),
});
const codes = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/codes',
  component: lazyRouteComponent(() => import('../growth/CodesScreen.tsx')),
});
const experiments = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/experiments',
  component: lazyRouteComponent(() => import('../experiments/ExperimentsScreen.tsx')),
});
const newExperiment = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/experiments/new',
  component: lazyRouteComponent(() => import('../experiments/NewExperimentScreen.tsx')),
});
const experiment = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/experiments/$experimentId',
  component: lazyRouteComponent(() => import('../experiments/ExperimentScreen.tsx')),
});
const experimentEvidence = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/experiments/$experimentId/evidence',
  validateSearch: parseEvidenceSearch,
  component: lazyRouteComponent(() => import('../experiments/EvidenceScreen.tsx')),
});
const ambassadors = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/ambassadors',
  validateSearch: parseAmbassadorsSearch,
  component: lazyRouteComponent(() => import('../ambassadors/AmbassadorsScreen.tsx')),
});
const ambassador = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/ambassadors/$ambassadorId',
  component: lazyRouteComponent(() => import('../ambassadors/AmbassadorScreen.tsx')),
});
const voices = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/voices',
  validateSearch: parseVoicesSearch,
  component: lazyRouteComponent(() => import('../customer-voices/VoicesScreen.tsx')),
});
const newVoice = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/voices/new',
  validateSearch: parseNewVoiceSearch,
  component: lazyRouteComponent(() => import('../customer-voices/NewVoiceScreen.tsx')),
});
const voice = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/voices/$voiceId',
  component: lazyRouteComponent(() => import('../customer-voices/VoiceScreen.tsx')),
});
const walls = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/voices/walls',
  component: lazyRouteComponent(() => import('../customer-voices/WallsScreen.tsx')),
});
const wall = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/voices/walls/$wallId',
  component: lazyRouteComponent(() => import('../customer-voices/WallScreen.tsx')),
});
const contests = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/contests',
  component: lazyRouteComponent(() => import('../contests/ContestsScreen.tsx')),
});
const newContest = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/contests/new',
  component: lazyRouteComponent(() => import('../contests/NewContestScreen.tsx')),
});
const contest = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/contests/$contestId',
  component: lazyRouteComponent(() => import('../contests/ContestScreen.tsx')),
});
const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/growth/settings',
  component: lazyRouteComponent(() => import('../growth/SettingsScreen.tsx')),
});

/** 口コミ: links, codes and what they brought. */
export const growthRoutes = [
  overview,
  results,
  behind,
  links,
  link,
  campaigns,
  campaign,
  codes,
  experiments,
  newExperiment,
  experiment,
  experimentEvidence,
  ambassadors,
  ambassador,
  voices,
  newVoice,
  voice,
  walls,
  wall,
  contests,
  newContest,
  contest,
  settings,
] as const;
