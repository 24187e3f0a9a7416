export { jobKind, Jobs, type JobKind } from './jobs.ts';
