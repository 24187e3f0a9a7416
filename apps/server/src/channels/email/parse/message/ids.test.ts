import { describe, expect, it } from 'vitest';
import { parseIds, parseMessageId } from './ids.ts';

describe('the ids that a mail refers to', () => {
  it.each([
    ['<a@b> <c@d>', ['a@b', 'c@d']],
    ['<a@b><c@d>', ['a@b', 'c@d']],
    ['<a@b>\r\n\t<c@d>', ['a@b', 'c@d']],
    ['<a@b> <a@b>', ['a@b']],
    ['Message of Sat, 21 Nov 2026 <a@b>', ['a@b']],
    ['a@b c@d', ['a@b', 'c@d']],
    ['a@b, c@d', ['a@b', 'c@d']],
    ['<a long\r\n id@b>', ['alongid@b']],
    ['your mail of yesterday', []],
    ['<>', []],
    ['', []],
    [null, []],
  ])('are read from %j', (value, ids) => {
    expect(parseIds(value)).toEqual(ids);
  });

  it('are the first and the newest where there are endlessly many', () => {
    const all = Array.from({ length: 1000 }, (_, index) => `${index}@b`);
    const ids = parseIds(all.map((id) => `<${id}>`).join(' '));
    expect(ids).toHaveLength(200);
    expect(ids[0]).toBe('0@b');
    expect(ids.slice(1)).toEqual(all.slice(-199));
  });

  it('are not what is too long to be one', () => {
    expect(parseIds(`<${'x'.repeat(1100)}@b> <a@b>`)).toEqual(['a@b']);
  });
});

describe('the id of a mail', () => {
  it.each([
    ['<a@b>', 'a@b'],
    [' <a@b> ', 'a@b'],
    ['a@b', 'a@b'],
    ['<a@b', 'a@b'],
    ['<a b@c>', 'ab@c'],
    ['<a@b> (added by mx)', 'a@b'],
    ['<>', null],
    ['', null],
    [null, null],
  ])('is read from %j', (value, id) => {
    expect(parseMessageId(value)).toBe(id);
  });

  it('is kept short', () => {
    expect(parseMessageId(`<${'x'.repeat(5000)}>`)).toHaveLength(998);
  });
});
