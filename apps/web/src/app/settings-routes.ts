import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseLogSearch } from '../automation/logic/log-filter.ts';
import { parseCalendarSearch } from '../calendar/search.ts';
import { parseStatisticsSearch } from '../deadlines/search.ts';
import { parseAuditSearch } from '../security/audit/filter.ts';
import { parseReturnSearch } from '../settings/channels/oauth/returnSearch.ts';
import { signedIn } from './shell-routes.ts';

const layout = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsLayout.tsx')),
});
const settingsHome = createRoute({
  getParentRoute: () => layout,
  path: '/',
  component: lazyRouteComponent(() => import('../settings/SettingsHome.tsx')),
});
const profile = createRoute({
  getParentRoute: () => layout,
  path: 'profile',
  component: lazyRouteComponent(() => import('../settings/ProfileScreen.tsx')),
});
const workspace = createRoute({
  getParentRoute: () => layout,
  path: 'workspace',
  component: lazyRouteComponent(() => import('../settings/WorkspaceScreen.tsx')),
});
const channels = createRoute({
  getParentRoute: () => layout,
  path: 'channels',
  component: lazyRouteComponent(() => import('../settings/channels/ChannelsScreen.tsx')),
});
const newChannel = createRoute({
  getParentRoute: () => layout,
  path: 'channels/new',
  component: lazyRouteComponent(() => import('../settings/channels/NewChannelScreen.tsx')),
});
const newLine = createRoute({
  getParentRoute: () => layout,
  path: 'channels/new/line',
  component: lazyRouteComponent(() => import('../line/settings/NewLineScreen.tsx')),
});
const newChat = createRoute({
  getParentRoute: () => layout,
  path: 'channels/new/chat',
  component: lazyRouteComponent(() => import('../settings/chat/NewChatScreen.tsx')),
});
const newPhone = createRoute({
  getParentRoute: () => layout,
  path: 'channels/new/phone',
  component: lazyRouteComponent(() => import('../telephone/settings/NewPhoneScreen.tsx')),
});
const calendar = createRoute({
  getParentRoute: () => layout,
  path: 'calendar',
  validateSearch: parseCalendarSearch,
  component: lazyRouteComponent(() => import('../calendar/CalendarScreen.tsx')),
});
const returns = createRoute({
  getParentRoute: () => layout,
  path: 'returns',
  component: lazyRouteComponent(() => import('../returns/settings/ReturnSettingsScreen.tsx')),
});
const deadlines = createRoute({
  getParentRoute: () => layout,
  path: 'deadlines',
  component: lazyRouteComponent(() => import('../deadlines/RulesScreen.tsx')),
});
const deadlineStatistics = createRoute({
  getParentRoute: () => layout,
  path: 'deadlines/statistics',
  validateSearch: parseStatisticsSearch,
  component: lazyRouteComponent(() => import('../deadlines/StatisticsScreen.tsx')),
});
const acknowledgement = createRoute({
  getParentRoute: () => layout,
  path: 'acknowledgement',
  component: lazyRouteComponent(() => import('../acknowledgement/AcknowledgementScreen.tsx')),
});
const playbooks = createRoute({
  getParentRoute: () => layout,
  path: 'playbooks',
  component: lazyRouteComponent(() => import('../playbooks/PlaybooksScreen.tsx')),
});
const playbook = createRoute({
  getParentRoute: () => layout,
  path: 'playbooks/$key',
  component: lazyRouteComponent(() => import('../playbooks/PlaybookScreen.tsx')),
});
const checklists = createRoute({
  getParentRoute: () => layout,
  path: 'checklists',
  component: lazyRouteComponent(() => import('../checklists/settings/ChecklistsScreen.tsx')),
});
const newChecklist = createRoute({
  getParentRoute: () => layout,
  path: 'checklists/new',
  component: lazyRouteComponent(() => import('../checklists/settings/NewChecklistScreen.tsx')),
});
const checklist = createRoute({
  getParentRoute: () => layout,
  path: 'checklists/$id',
  component: lazyRouteComponent(() => import('../checklists/settings/ChecklistScreen.tsx')),
});
const telephones = createRoute({
  getParentRoute: () => layout,
  path: 'telephones',
  component: lazyRouteComponent(() => import('../telephone/settings/TelephonesScreen.tsx')),
});
const onCall = createRoute({
  getParentRoute: () => layout,
  path: 'on-call',
  component: lazyRouteComponent(() => import('../on-call/OnCallScreen.tsx')),
});
const onCallRota = createRoute({
  getParentRoute: () => layout,
  path: 'on-call/edit',
  component: lazyRouteComponent(() => import('../on-call/rota/RotaScreen.tsx')),
});
const absences = createRoute({
  getParentRoute: () => layout,
  path: 'absences',
  component: lazyRouteComponent(() => import('../absences/AbsencesScreen.tsx')),
});
const mailApps = createRoute({
  getParentRoute: () => layout,
  path: 'channels/oauth',
  component: lazyRouteComponent(() => import('../settings/channels/oauth/AppsScreen.tsx')),
});
const mailReturn = createRoute({
  getParentRoute: () => layout,
  path: 'channels/oauth/$provider',
  validateSearch: parseReturnSearch,
  component: lazyRouteComponent(() => import('../settings/channels/oauth/ReturnScreen.tsx')),
});
const channel = createRoute({
  getParentRoute: () => layout,
  path: 'channels/$id',
  component: lazyRouteComponent(() => import('../settings/channels/ChannelScreen.tsx')),
});
const language = createRoute({
  getParentRoute: () => layout,
  path: 'language',
  component: lazyRouteComponent(() => import('../language/settings/LanguageScreen.tsx')),
});
const approvalSettings = createRoute({
  getParentRoute: () => layout,
  path: 'approval',
  component: lazyRouteComponent(() => import('../approvals/settings/ApprovalSettingsScreen.tsx')),
});
const automation = createRoute({
  getParentRoute: () => layout,
  path: 'automation',
  component: lazyRouteComponent(() => import('../automation/AutomationScreen.tsx')),
});
const newAutomation = createRoute({
  getParentRoute: () => layout,
  path: 'automation/new',
  component: lazyRouteComponent(() => import('../automation/NewRuleScreen.tsx')),
});
const automationLog = createRoute({
  getParentRoute: () => layout,
  path: 'automation/log',
  validateSearch: parseLogSearch,
  component: lazyRouteComponent(() => import('../automation/log/LogScreen.tsx')),
});
const automationRule = createRoute({
  getParentRoute: () => layout,
  path: 'automation/$id',
  component: lazyRouteComponent(() => import('../automation/RuleScreen.tsx')),
});
const attention = createRoute({
  getParentRoute: () => layout,
  path: 'attention',
  component: lazyRouteComponent(() => import('../attention/weights/WeightsScreen.tsx')),
});
const team = createRoute({
  getParentRoute: () => layout,
  path: 'team',
  component: lazyRouteComponent(() => import('../automation/team/TeamScreen.tsx')),
});
const templates = createRoute({
  getParentRoute: () => layout,
  path: 'templates',
  component: lazyRouteComponent(() => import('../templates/settings/TemplatesScreen.tsx')),
});
const newTemplate = createRoute({
  getParentRoute: () => layout,
  path: 'templates/new',
  component: lazyRouteComponent(() => import('../templates/settings/NewTemplateScreen.tsx')),
});
const template = createRoute({
  getParentRoute: () => layout,
  path: 'templates/$id',
  component: lazyRouteComponent(() => import('../templates/settings/TemplateScreen.tsx')),
});
const letters = createRoute({
  getParentRoute: () => layout,
  path: 'letters',
  component: lazyRouteComponent(() => import('../letters/settings/LettersScreen.tsx')),
});
const letter = createRoute({
  getParentRoute: () => layout,
  path: 'letters/$key',
  component: lazyRouteComponent(() => import('../letters/settings/LetterScreen.tsx')),
});
const broadcastSettings = createRoute({
  getParentRoute: () => layout,
  path: 'broadcasts',
  component: lazyRouteComponent(() => import('../broadcasts/settings/BroadcastSettingsScreen.tsx')),
});
const assistance = createRoute({
  getParentRoute: () => layout,
  path: 'assistance',
  component: lazyRouteComponent(() => import('../assistance/settings/AssistanceScreen.tsx')),
});
const tags = createRoute({
  getParentRoute: () => layout,
  path: 'tags',
  component: lazyRouteComponent(() => import('../tags/TagsScreen.tsx')),
});
const views = createRoute({
  getParentRoute: () => layout,
  path: 'views',
  component: lazyRouteComponent(() => import('../inbox/views/ViewsScreen.tsx')),
});
const members = createRoute({
  getParentRoute: () => layout,
  path: 'members',
  component: lazyRouteComponent(() => import('../settings/members/MembersScreen.tsx')),
});
const apiKeys = createRoute({
  getParentRoute: () => layout,
  path: 'api-keys',
  component: lazyRouteComponent(() => import('../settings/api-keys/ApiKeysScreen.tsx')),
});
const webhooks = createRoute({
  getParentRoute: () => layout,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../webhooks/WebhooksScreen.tsx')),
});
const webhook = createRoute({
  getParentRoute: () => layout,
  path: 'webhooks/$id',
  component: lazyRouteComponent(() => import('../webhooks/WebhookScreen.tsx')),
});
const notificationSettings = createRoute({
  getParentRoute: () => layout,
  path: 'notifications',
  component: lazyRouteComponent(() => import('../notifications/settings/NotificationSettingsScreen.tsx')),
});
const rooms = createRoute({
  getParentRoute: () => layout,
  path: 'rooms',
  component: lazyRouteComponent(() => import('../notifications/rooms/RoomsScreen.tsx')),
});
const security = createRoute({
  getParentRoute: () => layout,
  path: 'security',
  component: lazyRouteComponent(() => import('../security/workspace/SecurityScreen.tsx')),
});
const audit = createRoute({
  getParentRoute: () => layout,
  path: 'audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('../security/audit/AuditScreen.tsx')),
});
const quarantine = createRoute({
  getParentRoute: () => layout,
  path: 'quarantine',
  component: lazyRouteComponent(() => import('../settings/QuarantineScreen.tsx')),
});
const operations = createRoute({
  getParentRoute: () => layout,
  path: 'operations',
  component: lazyRouteComponent(() => import('../operations/OperationsScreen.tsx')),
});
const retention = createRoute({
  getParentRoute: () => layout,
  path: 'retention',
  component: lazyRouteComponent(() => import('../operations/RetentionScreen.tsx')),
});
const jobs = createRoute({
  getParentRoute: () => layout,
  path: 'jobs',
  component: lazyRouteComponent(() => import('../settings/JobsScreen.tsx')),
});

/** The addresses of the settings. */
export const settings = layout.addChildren([
  settingsHome,
  profile,
  notificationSettings,
  rooms,
  workspace,
  channels,
  newChannel,
  newLine,
  newChat,
  newPhone,
  calendar,
  returns,
  deadlines,
  acknowledgement,
  playbooks,
  playbook,
  checklists,
  newChecklist,
  checklist,
  deadlineStatistics,
  telephones,
  onCall,
  absences,
  onCallRota,
  mailApps,
  mailReturn,
  channel,
  language,
  approvalSettings,
  automation,
  newAutomation,
  automationLog,
  automationRule,
  attention,
  team,
  templates,
  newTemplate,
  template,
  letters,
  letter,
  broadcastSettings,
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
]);
