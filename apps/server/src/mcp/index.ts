export type { AssistantDesk } from './desk.ts';
export { mcpRoutes } from './routes.ts';
