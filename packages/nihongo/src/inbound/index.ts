export { harassmentKinds } from './kinds.ts';
export type { Harassment, HarassmentKind, Intent, Mood, Urgency } from './kinds.ts';
export { readInbound } from './read-inbound.ts';
export type { Inbound, InboundContext } from './read-inbound.ts';
export type { Signal } from './signals/signal.ts';
