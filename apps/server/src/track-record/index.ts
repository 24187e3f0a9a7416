export { publicTrackRoutes } from './public-routes.ts';
export { trackRecordRoutes } from './routes.ts';
export { fillTrackRecordSample } from './sample.ts';
