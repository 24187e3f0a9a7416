import { setTimeout as pause } from 'node:timers/promises';
import { buildApp, buildMonitor } from './app.ts';
import type { Config } from './config.ts';
import { createContext } from './context.ts';
import type { Logger } from './platform/log.ts';
import { endWork, registerWork } from './work.ts';

export type Running = {
  url: string;
  /** Where health and metrics are, when they have a port of their own; else empty. */
  monitorUrl: string;
  stop: () => Promise<void>;
};

/**
 * Starts a process with the roles it was given: `api` listens, `worker` receives, sends and does what is due.
 * The API answers only once everything it needs is there.
 */
export async function start(config: Config, log: Logger, webFolder: string | null): Promise<Running> {
  const context = await createContext(config, log);
  registerWork(context);
  await context.jobs.start();
  let url = '';
  const app = config.roles.has('api') ? await buildApp(context, webFolder) : null;
  if (app !== null) {
    try {
      await app.listen({ port: config.port, host: config.host });
    } catch (error) {
      await context.jobs.stop();
      await context.close();
      throw portError(error, config);
    }
    const address = app.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
    url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }
  const monitor = config.metricsPort === null ? null : buildMonitor(context);
  const monitorUrl = (await monitor?.listen({ port: config.metricsPort ?? 0, host: config.host })) ?? '';
  if (config.roles.has('worker')) await context.jobs.work();
  return {
    url,
    monitorUrl,
    stop: async () => {
      // First /readyz says no, so that a balancer turns away; then no new requests, and those at work are answered.
      context.reporter.leave();
      if (app !== null) {
        await pause(config.drainSeconds * 1000);
        const deadline = setTimeout(() => app.server.closeAllConnections(), longestRequest).unref();
        await app.close();
        clearTimeout(deadline);
      }
      await endWork(context);
      await monitor?.close();
      await context.close();
    },
  };
}

/** How long a stop waits for requests that are being answered, in milliseconds. */
const longestRequest = 10_000;

function portError(error: unknown, config: Config): unknown {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${config.port} is in use. Stop the other program, or choose another port: PORT=3001 npm start`,
    );
  }
  return error;
}
