import type { Why } from '@madoguchi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../kit/i18n.tsx';
import { translator } from '../kit/translate.ts';
import { eventDetail, eventLine } from './logic/events.ts';
import { shownMonths, totalOf } from './logic/figures.ts';
import { missingCharacters } from './logic/missing.ts';
import { fieldErrors } from './logic/saving.ts';
import { statusTone } from './logic/status.ts';
import { briefOf, doneCount, draftOf, isProven, printOf, sentContent, standingOf } from './logic/steps.ts';
import { asked, changed, placed, removed, tidied } from './logic/whys.ts';
import { aCase, allDone, someFigures, steps } from './samples.fixture.ts';
import { parseImprovementsSearch } from './search.ts';

const why = (id: string, parent: string | null = null, text = id): Why => ({
  id,
  parent,
  text,
  evidence: '',
});
const tree = [why('a'), why('d'), why('b', 'a'), why('c', 'b')];

describe('a tree of whys', () => {
  it('is read with each answer below its question', () => {
    expect(placed(tree).map(({ id, depth }) => `${id}${depth}`)).toEqual(['a0', 'b1', 'c2', 'd0']);
  });

  it('grows below what was asked, and falls with what it answers', () => {
    expect(asked(tree, 'c', 'e').at(-1)).toEqual({ id: 'e', parent: 'c', text: '', evidence: '' });
    expect(removed(tree, 'a').map(({ id }) => id)).toEqual(['d']);
    expect(changed(tree, 'd', { text: '別の原因' })[1]?.text).toBe('別の原因');
  });

  it('is sent without what was left empty; what stands below goes up', () => {
    expect(tidied([why('a'), why('b', 'a', ' '), why('c', 'b')])).toEqual([why('a'), why('c', 'a')]);
  });

  it('keeps every parent before its children, whatever is asked, removed and left empty', () => {
    const step = fc.record({ pick: fc.nat(), what: fc.constantFrom('ask', 'first', 'remove', 'empty') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (moves) => {
        let whys: Why[] = [];
        for (const [at, { pick, what }] of moves.entries()) {
          const chosen = whys[pick % Math.max(1, whys.length)];
          if (what === 'first' || chosen === undefined)
            whys = changed(asked(whys, null, `w${at}`), `w${at}`, { text: 'なぜ' });
          else if (what === 'ask')
            whys = changed(asked(whys, chosen.id, `w${at}`), `w${at}`, { text: 'なぜ' });
          else if (what === 'remove') whys = removed(whys, chosen.id);
          else whys = changed(whys, chosen.id, { text: '' });
        }
        const sent = tidied(whys);
        expect(sent.every(({ text }) => text !== '')).toBe(true);
        for (const [at, { parent }] of sent.entries())
          expect(parent === null || sent.findIndex(({ id }) => id === parent) < at).toBe(true);
        for (const { parent } of sent)
          expect(parent === null || sent.some(({ id }) => id === parent)).toBe(true);
      }),
    );
  });
});

describe('a step', () => {
  const now = new Date('2099-11-25T00:00:00Z');

  it.each([
    ['is next', aCase({ steps: steps({ apology: { ...steps().apology, dueAt: null } }) }), 'next'],
    ['is late', aCase(), 'late'],
    ['is done', aCase({ steps: allDone() }), 'done'],
    ['is neither in a closed case', aCase({ status: 'closed' }), 'later'],
  ] as const)('%s', (_name, found, standing) => {
    expect(standingOf(found, 'apology', now)).toBe(standing);
  });

  it('is sent without lines that were left empty', () => {
    const found = aCase();
    const facts = draftOf(found, 'facts');
    if (facts.step !== 'facts') throw new Error('another step');
    const entries = [...facts.content.entries, { at: null, text: ' ', messageId: null }];
    expect(sentContent({ ...facts, content: { ...facts.content, entries } })).toEqual(
      found.steps.facts.content,
    );
    expect(sentContent(draftOf(found, 'cause'))).toEqual(found.steps.cause.content);
    expect(sentContent(draftOf(found, 'prevention'))).toEqual(found.steps.prevention.content);
    expect(sentContent(draftOf(found, 'remedy'))).toEqual(found.steps.remedy.content);
  });

  it('prints otherwise once somebody has changed it, and only then', () => {
    const found = aCase();
    expect(printOf(found, 'remedy')).toBe(printOf(aCase({ revision: 9 }), 'remedy'));
    const theirs = aCase({
      steps: steps({ remedy: { ...steps().remedy, content: { text: '交換', at: null } } }),
    });
    expect(printOf(theirs, 'remedy')).not.toBe(printOf(found, 'remedy'));
  });

  it('says in a line what it holds', () => {
    const found = aCase();
    expect(briefOf(found, 'facts')).toBe('蓋が割れておりました。');
    expect(briefOf(found, 'cause')).toBe('緩衝材がない');
    expect(briefOf(found, 'prevention')).toBe('手順書に加える');
    for (const step of ['apology', 'remedy', 'spread', 'effect'] as const)
      expect(briefOf(found, step)).toBe('');
  });

  it('counts, and proves the case with the others', () => {
    expect([doneCount(aCase()), isProven(aCase())]).toEqual([0, false]);
    expect([doneCount({ steps: allDone() }), isProven({ steps: allDone() })]).toEqual([7, true]);
  });
});

describe('the address of the list', () => {
  it.each([
    [{}, {}],
    [{ list: 'open' }, {}],
    [
      { list: 'overdue', cause: '梱包' },
      { list: 'overdue', cause: '梱包' },
    ],
    [{ list: 'nonsense', cause: '  ' }, {}],
    [{ cause: 3 }, {}],
  ])('%j asks for %j', (search, parsed) => {
    expect(parseImprovementsSearch(search)).toEqual(parsed);
  });
});

describe('figures', () => {
  it('leave out months in which nothing happened, and have no share of nothing', () => {
    const { months } = someFigures();
    expect(shownMonths(months, 6).map(({ month }) => month)).toEqual(['2099-11']);
    expect(totalOf(months)).toEqual({ opened: 3, closed: 2, confirmed: 1, recurrences: 1, share: 50 });
    expect(totalOf([]).share).toBeNull();
  });

  it('have a tone: late before all else', () => {
    expect(statusTone({ status: 'open', overdue: true })).toBe('bad');
    expect(statusTone({ status: 'effect', overdue: false })).toBe('careful');
    expect(statusTone({ status: 'closed', overdue: false })).toBe('good');
  });
});

describe('the trail', () => {
  const event = (
    kind: Parameters<typeof eventDetail>[0]['kind'],
    data: Record<string, string | null> = {},
  ) => ({
    id: 'e',
    actor: null,
    at: '2099-11-20T03:00:00.000Z',
    kind,
    data,
  });

  it.each([
    [event('step_done', { step: 'facts' }), '事実確認を完了', null],
    [event('reminded', { step: 'remedy', whom: 'lead' }), '応急処置の期限超過をリーダーに通知', null],
    [event('reminded', { step: 'remedy', whom: 'owner' }), '応急処置の期限超過を担当に通知', null],
    [
      event('document_made', { kind: 'apology_letter', version: '2', format: 'pdf' }),
      'お詫び状（第2版）をPDFで作成',
      null,
    ],
    [
      event('document_saved', { kind: 'prevention_report', version: '3' }),
      '再発防止報告書（第3版）を保存',
      null,
    ],
    [
      event('document_attached', { kind: 'incident_report', version: '1' }),
      '顛末書（第1版）を返信に添付',
      null,
    ],
    [event('told', { who: '窯元', what: '蓋の寸法', how: '電話' }), '窯元に報告', '蓋の寸法 · 電話'],
    [event('closed_without', { reason: '思い違い' }), '理由を残して完了', '思い違い'],
    [event('not_effective', { result: '2件' }), '効果がなく、原因究明に戻った', '2件'],
    [event('opened'), '開始', null],
  ])('%j', async (found, line, detail) => {
    const { messages } = await import('../i18n/ja.ts');
    expect(eventLine(translator(messages), found)).toBe(line);
    expect(eventDetail(found)).toBe(detail);
  });

  it('has its words in English too', async () => {
    expect(await loadCatalogue('en')).toBeDefined();
  });
});

describe('what the server found', () => {
  it('is shown at its fields, and characters by themselves', () => {
    const errors = [
      { path: 'content.by', message: 'is missing' },
      { path: 'ownerId', message: 'is no member' },
    ];
    expect(fieldErrors({ errors })).toEqual(['by']);
    expect(missingCharacters({ errors: [{ path: 'content', message: '😀' }] })).toEqual(['😀']);
    expect([fieldErrors({}), missingCharacters({})]).toEqual([[], []]);
  });
});
