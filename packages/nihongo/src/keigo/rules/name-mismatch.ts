import { loadTokenizer } from '../../tokenizer/load.ts';
import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { canonicalName } from '../name-variants.ts';
import { matches, sentenceAt, tokenAt } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';

const letters = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々ヶ\\u{20BB7}]';
const addressed = new RegExp(
  `(${letters}{1,10})(?:([ 　])(${letters}{1,6}))?[ 　]?(?:様|さま|さん|殿|先生)`,
  'gu',
);

/** A name in the record: the family name alone where a space shows it, and all of it. */
function recorded(customer: string): { readonly family: string; readonly full: string } {
  const [family = '', ...given] = customer.trim().split(/[\s　]+/u);
  return { family, full: family + given.join('') };
}

/** The end of a written name that is the recorded one in other characters; as written, or nothing. */
function otherSpelling(written: string, record: string): string | undefined {
  const end = [...written].slice(-[...record].length).join('');
  return end !== record && canonicalName(end) === canonicalName(record) ? end : undefined;
}

/** A family name of the same sound in other characters, as on the line of the 宛名: 伊藤 for 伊東. */
function soundsAlike(reply: Reply, start: number, written: string, family: string): boolean {
  const token = reply.tokens[tokenAt(reply, start)];
  if (token?.surface !== written || token.pos3 !== '姓' || written === family) return false;
  if (sentenceAt(reply, start)?.kind !== 'greeting') return false;
  const [own, ...others] = loadTokenizer().tokenize(family);
  return others.length === 0 && own !== undefined && own.pos3 === '姓' && own.reading === token.reading;
}

/** The customer's name written otherwise than in their record: 斎藤様 for 斉藤. */
export const nameMismatch: Rule = {
  id: 'name-mismatch',
  severity: 'warning',
  source: 'house-style',
  find(reply): Hit[] {
    const { customer = '' } = reply.context;
    const { family, full } = recorded(customer);
    if (family === '') return [];
    const advise = (start: number, end: number, right: string): Hit =>
      hit(
        { start, end },
        `お客様のお名前は「${customer}」と登録されています。表記を合わせます。`,
        `The customer’s record has the name as “${customer}”: write it the same way.`,
        [right],
      );
    return matches(reply, addressed).flatMap((match) => {
      const [, before = '', space = '', after = ''] = match;
      const end = match.index + before.length + space.length + after.length;
      const given = full.slice(family.length);
      // 斎藤 健一様: the space stays where the writer has it.
      const whole = given === '' ? undefined : otherSpelling(before + after, full);
      if (whole !== undefined) {
        const spaced = after === '' ? 0 : space.length;
        return [advise(end - whole.length - spaced, end, after === '' ? full : family + space + given)];
      }
      const last = after === '' ? before : after;
      const alone = otherSpelling(last, family);
      if (alone !== undefined) return [advise(end - alone.length, end, family)];
      return soundsAlike(reply, end - last.length, last, family)
        ? [advise(end - last.length, end, family)]
        : [];
    });
  },
};
