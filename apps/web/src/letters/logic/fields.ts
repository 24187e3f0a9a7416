import type { LetterContent, LetterFinding } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';

const names = {
  opening: 'improvement.letter.opening',
  title: 'improvement.letter.title',
  greeting: 'improvement.letter.greeting',
  body: 'improvement.letter.text',
  closing: 'letters.closing',
  enclosures: 'improvement.letter.enclosures',
  addressee: 'improvement.letter.addressee',
  sender: 'improvement.letter.sender',
} as const;

/** What the part of a letter is called that a finding or an error names: `body`, `sender.name`, `rows.2.text`. */
export function fieldName(t: Translate, field: string): string {
  const [part = '', nth = ''] = field.split('.');
  if (part === 'rows') return t('improvement.letter.row.text', { nth: Number(nth) + 1 });
  const found = Object.entries(names).find(([name]) => name === part);
  return found === undefined ? field : t(found[1]);
}

const texts = ['title', 'greeting', 'body', 'closing'] as const;

/** The change that puts a suggestion in place of what is marked; null when the text is another by now. */
export function fixed(
  content: LetterContent,
  { field, start, end, at }: LetterFinding,
  suggestion: string,
): Partial<LetterContent> | null {
  if (field === 'opening') return suggestion === '謹啓' ? { opening: 'kinkei' } : null;
  const name = texts.find((each) => each === field);
  if (name === undefined || content[name].slice(start, end) !== at) return null;
  return { [name]: content[name].slice(0, start) + suggestion + content[name].slice(end) };
}

/** The mistakes of a template by the part that they are in, once each. */
export const errorLines = (
  errors: readonly { path: string; message: { ja: string; en: string } }[],
): { path: string; message: { ja: string; en: string } }[] =>
  errors.filter(
    ({ path, message }, at) =>
      errors.findIndex((each) => each.path === path && each.message.ja === message.ja) === at,
  );
