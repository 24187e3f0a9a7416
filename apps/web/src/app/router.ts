import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseApprovalsSearch } from '../approvals/search.ts';
import { setupQuery } from '../kit/queries.ts';
import { parseFirstSearch } from '../inbox/first/search.ts';
import { parseNotificationsSearch } from '../notifications/logic/search.ts';
import { parseSearchAddress } from '../search/query.ts';
import { parseCallsSearch } from '../telephone/logic/search.ts';
import { parseCustomersSearch } from '../customers/list/search.ts';
import { parseInboxSearch, parseSignInSearch } from './inboxSearch.ts';
import { attentionRoutes } from './attention-routes.ts';
import { broadcastRoutes } from './broadcast-routes.ts';
import { mentionRoutes } from './mention-routes.ts';
import { growthRoutes } from './growth-routes.ts';
import { programmeRoutes } from './programme-routes.ts';
import { handoverRoutes } from './handover-routes.ts';
import { careRoutes } from './care-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { improvementRoutes } from './improvement-routes.ts';
import { promiseRoutes } from './promise-routes.ts';
import { knowledgeRoutes } from './knowledge-routes.ts';
import { settings } from './settings-routes.ts';
import { root, signedIn } from './shell-routes.ts';
import { today } from './today-routes.ts';
import { trustRoutes } from './trust-routes.ts';
import { voicesRoutes } from './voices-routes.ts';

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: async ({ context }) => {
    const { needed } = await context.queryClient.fetchQuery(setupQuery);
    if (!needed) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../setup/SetupScreen.tsx')),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('../sign-in/SignInScreen.tsx')),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$id',
  component: lazyRouteComponent(() => import('../sign-in/InvitationScreen.tsx')),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../sign-in/ForgotScreen.tsx')),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('../sign-in/ResetScreen.tsx')),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  validateSearch: parseInboxSearch,
  component: lazyRouteComponent(() => import('../inbox/InboxScreen.tsx')),
});
const newMessage = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox/new',
  validateSearch: parseFirstSearch,
  component: lazyRouteComponent(() => import('../inbox/first/NewMessageScreen.tsx')),
});
// The same screen keeps its list while one conversation after another is opened beside it.
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId' });
const log = createRoute({ getParentRoute: () => conversation, path: 'log' });

const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/approvals',
  validateSearch: parseApprovalsSearch,
  component: lazyRouteComponent(() => import('../approvals/queue/ApprovalsScreen.tsx')),
});
const approval = createRoute({ getParentRoute: () => approvals, path: '$approvalId' });

const notifications = createRoute({
  getParentRoute: () => signedIn,
  path: '/notifications',
  validateSearch: parseNotificationsSearch,
  component: lazyRouteComponent(() => import('../notifications/NotificationsScreen.tsx')),
});

const calls = createRoute({
  getParentRoute: () => signedIn,
  path: '/calls',
  validateSearch: parseCallsSearch,
  component: lazyRouteComponent(() => import('../telephone/list/CallsScreen.tsx')),
});

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  validateSearch: parseCustomersSearch,
  component: lazyRouteComponent(() => import('../customers/list/CustomersScreen.tsx')),
});
const companies = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/companies',
  component: lazyRouteComponent(() => import('../customers/company/CompaniesScreen.tsx')),
});
const company = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/companies/$companyId',
  component: lazyRouteComponent(() => import('../customers/company/CompanyScreen.tsx')),
});
const duplicates = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/duplicates',
  component: lazyRouteComponent(() => import('../customers/merge/DuplicatesScreen.tsx')),
});
const customerImports = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/imports',
  component: lazyRouteComponent(() => import('../customers/imports/ImportsScreen.tsx')),
});
const customerImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/imports/$importId',
  component: lazyRouteComponent(() => import('../customers/imports/ImportScreen.tsx')),
});
const dataRequests = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/requests',
  component: lazyRouteComponent(() => import('../customers/requests/RequestsScreen.tsx')),
});

const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('../customers/CustomerScreen.tsx')),
});

const customerCard = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$customerId/contact-card',
  component: lazyRouteComponent(() => import('../contact-card/CustomerCardScreen.tsx')),
});
const companyCard = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/companies/$companyId/contact-card',
  component: lazyRouteComponent(() => import('../contact-card/CompanyCardScreen.tsx')),
});

const search = createRoute({
  getParentRoute: () => signedIn,
  path: '/search',
  validateSearch: parseSearchAddress,
  component: lazyRouteComponent(() => import('../search/SearchScreen.tsx')),
});

const practice = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice',
  component: lazyRouteComponent(() => import('../language/practice/PracticeScreen.tsx')),
});

const routeTree = root.addChildren([
  home,
  setup,
  signIn,
  invitation,
  forgot,
  reset,
  signedIn.addChildren([
    today,
    newMessage,
    inbox.addChildren([conversation.addChildren([log])]),
    approvals.addChildren([approval]),
    notifications,
    calls,
    customers,
    companies,
    company,
    duplicates,
    customerImports,
    customerImport,
    dataRequests,
    ...orderRoutes,
    ...growthRoutes,
    ...programmeRoutes,
    ...mentionRoutes,
    customer,
    customerCard,
    companyCard,
    search,
    ...attentionRoutes,
    ...knowledgeRoutes,
    ...broadcastRoutes,
    ...handoverRoutes,
    ...careRoutes,
    ...improvementRoutes,
    ...voicesRoutes,
    ...promiseRoutes,
    ...trustRoutes,
    practice,
    settings,
  ]),
]);

/** The application's addresses. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
