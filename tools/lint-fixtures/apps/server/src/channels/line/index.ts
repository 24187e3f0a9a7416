import type { Channel } from '../kit/channel.ts';

export const line: Channel = { name: 'line' };
