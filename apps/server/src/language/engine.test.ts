import { afterEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { createLogger } from '../platform/log.ts';
import { LanguageEngineError } from './engine-error.ts';
import { createLanguageEngine, type EngineOptions, type LanguageEngine } from './engine.ts';

const engines: LanguageEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

function engineOf(options: EngineOptions = {}): LanguageEngine {
  const program = new URL('./helper.fixture.ts', import.meta.url);
  const engine = createLanguageEngine(createLogger('silent'), { program, ...options });
  engines.push(engine);
  return engine;
}

const say = (engine: LanguageEngine, text: string) => engine.analyze({ id: 1, kind: 'message', text });
const problemOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'answered',
    (error: unknown) => (error instanceof LanguageEngineError ? error.problem : 'another error'),
  );

describe('the process of the engine', () => {
  it('answers in the order it was asked, from one process', async () => {
    const engine = engineOf();
    const order: string[] = [];
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((text) =>
        say(engine, text).then((answer) => {
          order.push(text);
          return answer.id;
        }),
      ),
    );
    expect(order).toEqual(['a', 'b', 'c']);
    expect(new Set(answers).size).toBe(1);
  });

  it.each(['die', 'throw'])(
    'that ends by «%s» gives that text back, and a new one does the rest',
    async (text) => {
      const engine = engineOf();
      const first = await say(engine, 'first');
      const [broken, waiting] = [problemOf(say(engine, text)), say(engine, 'waiting')];
      expect(await broken).toBe('stopped');
      expect((await waiting).id).not.toBe(first.id);
      expect(await problemOf(say(engine, 'after'))).toBe('answered');
    },
  );

  it('that cannot start gives back all that waits, instead of starting for each', async () => {
    const engine = engineOf({ program: new URL('./dying.fixture.ts', import.meta.url) });
    const problems = await Promise.all(['a', 'b', 'c'].map((text) => problemOf(say(engine, text))));
    expect(problems).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('is given up when a text takes too long, and the next goes to a new one', async () => {
    // On a busy machine a new process alone takes seconds.
    const engine = engineOf({ maxTaskMs: 6_000 });
    const first = await say(engine, 'first');
    const [turning, next] = [problemOf(say(engine, 'turn')), say(engine, 'next')];
    expect(await turning).toBe('timed_out');
    expect((await next).id).not.toBe(first.id);
  });

  it('says that it could not read a text, and goes on in the same process', async () => {
    const engine = engineOf();
    const first = await say(engine, 'first');
    expect(await problemOf(say(engine, 'fail'))).toBe('failed');
    expect((await say(engine, 'next')).id).toBe(first.id);
  });

  it('answers without a rule that threw, and logs which one it was', async () => {
    const lines: string[] = [];
    const log = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) });
    const program = new URL('./helper.fixture.ts', import.meta.url);
    const engine = createLanguageEngine(log, { program });
    engines.push(engine);
    expect(await problemOf(say(engine, 'lack a rule'))).toBe('answered');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ rule: 'address', at: 'TypeError' }),
    ]);
    expect(lines.join()).not.toContain('lack a rule');
  });

  it('refuses at once what is more than may wait', async () => {
    const engine = engineOf({ maxWaiting: 2 });
    const answers = ['running', 'waits', 'waits too', 'too many'].map((text) => problemOf(say(engine, text)));
    expect(await Promise.all(answers)).toEqual(['answered', 'answered', 'answered', 'overloaded']);
  });

  it('gives back what is open when it is closed, and takes nothing more', async () => {
    const engine = engineOf();
    const open = [problemOf(say(engine, 'turn')), problemOf(say(engine, 'waits'))];
    await engine.close();
    expect(await Promise.all(open)).toEqual(['closed', 'closed']);
    expect(await problemOf(say(engine, 'late'))).toBe('closed');
  });

  it('never says what was in the text', async () => {
    const engine = engineOf();
    const error: unknown = await say(engine, 'throw').catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(LanguageEngineError);
    expect(String(error instanceof Error ? error.stack : '')).not.toContain('お客様');
  });
});

describe('the engine itself', () => {
  it('reads a customer’s message', async () => {
    const engine = createLanguageEngine(createLogger('silent'));
    engines.push(engine);
    const answer = await engine.analyze({
      id: 7,
      kind: 'message',
      text: '対応が本当にひどいです。返金してください。',
    });
    expect(answer).toMatchObject({ id: 7, mood: 'dissatisfied' });
  });

  it('knows its rules, each with severity, source and words, and asks for them once', async () => {
    const engine = createLanguageEngine(createLogger('silent'));
    engines.push(engine);
    const guide = await engine.guide();
    expect(guide.rules.length).toBeGreaterThanOrEqual(16);
    expect(guide.rules[0]).toMatchObject({
      rule: 'double-honorific',
      source: '敬語の指針',
      severity: 'error',
    });
    expect(await engine.guide()).toBe(guide);
  });

  it('leaves the event loop free while it reads 50,000 characters', async () => {
    const engine = createLanguageEngine(createLogger('silent'));
    engines.push(engine);
    await engine.guide();
    const text = 'お問い合わせいただいた件、了解しました。明日までにご連絡いたします。'
      .repeat(1500)
      .slice(0, 50_000);
    let turns = 0;
    let reading = true;
    const turn = (): void => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    setImmediate(turn);
    await engine.analyze({ id: 1, kind: 'reply', text });
    reading = false;
    // Had it been read here, not one turn would have come between question and answer.
    expect(turns).toBeGreaterThan(100);
  });
});
