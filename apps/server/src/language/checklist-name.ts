import type { ChecklistLine } from '@madoguchi/contract';

const honorific = '(?:様|さま|先生|御中|殿)';
const space = /[\s\u3000]+/u;
// A hyphen is no character of syntax: with the flag `u`, escaping it would be an error.
const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** What finds a whole name, with or without any space between its parts, or a family name. */
function patternOf(name: string): string {
  const parts = name.trim().split(space).map(escape);
  return [parts.join(String.raw`[\s\u3000]*`), ...parts.slice(0, 1)].join('|');
}

const line = (state: ChecklistLine['state'], ja = '', en = ''): ChecklistLine => ({
  item: 'name',
  state,
  notes: ja === '' ? [] : [{ ja, en }],
});

/**
 * Whether the customer is called by their name, with 様. In LINE and chat a name may be left out. That it is written
 * as in the record is a rule of the engine.
 */
export function checkName(
  text: string,
  name: string | null,
  channel: 'email' | 'line' | 'chat',
  called = '様',
): ChecklistLine {
  if (name === null || name.trim() === '') return line('none');
  const any = patternOf(name);
  if (new RegExp(`(?:${any})[ \\u3000]?${honorific}`, 'u').test(text)) return line('ok');
  if (new RegExp(any, 'u').test(text)) {
    const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
    return isJapanese && called !== ''
      ? line('attention', `お名前に「${called}」がありません。`, `The name has no “${called}”.`)
      : line('ok');
  }
  if (channel !== 'email') return line('none');
  return line(
    'attention',
    `お名前がありません。「${`${name} ${called}`.trim()}」と宛名を入れます。`,
    `The customer is not addressed by name: begin with “${`${name} ${called}`.trim()}”.`,
  );
}
