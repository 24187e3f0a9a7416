import { describe, expect, it } from 'vitest';
import { aConversation, aFilter } from '../testing/samples.fixture.ts';
import { arrivalOf } from './arrival.ts';

const known = aConversation();
const list = (changes: Partial<Parameters<typeof arrivalOf>[2]> = {}) => ({
  pages: [{ items: [known], nextCursor: null }],
  filter: aFilter(),
  memberId: 'm1',
  selectedId: null,
  ...changes,
});
const answeredBack = aConversation({ lastMessageId: 'g9', lastMessageAt: '2026-11-24T05:00:00.000Z' });

describe('arrivalOf', () => {
  it('places a conversation that is new to the list', () => {
    expect(arrivalOf(aConversation({ id: 'k2' }), undefined, list())).toBe('place');
  });

  it('places one that is there when its customer has written again', () => {
    expect(arrivalOf(answeredBack, known, list())).toBe('place');
  });

  it('lets the one that is being read stay where it is', () => {
    expect(arrivalOf(answeredBack, known, list({ selectedId: known.id }))).toBe('stay');
  });

  it('lets a row stay when a colleague changed, answered or noted something', () => {
    expect(arrivalOf(aConversation({ assigneeId: 'm2' }), known, list())).toBe('stay');
    expect(arrivalOf({ ...answeredBack, lastDirection: 'outbound' }, known, list())).toBe('stay');
    expect(arrivalOf({ ...answeredBack, lastDirection: 'note' }, known, list())).toBe('stay');
  });

  it('leaves out what belongs to another list', () => {
    expect(arrivalOf(aConversation({ status: 'done' }), known, list())).toBe('leave');
  });

  it('leaves out what would stand beyond the loaded rows', () => {
    const pages = [{ items: [known], nextCursor: 'more' }];
    const old = aConversation({ id: 'k2', lastMessageAt: '2026-11-01T00:00:00.000Z' });
    expect(arrivalOf(old, undefined, list({ pages }))).toBe('leave');
  });
});
