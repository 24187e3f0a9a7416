import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What the program reads, and what Node, the containers' own programs and the shell's substitution read. */
const known = new Set([
  ...[...read('apps/server/src/config.ts').matchAll(/(?:value|whole)\('([A-Z_]+)'/g)].map(([, name]) => name),
  'NODE_ENV',
  'CI',
  'POSTGRES_USER',
  'POSTGRES_PASSWORD',
  'POSTGRES_DB',
  'POSTGRES_INITDB_ARGS',
]);

describe('the Dockerfile', () => {
  /** Instructions with their continued lines as one, without comments. */
  const instructions = read('Dockerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ name: line.split(/\s/)[0] ?? '', text: line.slice(line.indexOf(' ') + 1).trim() }));
  const of = (name: string) => instructions.filter((one) => one.name === name).map(({ text }) => text);
  const last = instructions.findLastIndex(({ name }) => name === 'FROM');
  const final = instructions.slice(last);

  it('has only instructions there are, and two stages', () => {
    const names = [
      'FROM',
      'WORKDIR',
      'ENV',
      'COPY',
      'RUN',
      'USER',
      'VOLUME',
      'EXPOSE',
      'HEALTHCHECK',
      'STOPSIGNAL',
      'ENTRYPOINT',
      'CMD',
    ];
    for (const { name } of instructions) expect(names).toContain(name);
    expect(of('FROM')).toHaveLength(2);
  });

  it('runs as an ordinary user, is asked how it is, and stops by SIGTERM', () => {
    expect(final.filter(({ name }) => name === 'USER').map(({ text }) => text)).toEqual(['node']);
    expect(of('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(JSON.parse(of('ENTRYPOINT')[0] ?? '')).toEqual(['node', 'apps/server/bin/madoguchi.js']);
  });

  it('copies what exists, and the manifest of every package before it installs', () => {
    const copied = of('COPY')
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) => text.split(/\s+/).slice(0, -1));
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
    const manifests = globSync('{apps,packages}/*/package.json', { cwd: root }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(copied.filter((path) => path.endsWith('/package.json')).toSorted()).toEqual(manifests.toSorted());
  });

  it('keeps keys, data and backups out of the image', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const path of ['data', '.env', '*.mdg', '.git', '**/node_modules']) expect(ignored).toContain(path);
  });

  it('sets only variables that are read', () => {
    for (const text of of('ENV'))
      for (const [, name = ''] of text.matchAll(/([A-Z_]+)=/g)) expect([...known]).toContain(name);
  });
});

describe('compose.yaml', () => {
  type Service = {
    image: string;
    environment: Record<string, string>;
    depends_on?: Record<string, { condition: string }>;
    healthcheck?: object;
    volumes: string[];
    ports?: string[];
    user?: string;
  };
  const compose = parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };
  const { api, worker, database } = compose.services;

  it('is a desk of an api, a worker and a PostgreSQL that is waited for', () => {
    expect(Object.keys(compose.services)).toEqual(['api', 'worker', 'database']);
    expect([api?.environment['MADOGUCHI_ROLES'], worker?.environment['MADOGUCHI_ROLES']]).toEqual([
      'api',
      'worker',
    ]);
    expect(api?.environment['MADOGUCHI_SECRET']).toBe(worker?.environment['MADOGUCHI_SECRET']);
    for (const service of [api, worker])
      expect(service?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(database?.healthcheck).toBeDefined();
  });

  it('sets only variables that are read, opens nothing but the desk to this machine, and holds no password', () => {
    for (const { environment } of Object.values(compose.services))
      for (const name of Object.keys(environment)) expect([...known]).toContain(name);
    expect(Object.values(compose.services).flatMap(({ ports = [] }) => ports)).toEqual([
      '127.0.0.1:3000:3000',
    ]);
    expect(database?.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });

  it('names each volume it uses', () => {
    const used = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((one) => one.split(':')[0]),
    );
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });
});

describe('the systemd unit', () => {
  const unit = read('deploy/systemd/madoguchi.service');

  it('starts a program that is there, by an ordinary user, and gives it time to stop', () => {
    const path = /^ExecStart=\/usr\/bin\/node (\S+) start$/m.exec(unit)?.[1] ?? '';
    expect(existsSync(join(root, path))).toBe(true);
    expect(unit).toMatch(/^User=madoguchi$/m);
    expect(unit).toMatch(/^TimeoutStopSec=60$/m);
    for (const [, line = ''] of unit.matchAll(/^Environment=(.*)$/gm))
      for (const [, name = ''] of line.matchAll(/([A-Z_]+)=/g)) expect([...known]).toContain(name);
  });
});

describe('the health check', () => {
  const command = JSON.parse(
    /HEALTHCHECK[^[]*(\[.*\])/.exec(read('Dockerfile').replaceAll('\\\n', ''))?.[1] ?? '[]',
  ) as string[];

  async function check(status: number): Promise<number | null> {
    const server = createServer((request, response) =>
      response.writeHead(request.url === '/healthz' ? status : 404).end(),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const child = spawn(process.execPath, command.slice(1), {
      env: { PORT: String(port) },
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    server.close();
    return code;
  }

  it('says by its exit code whether the process lives', async () => {
    expect(await check(200)).toBe(0);
    expect(await check(503)).toBe(1);
  });
});
