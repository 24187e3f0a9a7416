import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askHelper, startHelper } from './index.ts';

const program = new URL('./helper.fixture.ts', import.meta.url);
const limits = { heapMegabytes: 64, patienceMs: 60_000 };
const ask = <Answer>(question: string, some = limits) => askHelper<Answer>(program, question, some);

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const isGone = (pid: number) => expect.poll(() => runs(pid)).toBe(false);

describe('a helper of the desk', () => {
  it('answers in a process of its own, which ends with that', async () => {
    const { pid, asked } = await ask<{ pid: number; asked: string }>('こんにちは');
    expect(asked).toBe('こんにちは');
    expect(pid).not.toBe(process.pid);
    await isGone(pid);
  });

  it('hands bytes and dates over as they are', async () => {
    expect(await ask('bytes')).toEqual({ bytes: new Uint8Array([1, 2, 3]), at: new Date(0) });
  });

  it.each(['die', 'throw'])('that ends by «%s» is an error, and not the end of the desk', async (how) => {
    await expect(ask(how)).rejects.toThrow('the helper ended without an answer');
  });

  it('is stopped when it takes too long', async () => {
    await expect(ask('turn', { ...limits, patienceMs: 500 })).rejects.toThrow('took longer than 500 ms');
  });

  it('that is not there is an error', async () => {
    const nowhere = new URL('./nowhere.ts', import.meta.url);
    await expect(askHelper(nowhere, '', limits)).rejects.toThrow('without an answer');
  });

  it('sees nothing of the desk’s environment, where secrets are', async () => {
    const seen = await ask<string[]>('environment');
    const allowed = ['TZ', 'NODE_COMPILE_CACHE', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE'];
    expect(seen).toContain('TZ');
    expect(seen.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('is not stopped by what asks the desk to stop, and ends once the desk lets go of it', async () => {
    const helper = startHelper(program, 64);
    helper.send({ question: 'ready' });
    await once(helper, 'message');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) helper.kill(signal);
    await pause(100);
    helper.send({ question: 'still' });
    const [answer] = (await once(helper, 'message')) as [object];
    expect(answer).toMatchObject({ asked: 'still' });
    const gone = once(helper, 'exit');
    helper.disconnect();
    expect(await gone).toEqual([0, null]);
  });

  it('ends with a desk that was killed', async () => {
    const desk = spawn(process.execPath, [fileURLToPath(new URL('./parent.fixture.ts', import.meta.url))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(desk.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(runs(pid)).toBe(true);
    desk.kill('SIGKILL');
    await isGone(pid);
  });
});
