import type { App } from '../platform/http/index.ts';
import type { SignedLinks } from './links.ts';
import { lineFileRoutes } from './file-routes.ts';
import type { ForwardDependencies } from './forward.ts';
import { lineForwardRoutes } from './forward-routes.ts';
import { lineHealthRoutes, type HealthDependencies } from './health-routes.ts';
import { lineLinkRoutes } from './linking/routes.ts';
import type { PageDependencies } from './linking/pages.ts';
import { lineHookRoutes, type HookDependencies } from './hook.ts';
import { lineTalkRoutes, type TalkDependencies } from './talk-routes.ts';
import type { TakeDependencies } from './take.ts';

/** What the whole feature works with. */
export type LineDependencies = HookDependencies &
  HealthDependencies &
  TalkDependencies &
  TakeDependencies &
  ForwardDependencies &
  PageDependencies & { links: SignedLinks };

/** LINE official accounts: webhooks, the account's health, what goes on in a talk, and files of answers. */
export function lineRoutes(app: App, dependencies: LineDependencies): void {
  lineHookRoutes(app, dependencies);
  lineHealthRoutes(app, dependencies);
  lineForwardRoutes(app, dependencies);
  lineTalkRoutes(app, dependencies);
  lineFileRoutes(app, dependencies);
  lineLinkRoutes(app, dependencies);
}
