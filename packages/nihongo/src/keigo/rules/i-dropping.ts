import { inflect, verbClass, withTe } from '../../morph/conjugate.ts';
import { usualDoer } from '../doers.ts';
import { hit } from '../hit.ts';
import type { Act } from '../reply.ts';
import type { Rule } from '../rule.ts';

/** Where the い of いる was dropped: てる, or て before ます. */
function dropped({ auxiliaries, stem }: Act): number {
  return auxiliaries.findIndex((one, index) => {
    // お持ちでない is read as でる before ない: only a spoken ending of いる counts.
    if (one.label === 'でる' && auxiliaries[index + 1]?.label === 'ない') return false;
    if (one.label === 'てる' || one.label === 'でる') return true;
    // 組み立てます is read as 組み立 + て + ます.
    if (/[立育捨建当企充隔]$/u.test(stem)) return false;
    return one.label === 'て' && auxiliaries[index + 1]?.label === 'ます';
  });
}

const stemOf = (act: Act): string => inflect(act.base, 'renyou', verbClass(act.base, act.ctype));

function suggestions(act: Act, text: string, index: number): string[] {
  const one = act.auxiliaries[index];
  if (one === undefined) return [];
  const before = text.slice(act.start, one.start);
  const voiced = one.surface.startsWith('で');
  const te = voiced ? 'で' : 'て';
  const tail = act.auxiliaries.slice(index + 1).map((rest) => rest.surface);
  const next = act.auxiliaries[index + 1];
  if (next !== undefined && /^(?:よう|の|ん|はず|そう|だ|です)$/u.test(next.label))
    return [`${before}${te}いる${tail.join('')}`];
  const polite = act.auxiliaries.some((rest) => rest.label === 'ます');
  const offered = usualDoer(act.head.end > act.start ? stemOf(act) : '') === 'own' && act.prefix === '';
  if (polite && offered)
    return [
      `${before}${te}おり${tail.join('')}`,
      `お${stemOf(act)}しており${tail.join('')}`,
      `${before}${te}い${tail.join('')}`,
    ];
  if (polite) return [`${before}${te}おり${tail.join('')}`, `${before}${te}い${tail.join('')}`];
  if (one.surface.endsWith('る')) return [`${before}${te}いる${tail.join('')}`];
  const past = act.auxiliaries.some((rest) => rest.label === 'た');
  return past
    ? [`${before}${te}い${tail.join('')}`, `${before}${te}おりまし${tail.join('')}`]
    : [`${before}${te}い${tail.join('')}`];
}

export const iDropping: Rule = {
  id: 'i-dropping',
  severity: 'warning',
  source: 'house-style',
  find: (reply) =>
    reply.acts.flatMap((act) => {
      const index = dropped(act);
      if (index < 0 || !reply.isOwnWords(act)) return [];
      // でまして after a noun is the copula's (不在でまして), not いる.
      if (act.kind === 'copula') return [];
      const suggest = suggestions(act, reply.text, index);
      return [
        hit(
          act,
          `「${reply.text.slice(act.start, act.end)}」は「い」が抜けています。「${suggest[0] ?? withTe(act.base)}」とします（社内の表記）。`,
          'The “i” of “iru” is missing: write it in full (house style).',
          suggest,
        ),
      ];
    }),
};
