import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a helper is told of its surroundings: nothing of the desk's own environment, which holds secrets. */
function surroundings(): NodeJS.ProcessEnv {
  const env = { TZ: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const compiled = getCompileCacheDir();
  // Node puts a folder for its version below the one that it is given.
  return compiled === undefined ? env : { ...env, NODE_COMPILE_CACHE: dirname(compiled) };
}

/**
 * Starts a program that computes for the desk in a process of its own, with so many megabytes for its objects. A thread would be
 * lighter, but V8 can fail in one in ways that take the whole process with it: in the middle of loading, out of memory, or in
 * the bookkeeping of compiled code that all threads share (nodejs/node#64500).
 */
export function startHelper(program: URL, heapMegabytes: number): ChildProcess {
  return fork(fileURLToPath(program), [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: surroundings(),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
