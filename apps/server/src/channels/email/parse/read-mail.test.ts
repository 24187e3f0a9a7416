import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';
import { corpus } from './testing/corpus.fixture.ts';

describe.each(Object.entries(corpus))('%s', (_topic, cases) => {
  it.each(cases)('$name', async ({ raw, expected }) => {
    expect(await readMail(raw)).toMatchObject(expected);
  });
});

describe('the table', () => {
  it('holds at least 60 mails, each named once', () => {
    const names = Object.values(corpus).flatMap((cases) => cases.map(({ name }) => name));
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });
});
