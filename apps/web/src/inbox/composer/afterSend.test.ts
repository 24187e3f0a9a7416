import { describe, expect, it } from 'vitest';
import { afterSendChoices, parseAfterSend } from './afterSend.ts';

describe('parseAfterSend', () => {
  it('reads each choice back', () => {
    expect(afterSendChoices.map(parseAfterSend)).toEqual([...afterSendChoices]);
  });

  it.each([null, '', 'open'])('takes %j as staying in progress', (kept) => {
    expect(parseAfterSend(kept)).toBe('in_progress');
  });
});
