import type { MentionDetail } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { Mentions } from './MentionsScreen.tsx';
import { MentionView } from './MentionScreen.tsx';
import { aDetail, aMention, aSource } from './samples.fixture.ts';
import SourcesScreen from './SourcesScreen.tsx';

const me = aMe();
const pages = (...items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });

describe('a mention whose words had to go', () => {
  const view = (detail = aDetail()) =>
    renderText(() => <MentionView id="m1" />, { me, known: [[['mentions', 'one', 'm1'], detail]] });

  it('says that its post is not public any more; its case goes on with the draft until somebody ends it', async () => {
    const gone: Partial<MentionDetail> = {
      text: '',
      author: '',
      address: '',
      versions: [],
      emptiedAt: '2026-11-22T03:00:00.000Z',
      emptiedFor: 'gone',
    };
    const text = await view(aDetail(gone));
    for (const part of [
      '公開が終了した投稿です（本文は削除済み）',
      '理由を記録して対応を終了',
      '否定的',
      '反応 5',
    ])
      expect(text).toContain(part);
    expect(text).toContain('下書きを保存');
    expect(text).not.toContain('お客様の声に');
    const late: Partial<MentionDetail> = { ...gone, emptiedFor: 'unconfirmed' };
    expect(await view(aDetail(late))).toContain('保存期限のため本文を削除しました');
    // Nobody begins to see to what nobody can read.
    expect(await view(aDetail({ ...gone, case: null }))).not.toContain('対応を始めます');
    const english = await renderText(() => <MentionView id="m1" />, {
      me,
      known: [[['mentions', 'one', 'm1'], aDetail(gone)]],
      locale: 'en',
    });
    expect(english).toContain('No longer public; its words are not kept');
    const row = await renderText(() => <Mentions search={{}} onSearch={() => undefined} />, {
      me,
      known: [[['mentions', 'list', '{}'], pages(aMention(gone), aMention({ ...late, id: 'm2' }))]],
    });
    expect(row).toContain('公開が終了した投稿です（本文は削除済み） 否定的 Google');
    expect(row).toContain('保存期限のため本文を削除しました 否定的 Google');
  });
});

describe('a source of a network that lets words be kept only for a time', () => {
  it('says for how long words may be kept, when they are next read again, and from when on they go', async () => {
    const keeping = {
      days: 30,
      nextAt: '2026-12-10T00:00:00.000Z',
      until: '2026-12-15T00:00:00.000Z',
      problem: null,
    };
    const of = (given: object) =>
      renderText(SourcesScreen, {
        me,
        known: [
          [
            ['mentions', 'sources'],
            [
              aSource({
                problem: null,
                config: { kind: 'youtube_comments', channelId: 'UC' },
                keeping,
                ...given,
              }),
            ],
          ],
        ],
      });
    const text = await of({});
    expect(text).toContain('30日以内に元の投稿を確認し直し');
    expect(text).toContain('次の再確認 12月10日');
    const off = await of({ enabled: false, keeping: { ...keeping, nextAt: null } });
    expect(off).toContain('停止中は再確認できません。本文の削除開始 12月15日');
    const stuck = await of({ keeping: { ...keeping, problem: 'not_allowed' } });
    expect(stuck).toContain('再確認できていません（アクセスが許可されていません。認証情報をご確認ください）');
    expect(await of({ keeping: null })).not.toContain('確認し直し');
  });
});
