import type { Context } from './context.ts';
import { attachmentRoutes } from './attachments/index.ts';
import { conversationRoutes, writingRoutes } from './conversations/index.ts';
import { customerListRoutes } from './customer-lists/index.ts';
import { companyRoutes, customerRoutes, mergeRoutes } from './customers/index.ts';
import { feedRoutes } from './feed/index.ts';
import { identityRoutes, teamRoutes } from './identity/index.ts';
import { languageRoutes } from './language/index.ts';
import { mailboxRoutes } from './mailboxes/index.ts';
import { operationsRoutes } from './operations/index.ts';
import { buildHttp, serveDocs, serveWeb, type App } from './platform/http/index.ts';
import { privacyRoutes } from './privacy/index.ts';
import { quarantineRoutes } from './quarantine/index.ts';
import { version } from './version.ts';

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
  });
  identityRoutes(app, context.identity);
  teamRoutes(app, context.identity);
  mailboxRoutes(app, context.mailboxes);
  conversationRoutes(app, { ...context.delivery, memberExists });
  writingRoutes(app, context.delivery);
  attachmentRoutes(app, { database });
  customerRoutes(app, { database, realtime, memberExists });
  companyRoutes(app, { database, realtime, memberExists });
  mergeRoutes(app, { database, realtime, memberExists });
  customerListRoutes(app, { database, realtime, jobs, log: context.log });
  privacyRoutes(app, { database, realtime });
  quarantineRoutes(app, { database, realtime, jobs, readingSettings });
  operationsRoutes(app, { database, jobs, version });
  languageRoutes(app, context.delivery.language);
  feedRoutes(app, { database, realtime, authenticate: context.identity.authenticate });
  serveDocs(app);
  if (webFolder !== null) await serveWeb(app, webFolder);
  return app;
}
