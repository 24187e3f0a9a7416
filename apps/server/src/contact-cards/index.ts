export { publicCardRoutes } from './public-routes.ts';
export { contactCardRoutes } from './routes.ts';
