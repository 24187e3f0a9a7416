export { calendar, type Entry } from './ical.ts';
export { readEvents, type SaidEvent, type SaidTime } from './read.ts';
