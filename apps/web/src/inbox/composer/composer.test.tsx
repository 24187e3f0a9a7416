import { describe, expect, it } from 'vitest';
import { offlineError } from '../../kit/problem.ts';
import { renderHtml, renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aDraft, aFile, aMessage, anAnswer } from '../testing/samples.fixture.ts';
import { emptyDraft } from '../logic/draft.ts';
import { DraftBanner, LockBanner, MovedOnBanner } from './Banners.tsx';
import { CcField } from './CcField.tsx';
import { DraftKeeper } from './DraftKeeper.ts';
import type { SaveState } from './DraftKeeper.ts';
import { DraftState } from './DraftState.tsx';
import { FileList } from './FileList.tsx';
import { UndoBar } from './UndoBar.tsx';
import { UploadHint } from './UploadHint.tsx';

const me = aMe();
const nothing = () => undefined;

describe('the lock’s banner', () => {
  const lock = {
    memberId: 'm2',
    memberName: '佐藤 花',
    since: '2026-11-24T01:32:00.000Z',
    expiresAt: '2026-11-24T01:33:00.000Z',
  };
  const banner = (view: Parameters<typeof LockBanner>[0]['view'], takenOver = false) =>
    renderText(() => <LockBanner view={view} takenOver={takenOver} onTakeOver={async () => undefined} />, {
      me,
    });

  it('says who writes since when, and offers to take over', async () => {
    expect(await banner({ holder: 'other', lock })).toBe(
      '佐藤 花さんが 10:32 から返信を書いています 引き継いで書く',
    );
  });

  it('says that one’s own words are kept when another took over', async () => {
    expect(await banner({ holder: 'other', lock }, true)).toContain('あなたの本文は残しています');
  });

  it('is silent while nobody else writes', async () => {
    expect(await banner({ holder: 'nobody' })).toBe('');
    expect(await banner({ holder: 'me', lock })).toBe('');
  });
});

describe('the banner of a thread that moved on', () => {
  const moved = (mayConfirm: boolean) => ({ unseen: [aMessage()], newestId: 'g1', mayConfirm });
  const banner = (state: Parameters<typeof MovedOnBanner>[0]['moved']) =>
    renderHtml(() => <MovedOnBanner moved={state} onShow={nothing} onConfirm={nothing} />, { me });

  it('cannot be confirmed before the news has been in view', async () => {
    const confirm = /<button([^>]*)>(?:<[^>]*>)*確認した/u;
    expect(confirm.exec(await banner(moved(false)))?.[1]).toContain('disabled');
    expect(confirm.exec(await banner(moved(true)))?.[1]).not.toContain('disabled=""');
  });

  it('is silent otherwise', async () => {
    expect(await banner(null)).not.toContain('新しいメッセージ');
  });
});

describe('the draft’s words', () => {
  const keeper = new DraftKeeper({
    server: { load: async () => null, save: async () => null, remove: async () => null },
    mirror: { read: () => null, write: nothing },
    later: () => nothing,
    now: () => '',
    onLocked: nothing,
  });

  it('say that another window’s draft was taken, or offer it', async () => {
    expect(
      await renderText(() => <DraftBanner notice={{ kind: 'taken' }} keeper={keeper} />, { me }),
    ).toContain('差し替えました');
    const offer = { kind: 'offer', other: aDraft() } as const;
    expect(await renderText(() => <DraftBanner notice={offer} keeper={keeper} />, { me })).toBe(
      '別の画面に、異なる下書きがあります。 そちらを使う このまま書く',
    );
  });

  const state = (saveState: SaveState, text = '本文') => {
    const view = { draft: { ...emptyDraft, text }, loaded: true, state: saveState, notice: null };
    return renderText(() => <DraftState view={view} />, { me });
  };

  it.each([
    ['saved', '下書きを保存しました'],
    ['unsaved', '未保存'],
    ['offline', '接続がありません。本文はこの端末に残しています。'],
    ['failed', '本文はこの端末に残しています。'],
  ] as const)('say where they are kept when %s', async (saveState, words) => {
    expect(await state(saveState)).toContain(words);
  });

  it('are silent about an empty draft', async () => {
    expect(await state('saved', '')).toBe('');
  });
});

describe('the files of a message', () => {
  it('are there, on their way, or refused with the reason', async () => {
    const upload = { key: 1, name: '写真.jpg', size: 100, progress: 0.426, error: null, cancel: nothing };
    const text = await renderText(
      () => (
        <FileList
          attachments={[aFile()]}
          uploads={[upload, { ...upload, key: 2, name: '図.png', error: offlineError() }]}
          refused={[{ name: '動画.mp4', reason: 'too_large' }]}
          onRemove={nothing}
          onDismiss={nothing}
        />
      ),
      { me },
    );
    expect(text).toContain('見積書.pdf 30 kB');
    expect(text).toContain('写真.jpg をアップロードしています 42%');
    expect(text).toContain('図.png を添付できませんでした。');
    expect(text).toContain('動画.mp4 は大きすぎます。1件 20 MB までです。');
  });

  it.each([
    ['reply', '終わり次第、送信します。', '外してから送信してください。'],
    ['note', '終わり次第、メモを残します。', '外してからメモを残してください。'],
  ] as const)('hold a %s that was to go, which says what becomes of it', async (of, waits, fails) => {
    const upload = { key: 1, name: '写真.jpg', size: 100, progress: 0.4, error: null, cancel: nothing };
    const hint = (tried: boolean, waiting: boolean, error: unknown) =>
      renderText(
        () => <UploadHint of={of} tried={tried} waiting={waiting} uploads={[{ ...upload, error }]} />,
        { me },
      );
    expect(await hint(true, true, null)).toContain(waits);
    expect(await hint(true, false, offlineError())).toContain(fails);
    expect(await hint(false, false, offlineError())).toBe('');
    expect(await hint(true, false, null)).toBe('');
  });
});

describe('the cc field', () => {
  const field = (value: string, checked: boolean) =>
    renderText(() => <CcField value={value} onChange={nothing} checked={checked} />, { me });

  it('says what is no address, once one has tried to send', async () => {
    expect(await field('taro', true)).toContain('メールアドレスとして読み取れません: taro');
    expect(await field('taro', false)).not.toContain('読み取れません');
  });

  it('says how many are allowed', async () => {
    const many = Array.from({ length: 21 }, (_, number) => `a${number}@example.jp`).join(', ');
    expect(await field(many, true)).toContain('Cc は 20件までです。');
  });
});

describe('the undo bar', () => {
  const bar = (left: number) =>
    renderText(
      () => <UndoBar message={anAnswer()} deadline={Date.now() + left} onUndo={nothing} onOver={nothing} />,
      { me },
    );

  it('counts down beside the way back, and goes when it is too late', async () => {
    expect(await bar(3_600_000)).toMatch(/^送信まで (?:3600|3599) 秒 取り消す$/u);
    expect(await bar(-1000)).toBe('');
  });
});
