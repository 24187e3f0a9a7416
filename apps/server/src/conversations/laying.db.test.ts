import type { Conversation, Draft } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { changing } from './changing.ts';
import { layInDraft, type Laid } from './laying.ts';
import { addChannel, arrive, inbound } from './mail.fixture.ts';

let desk: Desk;
let conversationId = '';
let first = '';
let file = '';
beforeAll(async () => {
  desk = await buildDesk();
  const channel = await addChannel(desk, 'shop@example.jp');
  await arrive(desk, channel, inbound({ subject: '急須の件' }));
  const { items } = (await desk.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations')).body;
  conversationId = items[0]?.id ?? '';
  first = items[0]?.lastMessageId ?? '';
  const upload = await desk.app.inject({
    method: 'POST',
    url: '/api/v1/attachments?name=a.txt',
    headers: { authorization: `Bearer ${desk.owner.apiKey}`, 'content-type': 'text/plain' },
    payload: Buffer.from('a'),
  });
  file = upload.json<{ id: string }>().id;
});
afterAll(() => desk.close());

const path = () => `/api/v1/conversations/${conversationId}/draft`;
const begin = (draft: object) =>
  desk.owner.call('PUT', path(), { text: '', basedOn: first, attachmentIds: [], cc: [], ...draft });
async function lay(begun: Laid['begun'], text = 'お詫び申し上げます。') {
  const events: string[] = [];
  const { memberId } = desk.owner;
  const laid = await changing(desk.context.delivery, desk.workspaceId, async (tx, told) => {
    const done = await layInDraft(tx, told, { conversationId, memberId }, { text, begun });
    events.push(...told.map(({ type }) => type));
    return done;
  });
  const { draft } = (await desk.owner.call<{ draft: Draft | null }>('GET', path())).body;
  return { laid, events, draft };
}

describe('a text that the desk has composed', () => {
  it('becomes the draft of who has none, as of the newest message, and open pages hear of it', async () => {
    const { laid, events, draft } = await lay('refuse');
    expect([laid, events]).toEqual(['お詫び申し上げます。', ['draft.changed']]);
    expect(draft).toMatchObject({ text: 'お詫び申し上げます。', basedOn: first });
  });

  it.each([
    ['below', '鈴木です。\n\nお詫び申し上げます。'],
    ['above', 'お詫び申し上げます。\n\n鈴木です。\n'],
  ] as const)('goes %s what they have begun, which goes on from what they had seen', async (begun, text) => {
    await begin({ text: '鈴木です。\n', basedOn: null, cc: ['a@example.jp'] });
    const { draft } = await lay(begun);
    expect(draft?.text.trimEnd()).toBe(text.trimEnd());
    expect(draft).toMatchObject({ basedOn: null, cc: ['a@example.jp'] });
  });

  it('leaves alone what they have begun, words or only a file, unless they ask otherwise', async () => {
    for (const begun of [{ text: '書きかけ' }, { attachmentIds: [file] }]) {
      await begin(begun);
      const { laid, events, draft } = await lay('refuse');
      expect([laid, events, draft?.text]).toEqual([null, [], begun.text ?? '']);
    }
    const { draft } = await lay('below');
    expect(draft?.text).toBe('お詫び申し上げます。');
    expect(draft?.attachments.map(({ id }) => id)).toEqual([file]);
  });

  it('takes the place of blanks', async () => {
    await begin({ text: ' \n' });
    expect((await lay('below')).draft?.text).toBe('お詫び申し上げます。');
  });
});
