import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { parseApprovalsSearch } from '../approvals/search.ts';
import { parseLogSearch } from '../automation/logic/log-filter.ts';
import { hasCode } from '../kit/api.ts';
import { meQuery, setupQuery } from '../kit/queries.ts';
import { CouldNotOpen, NotFound } from './Failures.tsx';
import { parseNotificationsSearch } from '../notifications/logic/search.ts';
import { parseSearchAddress } from '../search/query.ts';
import { parseAuditSearch } from '../security/audit/filter.ts';
import { parseCustomersSearch } from '../customers/list/search.ts';
import { parseInboxSearch, parseSignInSearch } from './inboxSearch.ts';
import { parseReturnSearch } from '../settings/channels/oauth/returnSearch.ts';
import { SignedIn } from './SignedIn.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: CouldNotOpen,
});

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

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: SignedIn,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!hasCode(error, 'not_signed_in')) throw error;
      const { needed } = await context.queryClient.fetchQuery(setupQuery);
      if (needed) throw redirect({ to: '/setup' });
      throw redirect({ to: '/sign-in', search: parseSignInSearch({ next: location.href }) });
    }
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox' });
  },
});

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox',
  validateSearch: parseInboxSearch,
  component: lazyRouteComponent(() => import('../inbox/InboxScreen.tsx')),
});
// The same screen keeps its list while one conversation after another is opened beside it.
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId' });

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

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsLayout.tsx')),
});
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('../settings/SettingsHome.tsx')),
});
const profile = createRoute({
  getParentRoute: () => settings,
  path: 'profile',
  component: lazyRouteComponent(() => import('../settings/ProfileScreen.tsx')),
});
const workspace = createRoute({
  getParentRoute: () => settings,
  path: 'workspace',
  component: lazyRouteComponent(() => import('../settings/WorkspaceScreen.tsx')),
});
const channels = createRoute({
  getParentRoute: () => settings,
  path: 'channels',
  component: lazyRouteComponent(() => import('../settings/channels/ChannelsScreen.tsx')),
});
const newChannel = createRoute({
  getParentRoute: () => settings,
  path: 'channels/new',
  component: lazyRouteComponent(() => import('../settings/channels/NewChannelScreen.tsx')),
});
const mailApps = createRoute({
  getParentRoute: () => settings,
  path: 'channels/oauth',
  component: lazyRouteComponent(() => import('../settings/channels/oauth/AppsScreen.tsx')),
});
const mailReturn = createRoute({
  getParentRoute: () => settings,
  path: 'channels/oauth/$provider',
  validateSearch: parseReturnSearch,
  component: lazyRouteComponent(() => import('../settings/channels/oauth/ReturnScreen.tsx')),
});
const channel = createRoute({
  getParentRoute: () => settings,
  path: 'channels/$id',
  component: lazyRouteComponent(() => import('../settings/channels/ChannelScreen.tsx')),
});
const language = createRoute({
  getParentRoute: () => settings,
  path: 'language',
  component: lazyRouteComponent(() => import('../language/settings/LanguageScreen.tsx')),
});
const approvalSettings = createRoute({
  getParentRoute: () => settings,
  path: 'approval',
  component: lazyRouteComponent(() => import('../approvals/settings/ApprovalSettingsScreen.tsx')),
});
const automation = createRoute({
  getParentRoute: () => settings,
  path: 'automation',
  component: lazyRouteComponent(() => import('../automation/AutomationScreen.tsx')),
});
const newAutomation = createRoute({
  getParentRoute: () => settings,
  path: 'automation/new',
  component: lazyRouteComponent(() => import('../automation/NewRuleScreen.tsx')),
});
const automationLog = createRoute({
  getParentRoute: () => settings,
  path: 'automation/log',
  validateSearch: parseLogSearch,
  component: lazyRouteComponent(() => import('../automation/log/LogScreen.tsx')),
});
const automationRule = createRoute({
  getParentRoute: () => settings,
  path: 'automation/$id',
  component: lazyRouteComponent(() => import('../automation/RuleScreen.tsx')),
});
const team = createRoute({
  getParentRoute: () => settings,
  path: 'team',
  component: lazyRouteComponent(() => import('../automation/team/TeamScreen.tsx')),
});
const templates = createRoute({
  getParentRoute: () => settings,
  path: 'templates',
  component: lazyRouteComponent(() => import('../templates/settings/TemplatesScreen.tsx')),
});
const newTemplate = createRoute({
  getParentRoute: () => settings,
  path: 'templates/new',
  component: lazyRouteComponent(() => import('../templates/settings/NewTemplateScreen.tsx')),
});
const template = createRoute({
  getParentRoute: () => settings,
  path: 'templates/$id',
  component: lazyRouteComponent(() => import('../templates/settings/TemplateScreen.tsx')),
});
const assistance = createRoute({
  getParentRoute: () => settings,
  path: 'assistance',
  component: lazyRouteComponent(() => import('../assistance/settings/AssistanceScreen.tsx')),
});
const tags = createRoute({
  getParentRoute: () => settings,
  path: 'tags',
  component: lazyRouteComponent(() => import('../tags/TagsScreen.tsx')),
});
const views = createRoute({
  getParentRoute: () => settings,
  path: 'views',
  component: lazyRouteComponent(() => import('../inbox/views/ViewsScreen.tsx')),
});
const members = createRoute({
  getParentRoute: () => settings,
  path: 'members',
  component: lazyRouteComponent(() => import('../settings/members/MembersScreen.tsx')),
});
const apiKeys = createRoute({
  getParentRoute: () => settings,
  path: 'api-keys',
  component: lazyRouteComponent(() => import('../settings/api-keys/ApiKeysScreen.tsx')),
});
const webhooks = createRoute({
  getParentRoute: () => settings,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../webhooks/WebhooksScreen.tsx')),
});
const webhook = createRoute({
  getParentRoute: () => settings,
  path: 'webhooks/$id',
  component: lazyRouteComponent(() => import('../webhooks/WebhookScreen.tsx')),
});
const notificationSettings = createRoute({
  getParentRoute: () => settings,
  path: 'notifications',
  component: lazyRouteComponent(() => import('../notifications/settings/NotificationSettingsScreen.tsx')),
});
const rooms = createRoute({
  getParentRoute: () => settings,
  path: 'rooms',
  component: lazyRouteComponent(() => import('../notifications/rooms/RoomsScreen.tsx')),
});
const security = createRoute({
  getParentRoute: () => settings,
  path: 'security',
  component: lazyRouteComponent(() => import('../security/workspace/SecurityScreen.tsx')),
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: 'audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('../security/audit/AuditScreen.tsx')),
});
const quarantine = createRoute({
  getParentRoute: () => settings,
  path: 'quarantine',
  component: lazyRouteComponent(() => import('../settings/QuarantineScreen.tsx')),
});
const operations = createRoute({
  getParentRoute: () => settings,
  path: 'operations',
  component: lazyRouteComponent(() => import('../operations/OperationsScreen.tsx')),
});
const retention = createRoute({
  getParentRoute: () => settings,
  path: 'retention',
  component: lazyRouteComponent(() => import('../operations/RetentionScreen.tsx')),
});
const jobs = createRoute({
  getParentRoute: () => settings,
  path: 'jobs',
  component: lazyRouteComponent(() => import('../settings/JobsScreen.tsx')),
});

const routeTree = root.addChildren([
  home,
  setup,
  signIn,
  invitation,
  forgot,
  reset,
  signedIn.addChildren([
    inbox.addChildren([conversation]),
    approvals.addChildren([approval]),
    notifications,
    customers,
    companies,
    company,
    duplicates,
    customerImports,
    customerImport,
    dataRequests,
    customer,
    search,
    practice,
    settings.addChildren([
      settingsHome,
      profile,
      notificationSettings,
      rooms,
      workspace,
      channels,
      newChannel,
      mailApps,
      mailReturn,
      channel,
      language,
      approvalSettings,
      automation,
      newAutomation,
      automationLog,
      automationRule,
      team,
      templates,
      newTemplate,
      template,
      assistance,
      tags,
      views,
      members,
      apiKeys,
      webhooks,
      webhook,
      security,
      audit,
      quarantine,
      jobs,
      operations,
      retention,
    ]),
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
