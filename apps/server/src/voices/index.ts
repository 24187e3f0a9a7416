export { eraseVoices, heldVoices } from './erase.store.ts';
export { voiceRoutes } from './routes.ts';
export { fillVoiceSample } from './sample.ts';
