import Fastify, { type FastifyInstance } from 'fastify';
import type { Context } from './context.ts';
import { assistantDesk } from './assistant.ts';
import { approvalGate, approvalRoutes, approvalRuleRoutes } from './approvals/index.ts';
import { assistanceRoutes } from './assistance/index.ts';
import { automationRoutes, teamMemberRoutes } from './automation/index.ts';
import { attachmentRoutes } from './attachments/index.ts';
import { calendarRoutes } from './calendar/index.ts';
import { broadcastRoutes } from './broadcasts/index.ts';
import { chatRoutes } from './chat/index.ts';
import { consentRoutes } from './consent/index.ts';
import { customerListRoutes } from './customer-lists/index.ts';
import { companyRoutes, customerRoutes, mergeRoutes } from './customers/index.ts';
import {
  bulkRoutes,
  conversationRoutes,
  resumeSending,
  threadRoutes,
  writingRoutes,
} from './conversations/index.ts';
import { feedRoutes } from './feed/index.ts';
import { auditRoutes } from './audit/index.ts';
import { accountRoutes, identityRoutes, securityRoutes, signInRoutes, teamRoutes } from './identity/index.ts';
import { lineRoutes } from './line/index.ts';
import { helpRoutes, knowledgeRoutes } from './knowledge/index.ts';
import { languageRoutes } from './language/index.ts';
import { channelRoutes } from './desk-channels/index.ts';
import { mailboxRoutes, mailOauthRoutes } from './mailboxes/index.ts';
import { mcpRoutes } from './mcp/index.ts';
import {
  databaseReadings,
  healthRoutes,
  metricsRoutes,
  operationsRoutes,
  type MetricsDependencies,
} from './operations/index.ts';
import { contactCardRoutes, publicCardRoutes } from './contact-cards/index.ts';
import { onCallFeedRoutes, onCallRoutes } from './oncall/index.ts';
import { notificationHookRoutes, notificationRoutes } from './notifications/index.ts';
import { buildHttp, installErrors, serveDocs, serveWeb, type App } from './platform/http/index.ts';
import { privacyRoutes } from './privacy/index.ts';
import { quarantineRoutes } from './quarantine/index.ts';
import { templateRoutes } from './templates/index.ts';
import { searchRoutes } from './search/index.ts';
import { webhookRoutes } from './webhooks/index.ts';
import { tagRoutes } from './tags/index.ts';
import { retentionRoutes } from './retention/index.ts';
import { phoneChannelRoutes, phoneHookRoutes, telephoneRoutes, twilioRoutes } from './telephone/index.ts';
import { version } from './version.ts';
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
  onCallFeedRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  contactCardRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  publicCardRoutes(app, { database, publicUrl: config.publicUrl });
  mailOauthRoutes(app, {
    ...context.mailboxes,
    config: config.mailOauth,
    publicUrl: config.publicUrl,
    resumeSending,
  });
  lineRoutes(app, context.line);
  conversationRoutes(app, { ...context.delivery, approval: approvalGate, memberExists });
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
  customerListRoutes(app, { database, realtime, jobs, log: context.log });
  privacyRoutes(app, { database, realtime, erasing: context.erasing, hashAddress: context.hashAddress });
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
  languageRoutes(app, context.delivery.language);
  webhookRoutes(app, context.webhooks);
  notificationRoutes(app, context.notifications);
  notificationHookRoutes(app, context.notifications);
  assistanceRoutes(app, context.assistance);
  chatRoutes(app, { ...context.chat, webFolder });
  templateRoutes(app, { database, realtime });
  searchRoutes(app, { database });
  knowledgeRoutes(app, { database, realtime, publicUrl: config.publicUrl });
  helpRoutes(app, { database, publicUrl: config.publicUrl });
  automationRoutes(app, { database, realtime });
  teamMemberRoutes(app, { database, realtime });
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
