import Fastify, { type FastifyInstance } from 'fastify';
import type { Context } from './context.ts';
import { assistantDesk } from './assistant.ts';
import { approvalGate, approvalRoutes, approvalRuleRoutes } from './approvals/index.ts';
import { assistanceRoutes } from './assistance/index.ts';
import { absenceFeed, absenceRoutes, teamAbsenceFeed } from './absence/index.ts';
import { attentionRoutes } from './attention/index.ts';
import { automationRoutes, teamMemberRoutes } from './automation/index.ts';
import { attachmentRoutes } from './attachments/index.ts';
import { calendarRoutes } from './calendar/index.ts';
import { feedRoutesOf } from './calendar-feeds/index.ts';
import { broadcastRoutes, unknownVariables } from './broadcasts/index.ts';
import { careRoutes } from './care/index.ts';
import { chatRoutes } from './chat/index.ts';
import { checklistRoutes } from './checklists/index.ts';
import { consentRoutes } from './consent/index.ts';
import { customerListRoutes } from './customer-lists/index.ts';
import { companyRoutes, customerRoutes, mergeRoutes } from './customers/index.ts';
import {
  bulkRoutes,
  conversationRoutes,
  firstMessageRoutes,
  resumeSending,
  threadRoutes,
  writingRoutes,
} from './conversations/index.ts';
import { acknowledgementRoutes } from './acknowledgement/index.ts';
import { deadlineRoutes } from './deadlines/index.ts';
import { feedbackRoutes } from './feedback/index.ts';
import { feedRoutes } from './feed/index.ts';
import { auditRoutes } from './audit/index.ts';
import { accountRoutes, identityRoutes, securityRoutes, signInRoutes, teamRoutes } from './identity/index.ts';
import { experimentRoutes } from './experiments/index.ts';
import { linkRoutes, redirectRoutes, resultRoutes, targetFault } from './growth/index.ts';
import { contactRoutes, handoverRoutes } from './handover/index.ts';
import { lineRoutes } from './line/index.ts';
import { helpRoutes, knowledgeRoutes } from './knowledge/index.ts';
import { languageRoutes } from './language/index.ts';
import { letterRoutes } from './letters/index.ts';
import { channelRoutes } from './desk-channels/index.ts';
import { mailboxRoutes, mailOauthRoutes } from './mailboxes/index.ts';
import { ambassadorRoutes } from './ambassadors/index.ts';
import { voiceRoutes } from './voices/index.ts';
import { contestRoutes } from './contests/index.ts';
import { mentionRoutes, mentionSourceRoutes } from './mentions/index.ts';
import { mcpRoutes } from './mcp/index.ts';
import {
  databaseReadings,
  healthRoutes,
  metricsRoutes,
  operationsRoutes,
  type MetricsDependencies,
} from './operations/index.ts';
import { publicTrackRoutes, trackRecordRoutes } from './track-record/index.ts';
import { contactCardRoutes, publicCardRoutes } from './contact-cards/index.ts';
import { improvementDocumentRoutes, improvementRoutes } from './improvement/index.ts';
import { onCallFeed, onCallRoutes } from './oncall/index.ts';
import { noticeRoutes } from './notices/index.ts';
import { notificationHookRoutes, notificationRoutes } from './notifications/index.ts';
import { buildHttp, installErrors, serveDocs, serveWeb, type App } from './platform/http/index.ts';
import { loyaltyRoutes } from './loyalty/index.ts';
import { trustRoutes } from './trust/index.ts';
import { reportRoutes } from './reports/index.ts';
import { orderHookRoutes, orderRoutes } from './orders/index.ts';
import { gatheringRoutes, programmeRoutes, tierRoutes } from './programmes/index.ts';
import { privacyRoutes } from './privacy/index.ts';
import { playbookRoutes } from './playbooks/index.ts';
import { promiseFeed, promiseRoutes } from './promises/index.ts';
import { quarantineRoutes } from './quarantine/index.ts';
import { todayRoutes } from './today/index.ts';
import { templateRoutes } from './templates/index.ts';
import { searchRoutes } from './search/index.ts';
import { webhookRoutes } from './webhooks/index.ts';
import { tagRoutes } from './tags/index.ts';
import { returnRoutes } from './returns/index.ts';
import { retentionRoutes } from './retention/index.ts';
import { phoneChannelRoutes, phoneHookRoutes, telephoneRoutes, twilioRoutes } from './telephone/index.ts';
import { version } from './version.ts';
import { surveyRoutes } from './surveys/index.ts';
import { endOfFeedback, followAnswer } from './survey-answers.ts';
import { viewRoutes } from './views/index.ts';

/** The HTTP edge of a process: the API of every feature, its documents, and the web application when `webFolder` is given. */
export async function buildApp(context: Context, webFolder: string | null): Promise<App> {
  const { database, realtime, jobs, config, memberExists, readingSettings } = context;
  const app = await buildHttp({
    log: context.log,
    database,
    authenticate: context.identity.authenticate,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    version,
    requestsPerMinute: config.requestsPerMinute,
    busyAfterMs: config.busyAfterMs,
  });
  identityRoutes(app, context.identity);
  signInRoutes(app, context.identity);
  accountRoutes(app, context.identity);
  teamRoutes(app, context.identity);
  securityRoutes(app, context.identity);
  auditRoutes(app, { database });
  channelRoutes(app, { database, realtime, kinds: context.channelKinds });
  mailboxRoutes(app);
  telephoneRoutes(app, context.telephone);
  phoneChannelRoutes(app, context.telephone);
  twilioRoutes(app, context.telephone);
  phoneHookRoutes(app, context.telephone);
  onCallRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  promiseRoutes(app, { database, realtime });
  for (const feed of [promiseFeed, onCallFeed, absenceFeed, teamAbsenceFeed])
    feedRoutesOf(app, { database, publicUrl: config.publicUrl }, feed);
  contactCardRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  publicCardRoutes(app, { database, publicUrl: config.publicUrl });
  trackRecordRoutes(app, { database, publicUrl: config.publicUrl });
  publicTrackRoutes(app, { database });
  mailOauthRoutes(app, {
    ...context.mailboxes,
    config: config.mailOauth,
    publicUrl: config.publicUrl,
    resumeSending,
  });
  lineRoutes(app, context.line);
  conversationRoutes(app, { ...context.delivery, approval: approvalGate, memberExists });
  firstMessageRoutes(app, { ...context.delivery, approval: approvalGate });
  writingRoutes(app, context.delivery);
  approvalRoutes(app, context.delivery);
  approvalRuleRoutes(app, { database, realtime });
  bulkRoutes(app, { ...context.delivery, memberExists });
  threadRoutes(app, context.delivery);
  tagRoutes(app, { database, realtime });
  viewRoutes(app, { database, realtime });
  attachmentRoutes(app, { database });
  customerRoutes(app, { database, realtime, memberExists });
  companyRoutes(app, { database, realtime, memberExists });
  mergeRoutes(app, { database, realtime, memberExists });
  customerListRoutes(app, { database, realtime, jobs, log: context.log, listKinds: context.listKinds });
  orderRoutes(app, { ...context.orders, jobs, log: context.log, listKinds: context.listKinds });
  orderHookRoutes(app, context.orders);
  loyaltyRoutes(app, { database });
  trustRoutes(app, { database });
  reportRoutes(app, { database });
  noticeRoutes(app, context.delivery);
  linkRoutes(app, context.growth);
  resultRoutes(app, { database, realtime });
  programmeRoutes(app, context.growth);
  gatheringRoutes(app, context.growth);
  tierRoutes(app, context.growth);
  experimentRoutes(app, {
    database,
    realtime,
    publicUrl: config.publicUrl,
    faultOfTarget: (target, origin) => targetFault(context.growth, target, origin),
    unknownVariables,
    forgetTargets: () => context.growth.destinations.forget(),
  });
  redirectRoutes(app, { ...context.growth, log: context.log });
  returnRoutes(app, { database, realtime, memberExists });
  privacyRoutes(app, { database, realtime, erasing: context.erasing, hashAddress: context.hashAddress });
  careRoutes(app, context.delivery);
  consentRoutes(app, { database, realtime, hashAddress: context.hashAddress });
  broadcastRoutes(app, context.broadcasts);
  quarantineRoutes(app, { database, realtime, jobs, readingSettings });
  healthRoutes(app, { database, version, stopping: context.reporter.stopping });
  metricsRoutes(app, metricsOf(context));
  operationsRoutes(app, {
    database,
    jobs,
    version,
    plan: config.backups,
    encrypted: config.backupPassphrase !== null,
    embedded: config.databaseUrl === null,
    slowQueryMs: config.slowQueryMs,
  });
  retentionRoutes(app, { database, realtime });
  calendarRoutes(app, { database, realtime });
  deadlineRoutes(app, { database, realtime });
  acknowledgementRoutes(app, context.acknowledging);
  languageRoutes(app, context.delivery.language);
  webhookRoutes(app, context.webhooks);
  notificationRoutes(app, context.notifications);
  notificationHookRoutes(app, context.notifications);
  assistanceRoutes(app, context.assistance);
  chatRoutes(app, { ...context.chat, webFolder });
  templateRoutes(app, { database, realtime });
  playbookRoutes(app, { database, realtime });
  checklistRoutes(app, { database, realtime });
  searchRoutes(app, { database });
  knowledgeRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  helpRoutes(app, { database, publicUrl: config.publicUrl });
  improvementRoutes(app, { database, realtime, memberExists });
  improvementDocumentRoutes(app, { database, realtime, language: context.delivery.language });
  letterRoutes(app, { database, realtime, language: context.delivery.language });
  automationRoutes(app, { database, realtime });
  teamMemberRoutes(app, { database, realtime });
  absenceRoutes(app, { database, realtime });
  handoverRoutes(app, context.handovers);
  contactRoutes(app, context.handovers);
  attentionRoutes(app, context.delivery);
  surveyRoutes(app, { ...context.delivery, publicUrl: config.publicUrl, follow: followAnswer });
  feedbackRoutes(app, { ...context.delivery, memberExists, ended: endOfFeedback });
  mentionRoutes(app, context.mentions);
  ambassadorRoutes(app, { database, realtime });
  voiceRoutes(app, context.growth);
  contestRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  mentionSourceRoutes(app, { ...context.mentions, listKinds: context.listKinds });
  todayRoutes(app, { database });
  feedRoutes(app, { database, realtime, authenticate: context.identity.authenticate });
  mcpRoutes(app, {
    desk: assistantDesk(context),
    database,
    log: context.log,
    publicUrl: config.publicUrl,
    version,
  });
  serveDocs(app);
  if (webFolder !== null) await serveWeb(app, webFolder);
  return app;
}

function metricsOf({ metrics, database, workspaceIds, config }: Context): MetricsDependencies {
  return { metrics, readings: databaseReadings({ database, workspaceIds }), token: config.metricsToken };
}

/** Health and metrics on a port of their own: for a worker, which has no other, and for networks that part the two. */
export function buildMonitor(context: Context): FastifyInstance {
  const app = Fastify({ logger: false, forceCloseConnections: true });
  installErrors(app);
  healthRoutes(app, { database: context.database, version, stopping: context.reporter.stopping });
  metricsRoutes(app, metricsOf(context));
  return app;
}
