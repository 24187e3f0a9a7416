import { performance } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8's collector of all there is; as a last resort it also gives back the room that it keeps for new objects. */
function collector(): (flavor: 'regular' | 'last-resort') => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return (flavor) => {
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor });
  };
}

/**
 * Collects what loading the program has left behind, 10 to 20 MB, which V8 by itself keeps for as long as there is little to do.
 * Stops the process for 50 ms: for when it has just started.
 */
export function freeWhatLoadingLeft(): void {
  collector()('regular');
}

/** When a process gives memory back: how often it looks, in ms, the share of that time it may have worked, and bytes for it to matter. */
const idle = { look: 15_000, share: 0.1, worth: 48 * 1024 * 1024 };

/**
 * Gives back what work has left, whenever there was next to nothing to do for a while. V8 keeps for good the room it made for new
 * objects while there was much to do, 128 MB, and the garbage of then for as long as little is added to it. Stops the process for a
 * tenth of a second, once after the program was loaded and once after each such work. It never keeps the process alive by itself.
 *
 * @param look how often to look, in ms
 */
export function giveBackWhenIdle(look: number = idle.look): void {
  const collect = collector();
  // Nothing yet: loading a program may have made all that room already.
  let kept = 0;
  let before = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > idle.share || getHeapStatistics().total_heap_size < kept + idle.worth) return;
    collect('last-resort');
    kept = getHeapStatistics().total_heap_size;
    before = performance.eventLoopUtilization();
  }, look);
  timer.unref();
}
