import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** Lists the files that Node loads for the program of a desk, without starting one. */
const program = `
  import { enableCompileCache, registerHooks } from 'node:module';
  enableCompileCache(${JSON.stringify(fileURLToPath(new URL('../../../node_modules/.cache/madoguchi', import.meta.url)))});
  const files = [];
  registerHooks({ load(url, context, next) { files.push(url); return next(url, context); } });
  await import(${JSON.stringify(new URL('main.ts', import.meta.url).href)});
  console.log(files.join('\\n'));
`;

async function loaded(): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout.split('\n').filter((url) => url.startsWith('file:'));
}

/** What one has at rest without using it is memory and time of every start (docs/performance.md). */
describe('the program of a desk that starts', () => {
  it('leaves what is seldom wanted, or runs in a process of its own, to be loaded then', async () => {
    const files = await loaded();
    expect(files.length).toBeGreaterThan(1000);
    const large =
      /cephes|modelcontextprotocol|src\/sample\/|kuromoji|nihongo\/src\/(keigo|inbound|mentions|tokenizer|promises)\/|pdf/;
    expect(files.filter((url) => large.test(url))).toEqual([]);
  });
});
