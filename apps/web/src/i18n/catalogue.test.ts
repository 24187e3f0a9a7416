import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Words = Record<string, string>;

/** Every text of a language: those that are there from the first screen on, and those that come with theirs. */
const all = (files: Record<string, Record<string, Words>>): Words =>
  Object.assign({}, ...Object.values(files).flatMap((file) => Object.values(file)));
const ja = all(import.meta.glob('./ja/*.ts', { eager: true }));
const en = all(import.meta.glob('./en/*.ts', { eager: true }));

const source = join(import.meta.dirname, '..');
const keys = Object.keys(ja);
const japanese = (key: string): string => ja[key] ?? '';
const english = (key: string): string => en[key] ?? '';

function placeholders(text: string): string[] {
  const names = [...text.matchAll(/\{([^{}|]+)/gu)].map(([, name]) => name ?? '');
  return [...new Set(names)].toSorted();
}

function sourceText(): string {
  const paths = globSync('**/*.{ts,tsx}', { cwd: source }).filter(
    (path) => !/\.(test|fixture)\.tsx?$/u.test(path) && !path.startsWith('i18n'),
  );
  return paths.map((path) => readFileSync(join(source, path), 'utf8')).join('\n');
}

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(ja).toSorted());
  });

  it('have the same placeholders in both languages', () => {
    const different = keys.filter(
      (key) => placeholders(japanese(key)).join(' ') !== placeholders(english(key)).join(' '),
    );
    expect(different).toEqual([]);
  });

  it('are never empty', () => {
    const empty = keys.filter((key) => [japanese(key), english(key)].some((text) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it('carry no exclamation marks, in either language', () => {
    const loud = keys.filter((key) =>
      /[!！]/u.test(japanese(key).replaceAll('Yahoo!', '') + english(key).replaceAll('Yahoo!', '')),
    );
    expect(loud).toEqual([]);
  });

  it('are Japanese in Japanese: only names and abbreviations stay in Latin letters', () => {
    const latin = keys.filter(
      (key) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(japanese(key)),
    );
    expect(
      latin.filter(
        (key) =>
          !/^(security\.|colours\.|rooms\.service\.|network\.)/u.test(key) &&
          /[a-z]{4}/u.test(japanese(key).replaceAll(/\{[^}]+\}/gu, '')),
      ),
    ).toEqual([]);
  });

  it('have no Japanese left in English, apart from examples of names', () => {
    const left = keys.filter((key) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(english(key)));
    expect(left.filter((key) => !/example/iu.test(key))).toEqual([]);
  });

  it('are all used', () => {
    const text = sourceText();
    const literals = new Set([...text.matchAll(/'([\w.:-]+)'/gu)].map(([, key]) => key));
    const shapes = [...text.matchAll(/`([\w.-]+\.(?:\$\{[^}]+\}[\w.-]*)+)`/gu)].map(
      ([, shape = '']) =>
        new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/gu, '[\\w:.-]+')}$`, 'u'),
    );
    const unused = keys.filter((key) => !literals.has(key) && !shapes.some((shape) => shape.test(key)));
    expect(unused).toEqual([]);
  });
});
