import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const sampleData = join(import.meta.dirname, '../../../apps/server/src/sample/data');
const literal = /'([^'\n]*)'|`([^`]*)`/gu;
/** {date:-85} stands for a day in the sample data. */
const placeholder = /\{\w+:[^{}]*\}/gu;
const kana = /[\u3041-\u30f6]/u;
const outsideBasicPlane = /[\ud800-\udfff]/u;

/**
 * The Japanese sentences of the desk's sample data: letters, chat and mail as they are written to a service desk. Texts
 * with characters outside the basic plane are left out, because kuromoji loses what follows them.
 */
export function sampleCorpus(): string[] {
  const files = readdirSync(sampleData).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return files.flatMap((name) => {
    const source = readFileSync(join(sampleData, name), 'utf8');
    return [...source.matchAll(literal)]
      .map(([, line, letter]) => (line ?? letter ?? '').replace(placeholder, '11月24日').trim())
      .filter((text) => kana.test(text) && !outsideBasicPlane.test(text));
  });
}
