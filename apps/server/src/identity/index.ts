export { createAuth } from './auth.ts';
export { createAuthenticate } from './authenticate.ts';
export { addSampleMember, isSetUp, setUp } from './commands.ts';
export { identityRoutes, type IdentityDependencies } from './routes.ts';
export { allWorkspaceIds, findMember } from './store.ts';
export { teamRoutes } from './team-routes.ts';
