import { Dice } from '../apps/server/src/sample/japanese/dice.ts';
import type { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';
import type { Desk } from './desk.ts';
import type { Options } from './options.ts';
import type { Record } from './record.ts';

/** What everybody in the simulated world shares. */
export type World = {
  options: Options;
  clock: Clock;
  agenda: Agenda;
  desk: Desk;
  record: Record;
  start: number;
  end: number;
  /** Dice of one's own, so that what one does does not change what another does. */
  diceFor: (who: number) => Dice;
  /** Has the desk's work follow soon: at once, and when what can be undone goes out. */
  stir: () => void;
};

export const dicesOf = (seed: number) => (who: number) => new Dice(seed * 7919 + who);

export const between = (dice: Dice, from: number, to: number): number => from + dice.roll(to - from + 1);
