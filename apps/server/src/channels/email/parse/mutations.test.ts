import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableMailError } from './errors.ts';
import { readMail } from './read-mail.ts';
import { corpus } from './testing/corpus.fixture.ts';
import { mail } from './testing/mail.fixture.ts';
import type { ParsedMail } from './types.ts';

const mails = Object.values(corpus).flatMap((cases) => cases.map(({ raw }) => Buffer.from(raw)));

type Mutation = {
  kind: 'flip' | 'cut' | 'repeat' | 'splice' | 'drop';
  at: number;
  length: number;
  value: number;
  other: number;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'splice', 'drop'),
  at: fc.nat(4000),
  length: fc.integer({ min: 1, max: 300 }),
  value: fc.nat(255),
  other: fc.nat(mails.length - 1),
});

function mutate(raw: Buffer, { kind, at: anywhere, length, value, other }: Mutation): Buffer {
  const at = raw.length ? anywhere % raw.length : 0;
  const piece = raw.subarray(at, at + length);
  const foreign = mails[other] ?? raw;
  switch (kind) {
    case 'flip':
      return Buffer.from(raw.map((byte, index) => (index === at ? value : byte)));
    case 'cut':
      return raw.subarray(0, at);
    case 'repeat':
      return Buffer.concat([raw.subarray(0, at), piece, piece, piece, raw.subarray(at)]);
    case 'splice':
      return Buffer.concat([raw.subarray(0, at), foreign.subarray(anywhere % foreign.length)]);
    case 'drop':
      return Buffer.concat([raw.subarray(0, at), raw.subarray(at + length)]);
  }
}

/** The mail, or null when it is honestly refused; any other outcome fails. */
async function readOrRefuse(raw: Buffer): Promise<ParsedMail | null> {
  try {
    return await readMail(raw);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableMailError);
    expect(error).not.toMatchObject({ code: 'reader_failed' });
    return null;
  }
}

describe('damaged mails', () => {
  it('are read or refused, 4,000 times, and never hold what a database refuses', async () => {
    const damaged = fc.tuple(fc.constantFrom(...mails), fc.array(mutation, { minLength: 1, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(damaged, async ([raw, mutations]) => {
        const parsed = await readOrRefuse(mutations.reduce(mutate, raw));
        if (!parsed) return;
        const strings = [
          parsed.subject,
          parsed.text,
          parsed.html ?? '',
          parsed.identity,
          ...parsed.attachments.map(({ name }) => name),
        ];
        for (const text of strings) expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
        expect(parsed.spoolSize).toBeGreaterThan(0);
      }),
      { numRuns: 4000, seed: 7 },
    );
  });

  it('keep the text of the parts that were not damaged', async () => {
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('base64', '8bit', 'quoted-printable', 'x-unknown'),
        async (junk, encoding) => {
          const raw = mail`From: taro@example.jp
Content-Type: multipart/mixed; boundary="=_outer"

--=_outer
Content-Type: text/plain; charset=utf-8

前の部分です。
--=_outer
Content-Type: image/png; name="${junk.subarray(0, 20).filter((byte) => byte > 0x1f)}
Content-Transfer-Encoding: ${encoding}

${junk}
--=_outer
Content-Type: text/plain; charset=iso-2022-jp

\x1b$B8e$m\x1b(B
--=_outer--
`;
          const parsed = await readMail(raw);
          expect(parsed.text).toContain('前の部分です。');
          expect(parsed.text).toContain('後ろ');
        },
      ),
      { numRuns: 1000, seed: 11 },
    );
  });
});
