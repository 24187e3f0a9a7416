import { describe, expect, it } from 'vitest';
import { aDraft, aFile } from '../testing/samples.fixture.ts';
import { emptyDraft, fromServer, isEmpty, reconcileDraft } from './draft.ts';
import type { LocalDraft } from './draft.ts';

const early = '2026-11-24T01:00:00.000Z';
const server = aDraft({ text: '別の画面の文', updatedAt: '2026-11-24T02:00:00.000Z' });
const late = '2026-11-24T03:00:00.000Z';

function local(changes: Partial<LocalDraft> = {}): LocalDraft {
  return { ...emptyDraft, text: 'この画面の文', syncedAt: early, ...changes };
}

describe('reconcileDraft', () => {
  it('keeps what is here when the server knows no newer one', () => {
    expect(reconcileDraft(local({ syncedAt: server.updatedAt }), server)).toEqual({ outcome: 'keep' });
    expect(reconcileDraft(local({ syncedAt: server.updatedAt, dirty: true }), server)).toEqual({
      outcome: 'keep',
    });
  });

  it('takes the server’s into an empty field without a word', () => {
    expect(reconcileDraft(emptyDraft, server)).toEqual({
      outcome: 'take',
      draft: fromServer(server),
      notice: false,
    });
  });

  it('takes a newer one over saved words, and says so', () => {
    expect(reconcileDraft(local(), server)).toEqual({
      outcome: 'take',
      draft: fromServer(server),
      notice: true,
    });
  });

  it('says nothing when both are the same', () => {
    const same = local({ text: server.text, dirty: true, editedAt: late });
    expect(reconcileDraft(same, server)).toEqual({
      outcome: 'take',
      draft: fromServer(server),
      notice: false,
    });
  });

  it('keeps newer unsaved words and offers the other', () => {
    const typed = local({ dirty: true, editedAt: late });
    expect(reconcileDraft(typed, server)).toEqual({ outcome: 'keep_offering', other: server });
  });

  it('takes the server’s over unsaved words that are older', () => {
    const typed = local({ dirty: true, editedAt: early });
    expect(reconcileDraft(typed, server)).toMatchObject({ outcome: 'take', notice: true });
  });

  it('tells drafts apart by their files', () => {
    const withFile = { ...server, attachments: [aFile()] };
    expect(reconcileDraft(local({ text: server.text }), withFile)).toMatchObject({
      outcome: 'take',
      notice: true,
    });
  });

  it('empties a saved draft that was sent or dropped elsewhere, and says so', () => {
    expect(reconcileDraft(local(), null)).toEqual({ outcome: 'take', draft: emptyDraft, notice: true });
  });

  it.each([
    ['never saved', local({ syncedAt: null, dirty: true })],
    ['written further', local({ dirty: true })],
    ['empty', emptyDraft],
  ])('keeps a draft that is %s when the server has none', (_name, draft) => {
    expect(reconcileDraft(draft, null)).toEqual({ outcome: 'keep' });
  });
});

describe('isEmpty', () => {
  it('is a draft without words and files', () => {
    expect(isEmpty({ text: ' \n', attachments: [] })).toBe(true);
    expect(isEmpty({ text: '', attachments: [aFile()] })).toBe(false);
    expect(isEmpty({ text: 'は', attachments: [] })).toBe(false);
  });
});
