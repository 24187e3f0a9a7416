export { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
