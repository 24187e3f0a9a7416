import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';
import {
  base64Lines,
  eucJp,
  iso2022Jp,
  percent,
  quotedPrintable,
  sharedCharacters,
  shiftJis,
  wordB,
  wordQ,
} from './testing/encoders.fixture.ts';
import { bodyMail, fileMail, subjectMail, utf8 } from './testing/mail.fixture.ts';

const encodings: Record<string, (text: string) => Buffer> = {
  'utf-8': utf8,
  'iso-2022-jp': iso2022Jp,
  shift_jis: shiftJis,
  'euc-jp': eucJp,
  cp50221: (text) => iso2022Jp(text, { kana: 'escape', nervous: true }),
  cp50220: (text) => iso2022Jp(text, { kana: 'shift-out' }),
};

const transfers: Record<string, (bytes: Buffer) => string | Buffer> = {
  '8bit': (bytes) => bytes,
  base64: base64Lines,
  'quoted-printable': quotedPrintable,
};

const kana = Array.from({ length: 63 }, (_, i) => String.fromCharCode(0xff61 + i));
const ascii = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i));
/** Any characters of the shared set, starting with a word that a person would write. */
const japanese = fc
  .array(
    fc.oneof(fc.constantFrom(...sharedCharacters), fc.constantFrom(...kana), fc.constantFrom(...ascii)),
    { minLength: 1, maxLength: 60 },
  )
  .map((chars) => `お世話になっております ${chars.join('')}`.replaceAll('\u3000', '、'))
  .filter((text) => !text.includes('=?'));

const runs = { numRuns: 150, seed: 20261121 };

describe.each(Object.entries(encodings))('Japanese text in %s', (charset, encode) => {
  it.each(Object.entries(transfers))('comes back from a body in %s', async (transfer, wrap) => {
    await fc.assert(
      fc.asyncProperty(japanese, async (text) => {
        const raw = bodyMail(`text/plain; charset=${charset}`, transfer, wrap(encode(text)));
        expect((await readMail(raw)).text).toBe(text);
      }),
      runs,
    );
  });

  it('comes back from encoded words, cut at any byte', async () => {
    await fc.assert(
      fc.asyncProperty(japanese, fc.nat(200), fc.boolean(), async (text, at, isBase64) => {
        const bytes = encode(text);
        const word = isBase64 ? wordB : wordQ;
        const cut = Math.min(at, bytes.length);
        const subject = `${word(charset, bytes.subarray(0, cut))}\n ${word(charset, bytes.subarray(cut))}`;
        const whole = `${word(charset, bytes)}`;
        expect((await readMail(subjectMail(whole))).subject).toBe(text);
        // ISO-2022-JP cut inside an escape sequence or before ASCII that reads as kanji has no single meaning.
        if (!bytes.includes(0x1b)) expect((await readMail(subjectMail(subject))).subject).toBe(text);
      }),
      runs,
    );
  });

  it('comes back from file names by RFC 2231', async () => {
    await fc.assert(
      fc.asyncProperty(japanese, async (text) => {
        const safe = `${text.replace(/[/\\:*?"<>|.%]/g, '_')}_.pdf`;
        const raw = fileMail(`attachment; filename*=${charset}''${percent(encode(safe))}`);
        expect((await readMail(raw)).attachments[0]?.name).toBe(safe);
      }),
      runs,
    );
  });
});
