import type { NotificationKind, NotificationWay } from '@madoguchi/contract';

/** In the order of the columns. */
export const ways = ['app', 'push', 'email'] as const satisfies readonly NotificationWay[];

/** The ways of a kind after one of them was chosen or not. */
export function withWay(
  chosen: readonly NotificationWay[],
  way: NotificationWay,
  on: boolean,
): NotificationWay[] {
  return ways.filter((each) => (each === way ? on : chosen.includes(each)));
}

/** The kinds told at any time after one of them was chosen or not. */
export function withAnytime(
  kinds: readonly NotificationKind[],
  kind: NotificationKind,
  on: boolean,
): NotificationKind[] {
  const others = kinds.filter((each) => each !== kind);
  return on ? [...others, kind] : others;
}
