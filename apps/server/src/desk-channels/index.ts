export { changing, noSuchChannel, refuseTaken, subjectOf } from './changing.ts';
export type { ChannelKind, ChannelKinds, ChannelParts } from './kind.ts';
export { channelRoutes } from './routes.ts';
export { sealedChannelSecrets } from './secrets.ts';
export { toChannel } from './shown.ts';
export {
  findChannel,
  findOfKind,
  insertChannel,
  listChannels,
  lockOfKind,
  saveChannel,
  setState,
  type ChannelRow,
} from './store.ts';
