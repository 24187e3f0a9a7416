import type { App } from '../platform/http/index.ts';
import { assistantRoutes } from './assistant/routes.ts';
import type { ConfigDependencies } from './config.ts';
import type { ChatDependencies } from './dependencies.ts';
import { deskChatRoutes } from './desk-routes.ts';
import { frameRoutes } from './frame-routes.ts';
import { lineWayRoutes } from './line/routes.ts';
import { streamRoute } from './stream-route.ts';
import { visitorRoutes } from './visitor-routes.ts';

type Dependencies = ChatDependencies & ConfigDependencies & { webFolder: string | null };

/** Web chat: what visitors' pages load and ask, and what members see of them. */
export function chatRoutes(app: App, dependencies: Dependencies): void {
  const { database, webFolder } = dependencies;
  deskChatRoutes(app, dependencies);
  visitorRoutes(app, dependencies);
  assistantRoutes(app, dependencies);
  lineWayRoutes(app, dependencies);
  streamRoute(app, dependencies);
  if (webFolder !== null) frameRoutes(app, { database, webFolder });
}
