import { describe, expect, it } from 'vitest';
import { errorFromAnswer, offlineError } from './problem.ts';
import { Waiting } from './waiting.ts';

const away = errorFromAnswer(503, {
  code: 'database_unavailable',
  status: 503,
  detail: 'The desk is waiting.',
});

function setUp() {
  const due: (() => void)[] = [];
  const answers: (boolean | Error)[] = [];
  const waiting = new Waiting({
    isReady: () => {
      const answer = answers.shift() ?? false;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    later: (_milliseconds, action) => {
      due.push(action);
      return () => undefined;
    },
  });
  const log: string[] = [];
  waiting.subscribe(() => log.push(waiting.active ? 'waiting' : 'at work'));
  waiting.onReturn(() => log.push('back'));
  const look = async () => {
    due.shift()?.();
    await new Promise(setImmediate);
  };
  return { waiting, log, due, answers, look };
}

describe('a server that waits for its database', () => {
  it('is asked again and again until it is back, and then everyone is told once', async () => {
    const { waiting, log, due, answers, look } = setUp();
    answers.push(false, new Error('no network'), true);
    waiting.failed(away);
    expect([waiting.active, due.length]).toEqual([true, 1]);
    await look();
    await look();
    expect(waiting.active).toBe(true);
    await look();
    expect([waiting.active, due.length]).toEqual([false, 0]);
    expect(log).toEqual(['waiting', 'at work', 'back']);
  });

  it('is asked once, however many requests fail', () => {
    const { waiting, due } = setUp();
    for (let i = 0; i < 5; i += 1) waiting.failed(away);
    expect(due).toHaveLength(1);
  });

  it.each([[offlineError()], [errorFromAnswer(404, null)], [new Error('a bug')]])(
    'is not what %s means',
    (error) => {
      const { waiting, due } = setUp();
      waiting.failed(error);
      expect([waiting.active, due.length]).toEqual([false, 0]);
    },
  );

  it('may go away once more', async () => {
    const { waiting, answers, look, log } = setUp();
    for (let i = 0; i < 2; i += 1) {
      answers.push(true);
      waiting.failed(away);
      await look();
    }
    expect(log.filter((line) => line === 'back')).toHaveLength(2);
  });
});
