import type { LetterFinding, LetterTemplate, LetterTemplateSummary } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { aLetter } from '../improvement/samples.fixture.ts';
import { messages as ja } from '../i18n/ja.ts';
import { translator } from '../kit/translate.ts';
import { renderHtml, renderText } from '../kit/testing/render.fixture.tsx';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { errorLines, fieldName, fixed } from './logic/fields.ts';
import { letterQuery, lettersQuery, letterVersionsQuery, templatePreviewQuery } from './queries.ts';
import { LetterPage } from './settings/LetterScreen.tsx';
import LettersScreen from './settings/LettersScreen.tsx';

const lead = aMe();
const agent = aMe({ scopes: ['conversations:read', 'conversations:write', 'messages:send'] });
const { day: _day, addressee: _to, language: _language, ...fields } = aLetter();
const at = '2099-11-24T03:00:00.000Z';
const savedBy = { id: 'm', name: '森本 由香' };

const summary = (changes: Partial<LetterTemplateSummary> = {}): LetterTemplateSummary => ({
  key: 'apology_letter-ja',
  kind: 'apology_letter',
  language: 'ja',
  name: 'お詫び状',
  standard: true,
  changed: false,
  version: 0,
  savedBy: null,
  savedAt: null,
  ...changes,
});
const letter = (changes: Partial<LetterTemplate> = {}): LetterTemplate => ({
  ...summary(),
  fields,
  ours: fields,
  ...changes,
});

describe('the letters', () => {
  const show = (items: LetterTemplateSummary[], me = lead) =>
    renderText(() => <LettersScreen />, { me, known: [[lettersQuery.queryKey, items]] });

  it('are listed with whether they are as they came, and one’s own below', async () => {
    const own = summary({ key: 'own', standard: false, name: '宿泊のお詫び状', savedAt: at, savedBy });
    const changed = summary({ key: 'x', language: 'en', changed: true, savedAt: at, savedBy });
    expect(await show([summary(), changed, own])).toMatch(
      /お詫び状 日本語 標準のまま お詫び状 英語 .*森本 由香 変更あり 自社のひな形 宿泊のお詫び状 日本語 お詫び状/u,
    );
  });

  it('teach where there is none of one’s own, and are only read by who may not write', async () => {
    expect(await show([summary()])).toMatch(/ひな形を追加 .*追加したひな形はまだありません/u);
    expect(await show([summary()], agent)).not.toMatch(/ひな形を追加 /u);
  });
});

describe('a letter', () => {
  const draw = (found: LetterTemplate, preview: object = {}, me = lead) =>
    renderHtml(() => <LetterPage letterKey={found.key} />, {
      me,
      known: [
        [letterQuery(found.key).queryKey, found],
        [
          templatePreviewQuery(found.kind, found.language, found.fields).queryKey,
          { blocks: [], pages: ['<svg/>'], missing: [], findings: [], errors: [], ...preview },
        ],
        [
          letterVersionsQuery(found.key).queryKey,
          [
            { version: 2, name: '', fields, ours: true, savedBy, savedAt: at },
            { version: 1, name: '', fields, ours: false, savedBy, savedAt: at },
          ],
        ],
      ],
    });

  it('has its fields beside the page that it makes, what may stand in it, and its versions', async () => {
    const page = await draw(letter({ changed: true, version: 2 }));
    expect(page).toMatch(
      /差出人.*前略…草々.*末文.*記（別記）.*標準に戻す.*履歴.*標準に戻した版.*この版を読み込む/su,
    );
    expect(page).toMatch(/使える項目.*\{再発防止策\}/su);
    expect(page).toMatch(/alt="仕上がり 1／1ページ"/u);
    expect(page).not.toContain('ひな形の名前');
  });

  it('of one’s own has a name and can be deleted', async () => {
    const page = await draw(letter({ standard: false, name: '宿泊のお詫び状', ours: null, version: 1 }));
    expect(page).toMatch(/ひな形の名前.*宿泊のお詫び状/su);
    expect(page).not.toContain('標準に戻す<');
    expect(page).toContain('削除');
  });

  it('says where it cannot be read', async () => {
    const errors = [{ path: 'rows.1.text', message: { ja: '{値段} という項目はありません', en: '' } }];
    expect(await draw(letter(), { pages: [], errors })).toMatch(
      /読み取れないところがあります.*内容（2）: \{値段\} という項目はありません/su,
    );
  });

  it('is only read by who may not write', async () => {
    const page = await draw(letter(), {}, agent);
    expect(page).toMatch(/<fieldset[^>]*disabled/u);
    expect(page).not.toContain('この版を読み込む');
  });
});

describe('what a finding is about', () => {
  const finding = (changes: Partial<LetterFinding>): LetterFinding => ({
    id: 'a',
    rule: 'letter-hurried',
    severity: 'warning',
    field: 'body',
    start: 0,
    end: 4,
    at: '取り急ぎ',
    message: { ja: '', en: '' },
    suggest: [],
    ...changes,
  });

  it('is named as its field is', () => {
    expect(
      ['opening', 'closing', 'rows.2.text', 'sender.name', 'x'].map((field) =>
        fieldName(translator(ja), field),
      ),
    ).toEqual(['頭語と結語', '末文', '内容（3）', '差出人', 'x']);
  });

  it('is put right in its own place, unless the text is another by now', () => {
    const content = aLetter({ body: '取り急ぎ申し上げます。' });
    expect(fixed(content, finding({}), 'まずは')).toEqual({ body: 'まずは申し上げます。' });
    expect(fixed({ ...content, body: '書き直しました。' }, finding({}), 'まずは')).toBeNull();
    expect(fixed(content, finding({ field: 'opening' }), '謹啓')).toEqual({ opening: 'kinkei' });
    expect(fixed(content, finding({ field: 'rows.0' }), 'まずは')).toBeNull();
  });

  it('is told once a field', () => {
    const message = { ja: 'ない', en: 'none' };
    const same = { path: 'body', message };
    expect(errorLines([same, same, { ...same, path: 'title' }])).toHaveLength(2);
  });
});
