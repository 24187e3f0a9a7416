import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './run.ts';
import { type Guarded, type Order, type Report, reportIn } from './watchdog-protocol.ts';

/** Compiled code is kept where ours is: without it the watchdog loads a compiler for TypeScript, a third of its memory. */
function environment(): NodeJS.ProcessEnv {
  const ours = getCompileCacheDir();
  return ours === undefined ? cleanEnvironment : { ...cleanEnvironment, NODE_COMPILE_CACHE: dirname(ours) };
}

const script = fileURLToPath(new URL('watchdog.ts', import.meta.url));

type Answer = Extract<Report, { kind: 'held' | 'left' }>;

/** This process's end of the pipe to its watchdog. It never keeps the process alive by itself. */
export class Guard {
  readonly #guarded: Guarded;
  readonly #onLost: () => void;
  #child: ChildProcess | undefined;
  #waiting: ((answer: Answer | undefined) => void) | undefined;

  /** @param onLost called when the server's sessions ended under it, or the watchdog itself was killed */
  constructor(guarded: Guarded, onLost: () => void) {
    this.#guarded = guarded;
    this.#onLost = onLost;
  }

  /** Puts a watchdog on guard unless there is one: from here on a server that this process starts has one. */
  start(): void {
    if (this.#child !== undefined) return;
    const child = fork(script, [], {
      cwd: this.#guarded.cluster,
      env: environment(),
      execArgv: [],
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    child.on('message', (message) => this.#hear(reportIn(message)));
    child.once('error', () => this.#gone(child));
    child.once('exit', () => this.#gone(child));
    this.#send({ kind: 'guard', ...this.#guarded });
    child.unref();
    child.channel?.unref();
  }

  /** Takes a share in the server, which must be ready; false when it is stopping or gone. */
  async hold(): Promise<boolean> {
    this.start();
    const answer = await this.#ask({ kind: 'hold' });
    return answer?.kind === 'held' && answer.ok;
  }

  /** Gives the share back; answers whether that stopped the server. */
  async leave(): Promise<boolean> {
    this.start();
    const answer = await this.#ask({ kind: 'leave' });
    return answer?.kind === 'left' && answer.stopped;
  }

  #ask(order: Order): Promise<Answer | undefined> {
    const child = this.#child;
    child?.ref();
    child?.channel?.ref();
    return new Promise((resolve) => {
      this.#waiting = (answer) => {
        this.#waiting = undefined;
        child?.unref();
        child?.channel?.unref();
        resolve(answer);
      };
      this.#send(order);
    });
  }

  #send(order: Order): void {
    // A pipe that is already broken is told by the exit event too.
    this.#child?.send(order, () => undefined);
  }

  #hear(report: Report | undefined): void {
    if (report?.kind === 'lost') this.#onLost();
    else if (report !== undefined) this.#waiting?.(report);
  }

  #gone(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    if (this.#waiting === undefined) this.#onLost();
    else this.#waiting(undefined);
  }
}
