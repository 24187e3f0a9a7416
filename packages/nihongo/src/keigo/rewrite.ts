import { inflect, verbClass, withTa, withTe } from '../morph/conjugate.ts';
import type { VerbForm } from '../morph/conjugate.ts';
import type { Auxiliary } from '../morph/predicate.ts';

/**
 * A verb joined to auxiliaries that were joined to another word before: おっしゃる + (られ)ました gives おっしゃいました.
 *
 * @param base dictionary form of the verb that takes their place
 * @param rest what stays, as it stood in the text
 * @param form 活用形 that the dropped word had at its end, used where nothing stays
 */
export function rejoin(base: string, ctype: string, rest: readonly Auxiliary[], form = '基本形'): string {
  const of = verbClass(base, ctype);
  const [first, ...others] = rest;
  const tail = others.map((one) => one.surface).join('');
  if (first === undefined) return inflect(base, formOf(form), of);
  if (first.label === 'て') return withTe(base, of) + tail;
  if (first.label === 'た') {
    const past = withTa(base, of);
    return (first.surface.length > 1 ? past + first.surface.slice(1) : past) + tail;
  }
  if (['ない', 'ぬ', 'ん', 'せる', 'させる', 'れる', 'られる'].includes(first.label))
    return inflect(base, 'mizen', of) + first.surface + tail;
  if (first.label === 'ば') return inflect(base, 'katei', of) + first.surface + tail;
  if (first.label === 'う') return inflect(base, 'ikou', of) + first.surface + tail;
  if (['だ', 'です', 'らしい', 'べし', 'の', 'ん'].includes(first.label) && first.form !== '連用形')
    return inflect(base, 'base', of) + first.surface + tail;
  return inflect(base, 'renyou', of) + first.surface + tail;
}

/** The dictionary's 活用形 as one of ours. */
function formOf(cform: string): VerbForm {
  if (cform.startsWith('連用タ')) return 'onbin';
  if (cform.startsWith('連用')) return 'renyou';
  if (cform.startsWith('未然ウ')) return 'ikou';
  if (cform.startsWith('未然')) return 'mizen';
  if (cform.startsWith('仮定')) return 'katei';
  if (cform.startsWith('命令')) return 'meirei';
  return 'base';
}
