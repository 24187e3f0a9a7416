import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../apps/server/src/conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../apps/server/src/testing/desk.fixture.ts';
import { schemaOf } from '../packages/client/generate/schema.ts';
import { buildClient } from '../scripts/build-client.ts';
import { oldestNode } from '../scripts/oldest-node.ts';
import { repository, tool } from '../scripts/run.ts';

const client = join(repository, 'packages/client');
const run = promisify(execFile);

let desk: Desk;
let folder: string;
beforeAll(async () => {
  desk = await buildDesk();
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-client-'));
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

it('the client has the types of the document that the desk serves', async () => {
  const served = await desk.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  const wanted = await schemaOf(served.json());
  const committed = await readFile(join(client, 'src/schema.generated.ts'), 'utf8');
  // Not toBe: nobody wants to read that difference.
  expect(committed === wanted, 'run «npm run generate -w @madoguchi/client»').toBe(true);
});

/** A program that has the built package installed, as somebody else's has. */
async function install(): Promise<void> {
  const installed = join(folder, 'node_modules/@madoguchi/client');
  await mkdir(installed, { recursive: true });
  await buildClient(join(installed, 'dist'));
  await copyFile(join(client, 'package.json'), join(installed, 'package.json'));
  for (const name of ['eventsource-parser', '@types', 'undici-types'])
    await symlink(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
}

async function examples(): Promise<{ source: string; shown: string }> {
  const document = await readFile(join(client, 'README.md'), 'utf8');
  const blocks = [...document.matchAll(/```(ts|text)\n([\s\S]*?)```/g)];
  const of = (kind: string) => blocks.filter(([, each]) => each === kind).map(([, , text = '']) => text);
  return { source: of('ts').join('\n'), shown: of('text').join('') };
}

describe('the examples of the client’s README', () => {
  it('compile against the package as it is published, and print what is shown below them', async () => {
    const channelId = await addChannel(desk);
    await arrive(desk, channelId, inbound({ subject: '急須の在庫', headerId: 'first@example.jp' }));
    await arrive(desk, channelId, inbound({ references: ['first@example.jp'], text: '追伸' }));
    await arrive(desk, channelId, inbound({ subject: '返品について' }));
    const base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
    await install();
    const { source, shown } = await examples();
    await writeFile(join(folder, 'readme.ts'), source);
    const options =
      '--strict --exactOptionalPropertyTypes --target es2022 --module nodenext --skipLibCheck --types node';
    const compile = [tool('typescript/bin/tsc'), ...options.split(' '), 'readme.ts'];
    const compiled = await run(process.execPath, compile, { cwd: folder }).catch(
      (error: { stdout: string }) => error,
    );
    expect(compiled.stdout).toBe('');
    const { stdout } = await run(oldestNode(), ['readme.js'], {
      cwd: folder,
      env: { DESK_URL: `${base}/`, DESK_KEY: desk.owner.apiKey },
    });
    expect(stdout).toBe(shown);
  });
});
