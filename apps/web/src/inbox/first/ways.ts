import type { FirstMessage, StartWay } from '@madoguchi/contract';

/** The way a message is begun by: of the kind that was asked for, else the best; undefined where nothing arrives. */
export function firstOf(ways: readonly StartWay[], kind: string | null): StartWay | undefined {
  const reachable = ways.filter((way) => way.reachable);
  return reachable.find((way) => way.channelType === kind) ?? reachable[0];
}

type Placed = Pick<StartWay, 'channelId' | 'to'>;

/** A way as a choice in a list. */
export const wayKey = ({ channelId, to }: Placed): string => `${channelId} ${to}`;

/** The way a message goes now, where it still is one. */
export function wayOf(ways: readonly StartWay[], message: FirstMessage): StartWay | undefined {
  return ways.find((way) => wayKey(way) === wayKey(message));
}
