import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { errorStatus, feedEvent } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../apps/server/src/conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../apps/server/src/testing/desk.fixture.ts';
import { newSecret, signedHeaders } from '../apps/server/src/webhooks/domain.ts';
import { findProgram } from '../scripts/prepare/needs.ts';
import { examplesOf, likeShown } from './examples.fixture.ts';

const document = await readFile(join(import.meta.dirname, 'api.md'), 'utf8');
const examples = examplesOf(document);

let desk: Desk;
let base: string;
let folder: string;
beforeAll(async () => {
  desk = await buildDesk({ undoSeconds: 60 });
  const channelId = await addChannel(desk);
  await arrive(
    desk,
    channelId,
    inbound({ subject: '別の件', from: { name: null, address: 'hana@example.jp' } }),
  );
  await arrive(
    desk,
    channelId,
    inbound({ subject: 'また別の件', from: { name: null, address: 'jiro@example.jp' } }),
  );
  const question = { subject: '急須の在庫', headerId: 'question@example.ne.jp' };
  await arrive(desk, channelId, inbound(question));
  await arrive(desk, channelId, inbound({ references: [question.headerId], text: '追伸: 2つ必要です。' }));
  base = await desk.app.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-examples-'));
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs all commands in one shell, as a reader would; what each printed stands behind its number. */
async function runAll(commands: string[]): Promise<string[]> {
  const mark = '\u001e';
  const script = ['set -euo pipefail', ...commands.flatMap((command) => [`printf '${mark}'`, command])];
  const child = spawn('bash', ['-c', script.join('\n')], {
    cwd: folder,
    env: { PATH: path, BASE: base, KEY: desk.owner.apiKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  const [code]: unknown[] = await once(child, 'close');
  const output = Buffer.concat(printed).toString();
  if (code !== 0) throw new Error(`An example failed:\n${output}\n${Buffer.concat(complaints).toString()}`);
  return output.split(mark).slice(1);
}

const programs = ['bash', 'curl'].flatMap((name) => findProgram([name]) ?? []);
const path = [process.execPath, ...programs].map((program) => dirname(program)).join(delimiter);

describe('the examples of docs/api.md', () => {
  it.skipIf(programs.length < 2)(
    'run one after another and answer what is shown below them',
    async () => {
      const outputs = await runAll(examples.map(({ command }) => command));
      expect(outputs).toHaveLength(examples.length);
      for (const [index, { shown, command }] of examples.entries()) {
        if (shown === undefined) continue;
        // What is shown is the last answer of an example.
        const last = outputs[index]?.trimEnd().split('\n').at(-1) ?? '';
        expect(JSON.parse(last), command).toEqual(likeShown(shown));
      }
      // Each command starts a program or two, of which a busy machine runs few at once.
    },
    90_000,
  );

  it('show the stream of events as it comes', async () => {
    const stop = new AbortController();
    const response = await fetch(`${base}/api/v1/events?after=0`, {
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
      signal: stop.signal,
    });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (/^id: 1\ndata: .*\n\n/m.test(text)) break;
    }
    stop.abort();
    expect(text).toMatch(/^retry: 2000\nevent: hello\ndata: {"seq":0}\n\nid: 1\ndata: {"seq":1,/);
    const named = (words: readonly string[]) => words.filter((word) => document.includes(`\`${word}\``));
    expect(named(feedEvent.shape.type.options)).toEqual(feedEvent.shape.type.options);
  });
});

describe('the check of a webhook’s signature', () => {
  it('knows what the desk signs from what it does not', async () => {
    const source = /```js\n(import \{ createHmac.*?)```/s.exec(document)?.[1] ?? '';
    const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
      isGenuine: (headers: object, body: string, secret: string) => boolean;
    };
    const [secret, other] = [newSecret(), newSecret()];
    const headers = signedHeaders('id', new Date(), '{"名前":"急須"}', [other, secret]);
    expect(isGenuine(headers, '{"名前":"急須"}', secret)).toBe(true);
    expect(isGenuine(headers, '{"名前":"急須"} ', secret)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-timestamp': '1' }, '{"名前":"急須"}', secret)).toBe(false);
    expect(isGenuine(headers, '{"名前":"急須"}', newSecret())).toBe(false);
  });
});

describe('the table of errors', () => {
  const rows = [...document.matchAll(/^\| `(\w+)` \| (\d{3}) \| \S/gm)].map(([, code, status]) => [
    code,
    Number(status),
  ]);

  it('names every code with its status', () => {
    expect(Object.fromEntries(rows)).toEqual(errorStatus);
    expect(rows).toHaveLength(Object.keys(errorStatus).length);
  });
});
