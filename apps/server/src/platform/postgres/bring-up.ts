import { setTimeout as pause } from 'node:timers/promises';
import { anotherPort, isFree } from './address.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Guard } from './guard.ts';
import { type Launch, launch, type Server } from './launch.ts';
import { livePostmaster } from './postmaster.ts';
import { type Address, connectionString } from './settings.ts';
import { type Answer, greet } from './store.ts';

/** A server that is ready and held. */
export type Ready = { readonly version: string; readonly attached: boolean };

/** How long a server may say nothing at all, and how long starts may get in each other's way, in ms. */
const patience = 60_000;

/** A start that lost against another one on the same data folder, or against what a killed one left for a moment. */
const inTheWay = /lock file "[^"]*" already exists|shared memory block .* still in use/;

/**
 * Has a server running on the data folder, ready, and this process's watchdog holding a share in it: joins the one that
 * runs already, else starts one.
 *
 * @throws EmbeddedPostgresError `start_failed`
 */
export async function bringUp(
  server: Server,
  address: Address,
  database: string,
  guard: Guard,
): Promise<Ready> {
  const until = Date.now() + patience;
  let lines: string[] = [];
  do {
    const attached = (await livePostmaster(server.cluster)) !== undefined;
    guard.start();
    const started = attached ? undefined : await launch(server, address);
    const version = await untilReady(server, address, database, started);
    if (version !== undefined && (await guard.hold())) return { version, attached };
    if (started?.hasEnded() === true) lines = await started.lastLines();
    await pause(20);
  } while (Date.now() < until);
  throw startFailed(server, lines);
}

/** Waits until the server answers; undefined when another start took its place or it went away: look again. */
async function untilReady(
  server: Server,
  address: Address,
  database: string,
  started: Launch | undefined,
): Promise<string | undefined> {
  const admin = connectionString(address, 'postgres');
  let silentSince = Date.now();
  for (;;) {
    const answer = await greetOrExplain(server, admin, database);
    if (typeof answer === 'object') return answer.version;
    if (started?.hasEnded() === true) {
      const lines = await started.lastLines();
      if (lines.some((line) => inTheWay.test(line))) return undefined;
      throw startFailed(server, lines);
    }
    if (started === undefined && (await livePostmaster(server.cluster)) === undefined) return undefined;
    // Recovery after a crash may take minutes and says so ("busy"); silence means that something is wrong.
    if (answer === 'busy') silentSince = Date.now();
    if (Date.now() - silentSince > patience) throw startFailed(server, (await started?.lastLines()) ?? []);
    await pause(10);
  }
}

async function greetOrExplain(server: Server, admin: string, database: string): Promise<Answer> {
  try {
    return await greet(admin, database);
  } catch (cause) {
    throw startFailed(server, [cause instanceof Error ? cause.message : String(cause)], cause);
  }
}

function startFailed(server: Server, logLines: readonly string[], cause?: unknown): EmbeddedPostgresError {
  const message = `PostgreSQL did not start on ${server.cluster}; its log is ${server.logFile}. Last it said:`;
  return new EmbeddedPostgresError('start_failed', message, {
    logLines,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The address to start on: another port when a program has taken ours while no server of ours was running. */
export async function freeAddress(server: Server, address: Address): Promise<Address> {
  if (address.kind === 'socket' || (await livePostmaster(server.cluster)) !== undefined) return address;
  return (await isFree(address.port)) ? address : anotherPort(server.base);
}
