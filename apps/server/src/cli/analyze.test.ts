import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { analyzeLines } from './analyze.ts';

function collector(): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    highWaterMark: 16,
    write(chunk: Buffer, _, done) {
      chunks.push(chunk.toString());
      setImmediate(done);
    },
  });
  return { stream, text: () => chunks.join('') };
}

async function run(input: string) {
  const [output, errors] = [collector(), collector()];
  const streams = {
    input: Readable.from([Buffer.from(input)]),
    output: output.stream,
    errors: errors.stream,
  };
  const code = await analyzeLines(streams, '2026-11-20T10:00:00+09:00');
  const lines = output.text().split('\n').filter(Boolean);
  return {
    code,
    errors: errors.text(),
    results: lines.map((line): Record<string, unknown> => JSON.parse(line)),
  };
}

const reply = { id: 'r1', kind: 'reply', channel: 'email', sentAt: '2026-11-20T10:00:00+09:00' };

it('answers every line in its order, with what applies to its kind', async () => {
  const items = [
    { ...reply, text: '拝見させていただきました。明日15時までにご連絡いたします。' },
    {
      id: 'm1',
      kind: 'message',
      text: '先週お送りしたメールは、届いておりますでしょうか。念のため再度お送りします。',
    },
    { id: 'o1', kind: 'mention', source: 'x', text: '【PR】この枕、最高でした。もう手放せません！' },
  ];
  const { code, errors, results } = await run(items.map((item) => JSON.stringify(item)).join('\n'));
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(results.map((one) => one['id'])).toEqual(['r1', 'm1', 'o1']);
  expect(results[0]).toMatchObject({
    findings: [{ rule: 'double-honorific', at: '拝見させていただきました', start: 0, end: 12 }],
    promises: [{ act: 'contact', due: '2026-11-21T15:00', condition: null }],
  });
  expect(results[1]).toMatchObject({ mood: 'dissatisfied', veiled: true, harassment: [] });
  expect(results[2]).toMatchObject({ sentiment: 'positive', type: 'amplified', disclosed: true });
});

it('reports bad lines with their number, goes on with the rest, and exits with 1', async () => {
  const good = JSON.stringify({ ...reply, text: '承知いたしました。' });
  const { code, errors, results } = await run(
    [
      good,
      '{"id":',
      '',
      '{"id":"x","kind":"letter","text":"a"}',
      '[1]',
      '{"id":"y","kind":"reply"}',
      good,
    ].join('\n'),
  );
  expect(code).toBe(1);
  expect(results).toHaveLength(2);
  expect(errors.split('\n')).toEqual([
    'line 2: this is not JSON',
    'line 4: "kind" must be one of reply, message, mention, not "letter"',
    'line 5: a line must be a JSON object',
    'line 6: "text" must be a string',
    '',
  ]);
});

it('reads a file that starts with a byte order mark and ends its lines as Windows does', async () => {
  const line = JSON.stringify({ ...reply, text: 'かしこまりました。' });
  expect((await run(`\uFEFF${line}\r\n${line}\r\n`)).results).toHaveLength(2);
});
