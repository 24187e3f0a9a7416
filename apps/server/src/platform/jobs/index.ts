export { jobKind, Jobs } from './jobs.ts';
