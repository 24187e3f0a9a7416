import { expect, it } from 'vitest';
import { draftSettled, sendDraft } from './draftsOnTheWay.ts';

it('a draft is asked for only after what is on its way has arrived, or failed', async () => {
  const order: string[] = [];
  let arrive: () => void = () => undefined;
  const work = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const sent = sendDraft('new', work).then(() => order.push('kept'));
  const asked = draftSettled('new').then(() => order.push('asked'));
  const other = draftSettled('k1').then(() => order.push('another one'));
  await other;
  expect(order).toEqual(['another one']);
  arrive();
  await Promise.all([sent, asked]);
  expect(order).toContain('asked');
  await expect(sendDraft('new', Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  await draftSettled('new');
});
