import { describe, expect, it } from 'vitest';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { renderText } from '../kit/testing/render.fixture.tsx';
import JobsScreen from './JobsScreen.tsx';

const job = {
  id: 'j1',
  queue: 'message.send',
  error: 'connect ECONNREFUSED',
  failedAt: '2026-11-24T06:00:00.000Z',
  data: '{"messageId":"m1"}',
};
const known = (items: unknown[]): [string[], unknown][] => [
  [['dead-letters'], { pages: [{ items, nextCursor: null }], pageParams: [null] }],
];

describe('work that was given up', () => {
  it('is shown with what, when, why and about what', async () => {
    const text = await renderText(JobsScreen, { me: aMe(), known: known([job]) });
    expect(text).toMatch(/message\.send 失敗した日時 11月24日\(火\) 15:00.*再実行 削除/u);
    expect(text).toContain('connect ECONNREFUSED');
    expect(text).toContain('messageId');
  });

  it('is only looked at by those who may not change it', async () => {
    const text = await renderText(JobsScreen, { me: aMe({ scopes: ['jobs:read'] }), known: known([job]) });
    expect(text).not.toContain('再実行 削除');
  });

  it('is explained when there is none', async () => {
    expect(await renderText(JobsScreen, { me: aMe(), known: known([]) })).toContain(
      '失敗した処理はありません',
    );
  });
});
