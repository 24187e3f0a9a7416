import { neededBy, playbookDocument, type PlaybookPart } from '@madoguchi/contract';
import { analyze } from '@madoguchi/nihongo';
import { describe, expect, it } from 'vitest';
import { marksIn, writtenLetter } from '../../letters/ours.fixture.ts';
import { checkTemplateText } from '../../templates/index.ts';
import { ourPlaybooks } from './all.ts';

const written = ({ letter }: Extract<PlaybookPart, { kind: 'letter' }>) =>
  writtenLetter(letter.fields, letter.language);

/** Every text a customer may read, with something in each place that a person or a machine fills in. */
function textsOf(part: PlaybookPart): string[] {
  const raw =
    part.kind === 'template'
      ? [part.template.body]
      : part.kind === 'care_plan'
        ? part.plan.steps.map(({ text }) => text)
        : part.kind === 'question'
          ? [part.question.text.ja]
          : part.kind === 'acknowledgement'
            ? [part.text.text]
            : part.kind === 'letter'
              ? [`${written(part).body}\n${written(part).closing}`]
              : [];
  return raw.map((text) =>
    text
      .replaceAll(/\{もし 会社名\}\n|\{以上\}\n/gu, '')
      .replaceAll('{お客様名}', '山本')
      .replaceAll('{会社名}', '株式会社あおば')
      .replaceAll('{自社名}', 'みどり商店')
      .replaceAll('{担当者の姓}', '森本')
      .replaceAll('{担当者}', '森本 由香')
      .replaceAll(/\{[^}]+\}/gu, '○○'),
  );
}

describe.each(ourPlaybooks.map((document) => [document.key, document] as const))(
  'our set «%s»',
  (_key, set) => {
    const of = (kind: PlaybookPart['kind']) => set.parts.filter((part) => part.kind === kind);

    it('is a valid file, and comes back from one as it was', () => {
      expect(playbookDocument.parse(JSON.parse(JSON.stringify(set)))).toEqual(set);
    });

    it('has something of every kind, in Japanese and English', () => {
      for (const kind of [
        'tag',
        'template',
        'deadline_rule',
        'care_plan',
        'letter',
        'acknowledgement',
        'automation',
        'checklist',
      ] as const)
        expect(new Set(of(kind).map(({ language }) => language))).toEqual(new Set(['ja', 'en']));
      expect(of('question').length).toBeGreaterThanOrEqual(2);
    });

    it('stays within one language: what a part needs is written in the same', () => {
      for (const part of set.parts.filter(({ language }) => language !== null))
        for (const key of neededBy(part))
          expect(set.parts.find((each) => each.key === key)?.language).toBe(part.language);
    });

    it('has templates and steps that can be read', () => {
      for (const part of set.parts)
        if (part.kind === 'template') checkTemplateText(part.template.body);
        else if (part.kind === 'care_plan') for (const { text } of part.plan.steps) checkTemplateText(text);
    });

    it('says the same in the check lists of both languages, each law with its source and day', () => {
      const lists = of('checklist').flatMap((part) => (part.kind === 'checklist' ? [part] : []));
      const shape = (language: string) =>
        lists
          .filter((part) => part.language === language)
          .map(({ key, checklist }) => [
            key.slice(0, -3),
            checklist.points.map(({ hint, law }) => [hint !== '', law?.article ?? null]),
          ]);
      expect(shape('ja')).toEqual(shape('en'));
      for (const { law } of lists.flatMap(({ checklist }) => checklist.points))
        if (law !== null) expect(law.inForceFrom < law.asOf).toBe(true);
    });

    it('leads from its first question to every other', () => {
      const reached = new Set<string>();
      const go = (part: PlaybookPart | undefined) => {
        if (part === undefined || reached.has(part.key)) return;
        reached.add(part.key);
        for (const key of neededBy(part)) go(set.parts.find((each) => each.key === key));
      };
      go(of('question')[0]);
      expect(reached.size).toBe(of('question').length);
    });

    it('has letters of which a careful reader would mark nothing', () => {
      for (const part of set.parts)
        if (part.kind === 'letter')
          expect({ key: part.key, found: marksIn(part.letter.kind, written(part)) }).toEqual({
            key: part.key,
            found: [],
          });
    });

    it('is written in correct keigo', () => {
      const at = '2026-11-24T03:00:00Z';
      for (const part of set.parts.filter(({ language }) => language !== 'en'))
        for (const text of textsOf(part)) {
          const found = analyze({ id: 'a', kind: 'reply', text, channel: 'email', sentAt: at }, at);
          const marked =
            'findings' in found ? found.findings.filter(({ severity }) => severity !== 'info') : [];
          expect({ key: part.key, marked: marked.map(({ rule, at: where }) => `${rule}: ${where}`) }).toEqual(
            {
              key: part.key,
              marked: [],
            },
          );
        }
    });
  },
);

it('no two sets bring something of one name', () => {
  const names = ourPlaybooks.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'template' ? [part.template.name] : [])),
  );
  expect(new Set(names).size).toBe(names.length);
});
