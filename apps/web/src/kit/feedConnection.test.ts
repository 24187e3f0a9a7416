import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedConnection, reconnectDelay } from './feedConnection.ts';
import type { Stream } from './feedConnection.ts';

/** A server's side of the stream, and a clock that moves when told to. */
function desk() {
  const streams: { after: number; closed: boolean; send: (name: string, data?: unknown) => void }[] = [];
  let waiting: (() => void) | null = null;
  const connection = new FeedConnection({
    random: () => 0.5,
    later: (_, action) => {
      waiting = action;
      return () => {
        waiting = null;
      };
    },
    open: (after) => {
      const target = new EventTarget();
      const stream = {
        after,
        closed: false,
        send: (name: string, data?: unknown) =>
          target.dispatchEvent(
            data === undefined ? new Event(name) : new MessageEvent(name, { data: JSON.stringify(data) }),
          ),
      };
      streams.push(stream);
      const opened: Stream = {
        addEventListener: (name, listener) => target.addEventListener(name, listener),
        close: () => {
          stream.closed = true;
        },
      };
      return opened;
    },
  });
  return {
    connection,
    streams,
    newest: () => {
      const stream = streams.at(-1);
      if (stream === undefined) throw new Error('no stream was opened');
      return stream;
    },
    wait: () => {
      const action = waiting;
      waiting = null;
      action?.();
    },
  };
}

const event = (seq: number) => ({ seq, type: 'message.created', conversationId: 'c1', data: {} });

describe('the live connection', () => {
  it('is live once the server says hello', () => {
    const { connection, newest } = desk();
    expect(connection.state).toBe('reconnecting');
    connection.start(7);
    newest().send('hello', { seq: 7 });
    expect(connection.state).toBe('live');
  });

  it('hands every event to every subscriber until they leave', () => {
    const { connection, newest } = desk();
    const seen: number[] = [];
    const leave = connection.onEvent(({ seq }) => seen.push(seq));
    connection.onEvent(({ seq }) => seen.push(seq * 10));
    connection.start(7);
    newest().send('hello', { seq: 7 });
    newest().send('message', event(8));
    leave();
    newest().send('message', event(9));
    expect(seen).toEqual([8, 80, 90]);
  });

  it('comes back after a loss, asking for what it missed', () => {
    const { connection, streams, newest, wait } = desk();
    connection.start(7);
    newest().send('hello', { seq: 7 });
    newest().send('message', event(8));
    newest().send('error');
    expect(connection.state).toBe('reconnecting');
    expect(streams[0]?.closed).toBe(true);
    wait();
    expect(streams.map(({ after }) => after)).toEqual([7, 8]);
    newest().send('hello', { seq: 8 });
    expect(connection.state).toBe('live');
  });

  it('asks first for what happened since the page was told how things are', () => {
    const { connection, newest } = desk();
    connection.start(5);
    expect(newest().after).toBe(5);
  });

  it('begins where it is told to when it is started again', () => {
    const { connection, newest } = desk();
    connection.start(7);
    newest().send('message', event(8));
    connection.stop();
    connection.start(3);
    expect(newest().after).toBe(3);
  });

  it('asks from where it began when nothing had happened yet', () => {
    const { connection, newest, wait } = desk();
    connection.start(7);
    newest().send('hello', { seq: 7 });
    newest().send('error');
    wait();
    expect(newest().after).toBe(7);
  });

  it('has its subscribers distrust what they know after each return, not at the first hello', () => {
    const { connection, newest, wait } = desk();
    let returns = 0;
    connection.onReturn(() => (returns += 1));
    connection.start(7);
    newest().send('hello', { seq: 7 });
    expect(returns).toBe(0);
    newest().send('error');
    wait();
    newest().send('hello', { seq: 9 });
    expect(returns).toBe(1);
  });

  it('starts from the server’s number when what it asked for is no longer kept', () => {
    const { connection, newest, wait } = desk();
    let returns = 0;
    connection.onReturn(() => (returns += 1));
    connection.start(7);
    newest().send('hello', { seq: 700 });
    newest().send('error');
    wait();
    newest().send('reset', { seq: 3 });
    expect(returns).toBe(1);
    expect(connection.state).toBe('live');
    newest().send('error');
    wait();
    expect(newest().after).toBe(3);
  });

  it('goes at once when the network is back, and only then', () => {
    const { connection, streams, newest } = desk();
    connection.start(7);
    connection.retryNow();
    expect(streams).toHaveLength(1);
    newest().send('error');
    connection.retryNow();
    expect(streams).toHaveLength(2);
  });

  it('hears nothing more from a stream it has given up', () => {
    const { connection, streams, newest, wait } = desk();
    const seen: number[] = [];
    connection.onEvent(({ seq }) => seen.push(seq));
    connection.start(7);
    newest().send('error');
    wait();
    streams[0]?.send('message', event(99));
    streams[0]?.send('hello', { seq: 99 });
    expect(seen).toEqual([]);
    expect(connection.state).toBe('reconnecting');
  });

  it('stops when nobody looks any more, and can start again', () => {
    const { connection, streams, newest, wait } = desk();
    connection.start(7);
    connection.start(7);
    expect(streams).toHaveLength(1);
    connection.stop();
    expect(newest().closed).toBe(true);
    wait();
    expect(streams).toHaveLength(1);
    connection.start(7);
    expect(streams).toHaveLength(2);
  });

  it('tells when its state changes, once for each change', () => {
    const { connection, newest } = desk();
    const states: string[] = [];
    connection.onState(() => states.push(connection.state));
    connection.start(7);
    newest().send('hello', { seq: 1 });
    newest().send('hello', { seq: 1 });
    newest().send('error');
    expect(states).toEqual(['live', 'reconnecting']);
  });

  it('survives nonsense', () => {
    const { connection, newest } = desk();
    connection.start(7);
    newest().send('message');
    newest().send('hello');
    expect(connection.state).toBe('live');
  });
});

describe('the wait before the next attempt', () => {
  it.each([
    [0, 0, 250],
    [0, 1, 500],
    [1, 1, 1000],
    [3, 1, 4000],
    [10, 1, 30_000],
    [10, 0, 15_000],
  ])('after %i failures, with luck %f: %i ms', (failures, luck, milliseconds) => {
    expect(reconnectDelay(failures, luck)).toBe(milliseconds);
  });

  it('is never long and never nothing', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, luck) => {
        const delay = reconnectDelay(failures, luck);
        expect(delay).toBeGreaterThanOrEqual(250);
        expect(delay).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});
