import { describe, expect, it } from 'vitest';
import { aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { deliveryWords, mayUndo, secondsLeft, undoDeadline } from './delivery.ts';

const now = new Date('2026-11-24T01:00:05.000Z');
const undoUntil = '2026-11-24T01:00:10.000Z';

describe('deliveryWords', () => {
  it.each([
    ['queued', 'quiet', []],
    ['sent', 'good', []],
    ['failed', 'bad', ['send_again', 'mark_sent']],
    ['bounced', 'bad', ['send_again', 'mark_sent']],
    ['doubtful', 'careful', ['mark_sent', 'send_again']],
  ] as const)('says %s in a %s tone and offers %j', (delivery, tone, actions) => {
    expect(deliveryWords(anAnswer({ delivery }), now)).toMatchObject({ state: delivery, tone, actions });
  });

  it('has nothing to say of mail received and of notes', () => {
    expect(deliveryWords(aMessage(), now)).toBeNull();
  });

  it('gives the reason, but not beside «sent»', () => {
    const reason = { deliveryDetail: '550 user unknown' };
    expect(deliveryWords(anAnswer({ delivery: 'bounced', ...reason }), now)?.why).toBe(true);
    expect(deliveryWords(anAnswer({ delivery: 'sent', ...reason }), now)?.why).toBe(false);
  });

  it('offers to take back what has not left yet', () => {
    expect(deliveryWords(anAnswer({ delivery: 'queued', undoUntil }), now)?.actions).toEqual(['undo']);
  });
});

describe('mayUndo', () => {
  it.each([
    ['waiting and in time', 'queued', undoUntil, true],
    ['waiting and late', 'queued', '2026-11-24T01:00:05.000Z', false],
    ['waiting for a retry', 'queued', null, false],
    ['gone', 'sent', undoUntil, false],
  ] as const)('%s', (_name, delivery, until, expected) => {
    expect(mayUndo({ delivery, undoUntil: until }, now)).toBe(expected);
  });
});

describe('undoDeadline', () => {
  const sent = { receivedAt: '2026-11-24T01:00:00.000Z', undoUntil };

  it('is the server’s span from when its answer came, whatever this machine’s clock shows', () => {
    expect(undoDeadline(sent, 5_000_000)).toBe(5_010_000);
  });

  it('is at once where nothing can be undone', () => {
    expect(undoDeadline({ ...sent, undoUntil: null }, 5000)).toBe(5000);
    expect(undoDeadline({ ...sent, undoUntil: '2026-11-24T00:00:00.000Z' }, 5000)).toBe(5000);
  });
});

describe('secondsLeft', () => {
  it('counts whole seconds down to zero', () => {
    expect([10_000, 9001, 9000, 1, 0, -500].map((left) => secondsLeft(left, 0))).toEqual([
      10, 10, 9, 1, 0, 0,
    ]);
  });
});
