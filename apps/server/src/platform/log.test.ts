import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const logger = join(import.meta.dirname, 'log.ts');

/** What a program that logs so writes to its standard output, line by line. */
function lines(level: string, code: string): Record<string, unknown>[] {
  const program = `import { createLogger } from ${JSON.stringify(logger)}; const log = createLogger('${level}'); ${code}`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('writes one JSON object a line, with when and what', () => {
  const [line, ...more] = lines('info', `log.info({ messageId: 'm1' }, 'sent'); log.debug('unseen');`);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ msg: 'sent', messageId: 'm1', time: expect.stringMatching(/^\d{4}-.*Z$/) });
  expect(line).not.toHaveProperty('hostname');
});

it('writes nothing of what people wrote, nor what opens doors', () => {
  const written = lines(
    'info',
    `log.warn({
      message: { id: 'm1', text: 'SECRET', subject: 'SECRET', raw: 'SECRET' },
      account: { user: 'info', password: 'SECRET' },
      req: { url: '/', headers: { authorization: 'Bearer SECRET', cookie: 'SECRET' } },
    }, 'refused');`,
  );
  expect(JSON.stringify(written)).not.toContain('SECRET');
  expect(written[0]).toMatchObject({ message: { id: 'm1' }, account: { user: 'info' }, req: { url: '/' } });
});

it('writes nothing at all when it is told to be silent', () => {
  expect(lines('silent', `log.error(new Error('x'));`)).toEqual([]);
});
