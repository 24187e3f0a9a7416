const RealDate = Date;

/** What time it is in the simulated world, in milliseconds. The desk's process and its database both ask here. */
export type Clock = {
  now: () => number;
  set: (at: number) => Promise<void>;
  /** Gives the process its own clock back. */
  restore: () => void;
};

/**
 * Puts a clock of ours in the place of this process's. Timers stay real: connections are waited for in real time.
 *
 * @param tell tells the database the time; resolves once it sees it
 */
export function takeClock(start: number, tell: (at: number) => Promise<void>): Clock {
  let current = start;
  const now = (): number => current;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [current] : given, made),
    apply: () => new RealDate(current).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return {
    now,
    set: async (at) => {
      if (at <= current) return;
      current = at;
      await tell(at);
    },
    restore: () => {
      globalThis.Date = RealDate;
    },
  };
}
