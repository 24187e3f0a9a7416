export { customerRows } from './kind.ts';
export { customerListRoutes } from './routes.ts';
