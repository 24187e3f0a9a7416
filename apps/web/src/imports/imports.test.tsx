import type { ListImport } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { customerLists } from '../customers/imports/kind.ts';
import { messages as ja } from '../i18n/ja.ts';
import { renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { translator } from '../kit/translate.ts';
import { orderLists } from '../orders/imports/kind.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { mentionLists } from '../mentions/imports.ts';
import { faultWords, fieldOf, fieldsOf, samplesOf, sayer, withField } from './kind.ts';
import { MappingForm } from './MappingForm.tsx';
import { PastLists } from './PastLists.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { listsQuery, previewQuery } from './queries.ts';

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-24T03:00:00Z'), toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const t = translator(ja);
const me = aMe();
const list: ListImport = {
  id: 'i1',
  name: 'a.csv',
  encoding: 'utf-8',
  delimiter: ',',
  headings: ['氏名', 'メール', ''],
  mapping: ['name', 'email', null],
  existing: 'fill',
  origin: null,
  state: 'draft',
  total: 10,
  processed: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  errors: 0,
  createdAt: '2026-11-24T01:00:00.000Z',
  finishedAt: null,
};

describe('the columns of a list', () => {
  it('give a field to one column only: the other that had it is left out', () => {
    expect(withField(['name', 'email', null], 2, 'email')).toEqual(['name', null, 'email']);
    expect(withField(['name', null], 0, null)).toEqual([null, null]);
    expect(fieldsOf(['name', null, 'phone'])).toEqual(['name', 'phone']);
  });

  it('know the fields of their kind, and nothing else', () => {
    expect([fieldOf(customerLists, 'skip'), fieldOf(customerLists, null)]).toEqual([null, null]);
    expect(fieldOf(customerLists, 'total')).toBeNull();
    expect(fieldOf(orderLists, 'total')).toBe('total');
  });

  it('show a few things that stand in them, each once', () => {
    expect(samplesOf([[' 茶 '], ['茶'], [''], ['急須'], ['湯呑'], ['盆']], 0)).toBe('茶、急須、湯呑');
  });

  it.each([
    [customerLists, 'email_invalid', 'メール', 'メールアドレスの形式が正しくありません（列「メール」）'],
    [customerLists, 'name_missing', null, '氏名がありません'],
    [orderLists, 'date_invalid', '注文日', '日付を読み取れません（列「注文日」）'],
    [mentionLists, 'date_invalid', '日時', '日付を読み取れません（列「日時」）'],
    [orderLists, 'something new', '', '読み取れない文字があります'],
  ])('say why a row was not taken over, and in which column', (kind, code, heading, words) =>
    expect(faultWords(t, sayer(t, 'ja'), kind, { code, heading })).toBe(words),
  );
});

describe('a list', () => {
  it('shows beforehand what its rows will be, and what stands against them', async () => {
    const rows = [
      { line: 2, values: { name: '山田', email: 'a@example.jp' }, error: null },
      { line: 3, values: { name: '鈴木' }, error: { code: 'email_invalid', heading: 'メール' } },
    ];
    const table = () => <PreviewTable kind={customerLists} rows={rows} mapping={['name', null, 'email']} />;
    expect(await renderText(table, { me })).toBe(
      '行 氏名 メールアドレス 2 山田 a@example.jp 3 メールアドレスの形式が正しくありません（列「メール」）',
    );
  });

  it('cannot begin while something stands against it, and says what', async () => {
    const key = (mapping: ListImport['mapping']) => [...previewQuery(customerLists, 'i1', mapping).queryKey];
    const form = (more: { existing: string } | null) => () => (
      <MappingForm kind={customerLists} list={list} more={more} onDiscarded={() => Promise.resolve()}>
        追加の問い
      </MappingForm>
    );
    const samples = [['山田', 'a@example.jp', '甘党']];
    const draw = (problem: string | null) => {
      const known: [string[], unknown][] = [[key(list.mapping), { rows: [], samples, problem }]];
      return renderText(form({ existing: 'fill' }), { me, known });
    };
    const text = await draw(null);
    for (const part of ['追加の問い', '氏名 山田', '（見出しなし） 甘党', '10行を取り込む'])
      expect(text).toContain(part);
    expect(text).not.toContain('列を選んでください');
    expect(await draw('no_name')).toContain(t('imports.problem.no_name'));
  });

  it('on its way says how far it is, and can be stopped', async () => {
    const running = { ...list, state: 'running', processed: 4, created: 2, updated: 1, errors: 1 } as const;
    const draw = (given: ListImport) =>
      renderText(() => <ImportProgress path="/customer-imports" list={given} />, { me });
    expect(await draw(running)).toBe(
      '取り込み中 4 / 10行 中止する 新しく登録 2件 更新 1件 変更なし 0件 取り込めなかった行 1件',
    );
    expect(await draw({ ...running, state: 'done' })).not.toContain('中止');
  });

  it('stands among those before it with its day, its rows and the shop it is from', async () => {
    const kind = orderLists;
    const page = { items: [{ ...list, origin: 'rakuten', state: 'done' }], nextCursor: null };
    const known: [string[], unknown][] = [
      [[...listsQuery(kind).queryKey], { pages: [page], pageParams: [null] }],
    ];
    const text = await renderText(() => <PastLists kind={kind} renderName={({ name }) => name} />, {
      me,
      known,
    });
    expect(text).toContain('a.csv 11月24日(火) 10:00');
    expect(text).toContain('10行 rakuten 完了');
  });
});
