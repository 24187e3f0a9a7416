import iconv from 'iconv-lite';

/** Signs that Unicode has twice and code page 932 once, in the form that it has. */
const twins = new Map([
  ['〜', '～'],
  ['−', '－'],
  ['—', '―'],
  ['‖', '∥'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¬', '￢'],
  ['¥', '￥'],
  ['‾', '￣'],
]);

/** What stands in print for a character that is missing. */
const missing = '〓';
const known = new Map<string, Buffer>();

function encodeCharacter(character: string): Buffer {
  const before = known.get(character);
  if (before !== undefined) return before;
  const written = twins.get(character) ?? character;
  const bytes = iconv.encode(written, 'cp932');
  const isLost = written !== '?' && bytes.equals(Buffer.from('?'));
  const result = isLost ? iconv.encode(missing, 'cp932') : bytes;
  known.set(character, result);
  return result;
}

/** Text in Windows’ Shift_JIS; a character that it does not have (𠮷, an emoji) becomes 〓. */
export function encodeShiftJis(text: string): Buffer {
  return Buffer.concat([...text].map(encodeCharacter));
}
