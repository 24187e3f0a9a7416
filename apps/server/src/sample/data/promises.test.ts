import { describe, expect, it } from 'vitest';
import { sampleWorkspace, samplePromises } from './index.ts';

const sent = sampleWorkspace.conversations.flatMap(({ messages }) =>
  messages.filter(({ direction }) => direction === 'outbound'),
);

describe('the promises of the sample', () => {
  it.each(samplePromises)('«$sentence» stands in one answer of our own', ({ sentence }) => {
    expect(sent.filter(({ text }) => text.includes(sentence))).toHaveLength(1);
  });

  it('are of today and the days around it, so that the board has something in each part', () => {
    const days = samplePromises.map(({ day }) => day);
    for (const day of [0, 1, 2, 12]) expect(days).toContain(day);
  });
});
