/**
 * A process of its own beside each process that uses an embedded server. The pipe between them closes when that
 * process ends, however it ends; the watchdog then gives back its share in the server and, being the last to have one,
 * stops the server. Started by guard.ts.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { livePostmaster } from './postmaster.ts';
import { run } from './run.ts';
import { type Hold, holdServer, type Session } from './store.ts';
import { type Guarded, orderIn, type Report } from './watchdog-protocol.ts';

/** How long a server may take to show itself that its process was about to start when it was killed, in ms. */
const showing = 5_000;

/** How long a process that gave up starting a server waits for the watchdog to get hold of it, in ms. */
const reaching = 10_000;

let guarded: Guarded | undefined;
let hold: Hold | undefined;
/** The session of the newest share that there was. */
let held: Session | undefined;
let leaving = false;
let work: Promise<unknown> = Promise.resolve();

process.on('message', (message) => {
  const order = orderIn(message);
  if (order?.kind === 'guard') guarded = order;
  if (order?.kind === 'hold') work = work.then(take);
  if (order?.kind === 'leave') leave('asked');
});
process.on('disconnect', () => leave('orphaned'));
// Whoever stops the whole service signals everyone; the watchdog's time to go is after its process, not with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

async function take(): Promise<void> {
  if (guarded !== undefined && hold === undefined) hold = await tryHold(guarded);
  report({ kind: 'held', ok: hold !== undefined });
}

async function tryHold(server: Guarded): Promise<Hold | undefined> {
  const onLost = (): void => {
    hold = undefined;
    if (!leaving) report({ kind: 'lost' });
  };
  const share = await holdServer(server.connectionString, onLost, held).catch(() => undefined);
  held = share?.session ?? held;
  return share;
}

type Reason = 'asked' | 'orphaned';

function leave(reason: Reason): void {
  if (leaving) return;
  leaving = true;
  work = work.then(async () => {
    const stopped = guarded !== undefined && (await stopIfLast(guarded, reason));
    report({ kind: 'left', stopped }, () => process.exit(0));
  });
}

async function stopIfLast(server: Guarded, reason: Reason): Promise<boolean> {
  for (;;) {
    const share = hold ?? (await lateHold(server, reason));
    if (share === undefined) return false;
    const last = await share.isLast().catch(() => undefined);
    if (last === true) await stop(server);
    await share.release();
    if (last !== undefined) return last;
    hold = undefined;
  }
}

/**
 * A share in a server that was not ready yet, or is getting over a crash, when its process ended. One that was ready
 * before answers again, however long it recovers: given up, it would run on with nobody to stop it.
 */
async function lateHold(server: Guarded, reason: Reason): Promise<Hold | undefined> {
  const start = Date.now();
  const everHeld = held !== undefined;
  const appearsUntil = reason === 'asked' || everHeld ? start : start + showing;
  const answersUntil = reason === 'asked' && !everHeld ? start + reaching : Infinity;
  for (;;) {
    const alive = (await livePostmaster(server.cluster)) !== undefined;
    const share = alive ? await tryHold(server) : undefined;
    if (share !== undefined || Date.now() >= (alive ? answersUntil : appearsUntil)) return share;
    await pause(20);
  }
}

async function stop(server: Guarded): Promise<void> {
  const pid = await livePostmaster(server.cluster);
  if (pid === undefined) return;
  if (server.pgCtl === null) process.kill(pid, 'SIGINT');
  else await run(server.pgCtl, ['stop', '-m', 'fast', '-W', '-D', server.cluster], { cwd: server.cluster });
  while ((await livePostmaster(server.cluster)) === pid) await pause(5);
}

function report(message: Report, done: () => void = () => undefined): void {
  if (process.connected && process.send !== undefined) process.send(message, () => done());
  else done();
}
