export { changing, type ChangeDependencies } from './changing.ts';
export { appendEvents, eventBounds, eventsAfter, forgetOldEvents, type NewEvent } from './events.ts';
export { RealtimeHub } from './hub.ts';
