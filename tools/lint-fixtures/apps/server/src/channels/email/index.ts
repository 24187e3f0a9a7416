import type { Channel } from '../kit/channel.ts';

export const email: Channel = { name: 'email' };
