import type { CreatedMention, MentionDetail, MentionSource } from '@madoguchi/contract';
import { takeOver } from '../lists/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { raise } from './alarm.store.ts';
import { countMentionDays } from './days.ts';
import { readWaiting } from './judge.ts';

type Things = Record<'mentions' | 'mention-sources' | 'mention-alarms' | 'mention-imports', string>;

/** A paid post that was read, decided on and answered, where it was found, and a change that nobody has looked at. */
export async function fillMentions(desk: Desk): Promise<Things> {
  const { call } = desk.owner;
  const { context, workspaceId } = desk;
  await call('PUT', '/api/v1/mention-settings', { names: ['隣には見せない名前'], dueDays: 1, basedOn: 0 });
  const source = await call<MentionSource>('POST', '/api/v1/mention-sources', {
    name: '隣には見せないフィード',
    config: { kind: 'youtube_comments', channelId: 'UCabcdefghijklmnopqrstuv' },
    secrets: { apiKey: 'ひみつ' },
  });
  await call('PATCH', `/api/v1/mention-sources/${source.body.id}`, { basedOn: 1, enabled: false });
  const { body: made } = await call<CreatedMention>('POST', '/api/v1/mentions', {
    address: `https://blog.example.jp/${workspaceId}`,
    text: '#PR 隣には見せない名前のお茶です。接客が最悪でした。二度と行きません。',
    reach: 120,
  });
  await readWaiting(context.mentions, workspaceId);
  const path = `/api/v1/mentions/${made.id}`;
  const read = async () => (await call<MentionDetail>('GET', path)).body;
  await call('PATCH', path, {
    basedOn: (await read()).revision,
    type: 'amplified',
    sentiment: 'negative',
    aspects: [{ aspect: 'service', polarity: 'negative' }],
  });
  await countMentionDays(context, workspaceId);
  // What changes from here on waits to be counted by day.
  await call('PATCH', path, { basedOn: (await read()).revision, sentiment: 'neutral' });
  await call('PATCH', path, { basedOn: (await read()).revision, sentiment: 'negative' });
  await call('POST', `${path}/decisions`, {
    basedOn: (await read()).revision,
    decision: 'refused',
    relation: 'monitor',
  });
  await call('POST', `${path}/answers`, {
    basedOn: (await read()).caseRevision,
    text: '隣には見せない返答',
    how: 'elsewhere',
    address: 'https://blog.example.jp/comment',
  });
  const figures = { now: 20, of: 7, past: 20, pastOf: 56, value: 8, low: 4, high: 16 };
  const now = new Date();
  const alarm = await context.database.inWorkspace(workspaceId, (tx) =>
    raise(tx, { kind: 'volume', figures }, '', { from: now, until: now }),
  );
  return {
    mentions: made.id,
    'mention-sources': source.body.id,
    'mention-alarms': alarm ?? '',
    'mention-imports': await fillList(desk),
  };
}

/** A list with a row that could not be taken over. */
async function fillList(desk: Desk): Promise<string> {
  const list = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/mention-imports?name=mentions.csv',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/csv' },
    payload: '投稿日,本文\n昨日,隣には見せない口コミ\n',
  });
  const importId = list.json<{ id: string }>().id;
  const mapping = ['postedAt', 'text'];
  await desk.owner.call('POST', `/api/v1/mention-imports/${importId}/start`, { mapping });
  await takeOver({ ...desk.context, log: desk.context.log }, { workspaceId: desk.workspaceId, importId });
  return importId;
}
