import { describe, expect, it } from 'vitest';
import { parseMirrored } from './mirror.ts';

describe('words kept in this browser', () => {
  it('are a draft that the server has not taken yet', () => {
    const kept = {
      text: '途中',
      attachments: [],
      cc: 'a@example.jp',
      basedOn: 'g1',
      syncedAt: null,
      dirty: true,
      editedAt: '2026-11-24',
    };
    expect(parseMirrored(JSON.stringify(kept))).toEqual(kept);
  });

  it('are completed where an older version kept less', () => {
    expect(parseMirrored('{"text":"途中","attachments":[]}')).toEqual({
      text: '途中',
      attachments: [],
      cc: null,
      basedOn: null,
      syncedAt: null,
      dirty: true,
      editedAt: null,
    });
  });

  it.each([null, '', '{', 'null', '5', '{}', '{"text":5,"attachments":[]}', '{"text":"x"}'])(
    '%j is no draft',
    (kept) => {
      expect(parseMirrored(kept)).toBeNull();
    },
  );
});
