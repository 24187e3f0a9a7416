import { describe, expect, it } from 'vitest';
import { aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { advanceOverOwn, movedOn, newestSeen } from './based-on.ts';

const first = aMessage({ ordinal: 1 });
const mine = anAnswer({ ordinal: 2 });
const second = aMessage({ ordinal: 3 });
const colleagues = anAnswer({ ordinal: 4, author: { id: 'm2', name: '佐藤 花' } });

describe('movedOn', () => {
  const seenAll = { ordinal: 99 };

  it('is nothing while no one has written since', () => {
    expect(movedOn([first], 'g1', seenAll, 'm1')).toBeNull();
    expect(movedOn([], null, seenAll, 'm1')).toBeNull();
  });

  it('is nothing when only the writer has', () => {
    expect(movedOn([first, mine], 'g1', seenAll, 'm1')).toBeNull();
  });

  it('names what the customer or a colleague has written since', () => {
    const moved = movedOn([first, mine, second, colleagues], 'g1', seenAll, 'm1');
    expect(moved?.unseen.map(({ id }) => id)).toEqual(['g3', 'g4']);
    expect(moved?.newestId).toBe('g4');
  });

  it('may be confirmed only after the last of it has been in view', () => {
    const thread = [first, second, colleagues];
    expect(movedOn(thread, 'g1', { ordinal: 3 }, 'm1')?.mayConfirm).toBe(false);
    expect(movedOn(thread, 'g1', { ordinal: 4 }, 'm1')?.mayConfirm).toBe(true);
  });

  it('counts everything for a reply that is based on nothing', () => {
    expect(movedOn([first], null, seenAll, 'm1')?.unseen).toHaveLength(1);
  });

  it('goes away once the reply is based on the newest', () => {
    expect(movedOn([first, second], 'g3', seenAll, 'm1')).toBeNull();
  });
});

describe('newestSeen', () => {
  it('is the furthest message that has been in view', () => {
    expect(newestSeen([first, mine, second], { ordinal: 2 })).toBe('g2');
    expect(newestSeen([first], { ordinal: 0 })).toBeNull();
  });
});

describe('advanceOverOwn', () => {
  it('goes past one’s own later messages, up to somebody else’s', () => {
    expect(advanceOverOwn([first, mine], 'g1', 'm1')).toBe('g2');
    expect(advanceOverOwn([first, mine, second], 'g1', 'm1')).toBe('g2');
    expect(advanceOverOwn([first, second, mine], 'g1', 'm1')).toBe('g1');
  });
});
