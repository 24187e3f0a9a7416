import type { Operations, Retention, RetentionPreview } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import OperationsScreen from './OperationsScreen.tsx';
import { periodChoices, periodText } from './period.ts';
import RetentionScreen from './RetentionScreen.tsx';
import { jobName, waitOf } from './words.ts';

const seen = '2026-11-24T06:00:00.000Z';
const process = {
  id: 'p1',
  host: 'desk-1',
  pid: 4711,
  roles: ['api', 'worker'] as ('api' | 'worker')[],
  version: '0.1.0',
  startedAt: seen,
  seenAt: seen,
  alive: true,
  memoryBytes: 182_000_000,
  loopDelayMs: 21.3,
};
const run = {
  slot: seen,
  state: 'done' as const,
  attempts: 1,
  startedAt: seen,
  finishedAt: '2026-11-24T06:00:12.500Z',
  file: 'madoguchi-20261124-150000.mdg',
  sizeBytes: 48_000_000,
  rows: 120_345,
  error: null,
};
const plan = { times: ['03:30', '15:30'], timeZone: 'Asia/Tokyo', keep: 7, encrypted: true, next: seen };

function anOperations(changes: Partial<Operations> = {}): Operations {
  return {
    version: '0.1.0',
    database: { version: '18.4 (Debian)', sizeBytes: 1_234_000_000, startedAt: seen, embedded: true },
    processes: [process],
    backups: { plan, runs: [run] },
    queues: [{ name: 'deliver-message', ready: 3, later: 1, running: 2, oldestSeconds: 240 }],
    slow: { thresholdMs: 200, statements: [] },
    ...changes,
  };
}
const show = (operations: Operations, me = aMe()) =>
  renderText(OperationsScreen, { me, known: [[['operations'], operations]] });

describe('the state of the desk', () => {
  it('names what runs and where', async () => {
    const text = await show(anOperations());
    expect(text).toContain('Madoguchi 0.1.0');
    expect(text).toContain('PostgreSQL 18.4 · 内蔵');
    expect(text).toContain('1.2 GB');
    expect(text).toMatch(
      /画面・APIと送受信 稼働中 desk-1 · 4711 開始 11月24日\(火\) 15:00 メモリ 182.0 MB 遅れ 21ミリ秒/u,
    );
  });

  it('says which process has fallen silent, and since when', async () => {
    const silent = { ...process, alive: false, roles: ['worker'] as ('api' | 'worker')[] };
    expect(await show(anOperations({ processes: [silent] }))).toMatch(
      /送受信 応答なし .* 最後の応答 11月24日/u,
    );
  });
});

describe('backups', () => {
  it('show their timetable and how they went', async () => {
    const text = await show(anOperations());
    expect(text).toContain(
      '毎日 03:30、15:30（Asia/Tokyo）に取り、新しいものから7個を残します。 パスフレーズで暗号化しています。',
    );
    expect(text).toMatch(/完了 madoguchi-20261124-150000.mdg 120,345行・48.0 MB・12.5秒/u);
    expect(text).toContain('今すぐ取る');
  });

  it('that failed say so first, with the reason', async () => {
    const failed = { ...run, state: 'failed' as const, file: null, error: 'ENOSPC: no space left on device' };
    const html = await renderHtml(OperationsScreen, {
      me: aMe(),
      known: [[['operations'], anOperations({ backups: { plan, runs: [failed, run] } })]],
    });
    expect(html).toMatch(/role="alert".*直近のバックアップに失敗しました.*ENOSPC/su);
  });

  it('teach how they come to be when none are set up, without a button that could not work', async () => {
    const text = await show(anOperations({ backups: { plan: null, runs: [] } }));
    expect(text).toContain('自動バックアップは設定されていません');
    expect(text).toContain('BACKUP_DIR');
    expect(text).not.toContain('今すぐ取る');
  });

  it('are not asked for by who may only look', async () => {
    expect(await show(anOperations(), aMe({ scopes: ['jobs:read'] }))).not.toContain('今すぐ取る');
  });
});

describe('work that waits', () => {
  it('is called by what it is, with its longest wait', async () => {
    expect(await show(anOperations())).toMatch(/返信の送信 3 1 2 4分/u);
  });

  it.each([
    [0, 'operations.queue.seconds', 0],
    [119, 'operations.queue.seconds', 119],
    [3600, 'operations.queue.minutes', 60],
  ])('%i seconds are %s %i', (seconds, key, value) => {
    expect(waitOf(seconds)).toEqual({ key, value });
  });

  it('of a new kind keeps its own name', () => {
    expect(jobName((key) => key, 'something-new')).toBe('something-new');
  });
});

it('slow statements are shown with their figures', async () => {
  const statement = {
    name: 'select message 3f9a1c',
    text: 'select id from message where workspace_id = $1',
    calls: 1200,
    slow: 7,
    meanMs: 12.4,
    maxMs: 845.6,
    lastSlowAt: seen,
  };
  const text = await show(anOperations({ slow: { thresholdMs: 200, statements: [statement] } }));
  expect(text).toContain('200ミリ秒以上');
  expect(text).toMatch(/select message 3f9a1c .*回数 1,200 遅い回 7 平均 12 ms 最大 846 ms/u);
  expect(await show(anOperations())).toContain('時間のかかった処理はありません。');
});

describe('retention', () => {
  const rules = { conversations: 36, attachments: null, sources: 6, activity: null };
  const none = { count: 0, bytes: 0, capped: false };
  const preview: RetentionPreview = {
    conversations: { count: 100_000, bytes: 0, capped: true },
    attachments: none,
    sources: { count: 12, bytes: 3_400_000, capped: false },
    activity: none,
  };
  const retention: Retention = {
    rules,
    runs: [{ id: 'r1', kind: 'sources', months: 6, at: seen, removed: 1200, bytes: 5_000_000 }],
    holds: [
      { conversationId: 'c1', subject: '返金の件', reason: '係争中', at: seen, memberName: '緑川 直子' },
    ],
  };
  const known = (data: Retention): [string[], unknown][] => [
    [['retention'], data],
    [['retention-preview', JSON.stringify(data.rules)], preview],
  ];
  const text = (data: Retention, me = aMe()) => renderText(RetentionScreen, { me, known: known(data) });

  it('says how much each rule would remove now', async () => {
    const shown = await text(retention);
    expect(shown).toContain('現在、100,000+件が対象です');
    expect(shown).toContain('現在、12件が対象です（3.4 MB）');
  });

  it('shows what was removed and what never is', async () => {
    const shown = await text(retention);
    expect(shown).toMatch(/届いたメールの元データを1,200件削除（5.0 MB） 11月24日\(火\) 15:00 期間 6か月/u);
    expect(shown).toMatch(/返金の件 係争中 緑川 直子さんが指定/u);
  });

  it('says so when there is nothing yet', async () => {
    const shown = await text({
      rules: { ...rules, conversations: null, sources: null },
      runs: [],
      holds: [],
    });
    expect(shown).toContain('まだ何も削除していません。');
    expect(shown).toContain('指定された案件はありません。');
    expect(shown).not.toContain('対象です');
  });

  it('is only looked at by leads', async () => {
    const shown = await text(retention, aMe({ scopes: ['jobs:read'] }));
    expect(shown).toContain('保存期間を変更できるのはオーナーだけです。');
    expect(shown).not.toContain('変更する');
  });
});

describe('a period', () => {
  const t = (key: string, values: Record<string, unknown> = {}) =>
    `${key} ${Object.values(values).join(' ')}`.trim();
  it.each([
    [null, 'retention.forever'],
    [6, 'retention.months 6'],
    [12, 'retention.months 12'],
    [36, 'retention.years 3'],
    [30, 'retention.months 30'],
  ])('of %s months is %s', (months, expected) => {
    expect(periodText(t, months)).toBe(expected);
  });

  it('that no choice has stands among the choices', () => {
    expect(periodChoices(t, 30).map(({ value }) => value)).toEqual([
      '',
      '3',
      '6',
      '12',
      '24',
      '30',
      '36',
      '60',
      '84',
      '120',
    ]);
    expect(periodChoices(t, 36)).toHaveLength(9);
  });
});
