import { describe, expect, it } from 'vitest';
import { aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { arrivedAfter, firstUnread, mergeMessages, removeMessage, threadOf } from './messages.ts';

const message = (ordinal: number, text = 'x') => aMessage({ ordinal, text });
const page = (ordinals: number[], nextCursor: string | null = null) => ({
  items: ordinals.map((ordinal) => message(ordinal)),
  nextCursor,
});
const ordinals = (pages: ReturnType<typeof page>[]) => threadOf(pages).map(({ ordinal }) => ordinal);

describe('threadOf', () => {
  it('is oldest first, from pages newest first, each message once', () => {
    expect(ordinals([page([5, 4, 3], 'x'), page([3, 2, 1])])).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('mergeMessages', () => {
  it('adds new ones at the end', () => {
    expect(ordinals(mergeMessages([page([2, 1])], [message(3), message(4)]))).toEqual([1, 2, 3, 4]);
  });

  it('replaces changed ones where they are, in older pages too', () => {
    const merged = mergeMessages([page([4, 3], 'x'), page([2, 1])], [message(1, 'changed')]);
    expect(threadOf(merged)[0]?.text).toBe('changed');
    expect(ordinals(merged)).toEqual([1, 2, 3, 4]);
  });

  it('leaves out what lies before the loaded part, lest the thread has a gap', () => {
    expect(ordinals(mergeMessages([page([9, 8], 'more')], [message(3)]))).toEqual([8, 9]);
  });

  it('fills an empty thread', () => {
    expect(ordinals(mergeMessages([page([])], [message(1)]))).toEqual([1]);
  });

  it('changes nothing when nothing is loaded', () => {
    expect(mergeMessages([], [message(1)])).toEqual([]);
  });
});

describe('removeMessage', () => {
  it('takes one out', () => {
    expect(ordinals(removeMessage([page([2, 1])], 'g2'))).toEqual([1]);
  });
});

describe('arrivedAfter', () => {
  it('names what others wrote since, not what one wrote oneself', () => {
    const thread = [message(1), anAnswer({ ordinal: 2 }), message(3)];
    expect(arrivedAfter(thread, 1, 'm1').map(({ ordinal }) => ordinal)).toEqual([3]);
    expect(arrivedAfter(thread, 1, 'm2').map(({ ordinal }) => ordinal)).toEqual([2, 3]);
  });
});

describe('firstUnread', () => {
  const thread = [message(1), anAnswer({ ordinal: 2 }), message(3), message(4)];
  it.each([
    ['the first mail of the customer’s after what one has read', 1, 3],
    ['the one after, when one has read as far as that', 3, 4],
    ['nothing when all was read', 4, null],
    ['nothing in a conversation one opens for the first time: all of it is new', 0, null],
  ])('is %s', (_name, lastRead, expected) => {
    expect(firstUnread(thread, lastRead)).toBe(expected);
  });

  it('is nothing when only we have written since', () => {
    expect(firstUnread(thread.slice(0, 2), 1)).toBeNull();
  });
});
