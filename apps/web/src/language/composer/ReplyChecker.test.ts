import type { CheckReply, CheckResult } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { offlineError } from '../../kit/problem.ts';
import { aCheck, aPromise, findingOn } from '../testing/samples.fixture.ts';
import { carried, ReplyChecker } from './ReplyChecker.ts';

type Asked = {
  text: string;
  signal: AbortSignal;
  channel: CheckReply['channel'];
  answer: (result: CheckResult | Error) => Promise<void>;
};

/** A checker with a server that answers when told to, and a clock that moves by hand. */
function desk() {
  const asked: Asked[] = [];
  const timers = new Set<{ at: number; action: () => void }>();
  let now = 0;
  const checker = new ReplyChecker({
    check: (text, signal, channel) =>
      new Promise((resolve, reject) => {
        const answer = async (result: CheckResult | Error) => {
          if (result instanceof Error) reject(result);
          else resolve(result);
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({ text, signal, channel, answer });
      }),
    later: (milliseconds, action) => {
      const timer = { at: now + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const timer of timers)
      if (timer.at <= now) {
        timers.delete(timer);
        timer.action();
      }
  };
  /** Writes, waits and is answered. */
  const checked = async (text: string, result: CheckResult) => {
    checker.write(text);
    pass(250);
    await asked.at(-1)?.answer(result);
  };
  return { checker, asked, pass, checked, last: () => asked.at(-1) };
}

const text = '了解しました。';
const finding = findingOn(text, '了解しました');
const found = aCheck({ findings: [finding] });

describe('a reply that is being written', () => {
  it('is checked a quarter of a second after the last key', () => {
    const { checker, asked, pass } = desk();
    checker.write('了');
    pass(200);
    checker.write('了解');
    pass(249);
    expect(asked).toEqual([]);
    expect(checker.view.state).toBe('waiting');
    pass(1);
    expect(asked.map((one) => one.text)).toEqual(['了解']);
  });

  it('shows what was found', async () => {
    const { checker, checked } = desk();
    await checked(text, found);
    expect(checker.view).toMatchObject({ text, findings: [finding], state: 'checked' });
  });

  it('is not checked while an input method composes, but when it has ended', () => {
    const { checker, asked, pass } = desk();
    checker.compose(true);
    checker.write('りょうかい');
    pass(5000);
    expect(asked).toEqual([]);
    checker.write('了解');
    checker.compose(false);
    pass(250);
    expect(asked.map((one) => one.text)).toEqual(['了解']);
  });

  it('is not checked when a composition begins before the pause is over', () => {
    const { checker, asked, pass } = desk();
    checker.write('了解');
    checker.compose(true);
    pass(250);
    expect(asked).toEqual([]);
  });

  it('is not checked again after a composition that changed nothing', async () => {
    const { checker, checked, asked, pass } = desk();
    await checked(text, found);
    checker.compose(true);
    checker.compose(false);
    pass(250);
    expect(asked).toHaveLength(1);
  });

  it('is looked at anew when it is to go by another channel, unless there is nothing yet', async () => {
    const { checker, asked, pass, checked } = desk();
    checker.goesBy('line');
    pass(1000);
    expect(asked).toEqual([]);
    await checked(text, found);
    checker.goesBy('line');
    pass(1000);
    checker.goesBy('email');
    expect(checker.view).toMatchObject({ state: 'waiting', findings: [finding] });
    pass(250);
    expect(asked.map((one) => [one.text, one.channel])).toEqual([
      [text, 'line'],
      [text, 'email'],
    ]);
  });

  it('drops an answer about an earlier text, and asks no more for it', async () => {
    const { checker, asked, pass, last } = desk();
    checker.write(text);
    pass(250);
    checker.write('はい。');
    expect(asked[0]?.signal.aborted).toBe(true);
    await asked[0]?.answer(found);
    expect(checker.view).toMatchObject({ findings: [], state: 'waiting' });
    pass(250);
    await last()?.answer(aCheck());
    expect(checker.view.state).toBe('checked');
  });

  it('keeps its findings where they belong until the next answer', async () => {
    const { checker, checked } = desk();
    await checked(text, aCheck({ findings: [finding], promises: [aPromise({ start: 0, end: 6 })] }));
    checker.write(`はい、${text}`);
    expect(checker.view.findings).toMatchObject([{ start: 3, end: 9 }]);
    expect(checker.view.promises).toMatchObject([{ start: 3, end: 9 }]);
    checker.write('はい、了承しました。');
    expect(checker.view.findings).toEqual([]);
  });

  it('asks nothing about an empty field, and forgets', async () => {
    const { checker, checked, asked, pass } = desk();
    await checked(text, found);
    checker.write('  \n');
    pass(1000);
    expect(asked).toHaveLength(1);
    expect(checker.view).toMatchObject({ findings: [], checklist: [], state: 'checked' });
  });

  it('keeps what is shown when no answer can be had, and asks again after a while', async () => {
    const { checker, checked, asked, pass, last } = desk();
    await checked(text, found);
    checker.write(`${text}。`);
    pass(250);
    await last()?.answer(offlineError());
    expect(checker.view).toMatchObject({ state: 'unavailable', findings: [{ at: '了解しました' }] });
    pass(4000);
    expect(asked).toHaveLength(3);
    await last()?.answer(found);
    expect(checker.view.state).toBe('checked');
  });

  it('or at the next key, and only then where asking again is of no use', async () => {
    const { checker, checked, asked, pass, last } = desk();
    checker.write(text);
    pass(250);
    await last()?.answer(new Error('gone'));
    pass(60_000);
    expect(asked).toHaveLength(1);
    await checked(`${text}。`, found);
    expect(checker.view.state).toBe('checked');
  });

  it('tells those who look, as long as they look', () => {
    const { checker } = desk();
    let told = 0;
    const leave = checker.subscribe(() => (told += 1));
    checker.write('あ');
    leave();
    checker.write('い');
    expect(told).toBe(1);
  });

  it('is let alone once its composer is gone', () => {
    const { checker, asked, pass } = desk();
    checker.write(text);
    checker.stop();
    pass(250);
    expect(asked).toEqual([]);
  });
});

describe('a finding left as it is', () => {
  it('is not shown again, until the field was empty', async () => {
    const { checker, checked } = desk();
    await checked(text, found);
    checker.leave(finding.id);
    expect(checker.view.findings).toEqual([]);
    await checked(`${text} `, found);
    expect(checker.view.findings).toEqual([]);
    checker.write('');
    await checked(text, found);
    expect(checker.view.findings).toEqual([finding]);
  });

  it('stays when it stops sending', async () => {
    const { checker, checked } = desk();
    const block = { ...finding, action: 'block' } as const;
    await checked(text, aCheck({ findings: [block] }));
    checker.leave(block.id);
    expect(checker.view.findings).toEqual([block]);
  });
});

describe('a reply the server refused to send', () => {
  const block = { ...finding, action: 'block' } as const;

  it('shows why among the other findings', async () => {
    const { checker, checked } = desk();
    const other = { ...finding, id: 'other', start: 6, end: 7, at: '。' };
    await checked(text, aCheck({ findings: [finding, other] }));
    checker.refuse([block]);
    expect(checker.view).toMatchObject({ findings: [block, other], refused: [block] });
  });

  it('says so until the words are changed', async () => {
    const { checker } = desk();
    checker.write(text);
    checker.refuse([block]);
    checker.write(`はい。${text}`);
    expect(checker.view.refused).toHaveLength(1);
    checker.write('はい。承知しました。');
    expect(checker.view.refused).toEqual([]);
  });

  it('or until one tries again', () => {
    const { checker } = desk();
    checker.write(text);
    checker.refuse([block]);
    checker.forgetRefusal();
    expect(checker.view.refused).toEqual([]);
  });
});

describe('knowledge carried to another text', () => {
  it('is the same where the text is the same', async () => {
    const { checker, checked } = desk();
    await checked(text, found);
    expect(carried(checker.view, text)).toBe(checker.view);
    expect(carried(checker.view, `あ${text}`)).toMatchObject({ text: `あ${text}`, findings: [{ start: 1 }] });
  });
});
