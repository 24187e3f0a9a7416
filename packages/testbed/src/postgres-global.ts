import type { TestProject } from 'vitest/node';
import type { ProvidedPostgres } from './postgres-context.ts';
import { kindNamed, startTestServer } from './postgres-server.ts';

/**
 * Vitest's global setup: one PostgreSQL for all test files of a project. TEST_POSTGRES, in the project's `env` or in
 * the environment, chooses it (embedded or debian).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = kindNamed({ ...process.env, ...project.config.env }['TEST_POSTGRES']);
  const server = await startTestServer(kind, (message) => console.warn(message));
  const provided: ProvidedPostgres = { kind, admin: server.connectionString };
  project.provide('postgres', provided);
  return () => server.stop();
}
