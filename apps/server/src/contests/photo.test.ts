import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPhoto } from './photo.ts';
import * as make from './photo.fixture.ts';

const cleaned = (bytes: Buffer): Buffer => {
  const photo = cleanPhoto(bytes);
  if (photo === null) throw new Error('not a photo');
  return photo.bytes;
};
const tells = (bytes: Buffer): boolean => bytes.includes(make.secret) || bytes.includes('film');
const jfif = make.segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
const colours = make.segment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
const vp8x = (flags: number) => make.riff('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
const vp8 = make.riff('VP8 ', 'picture');

describe('a photo', () => {
  it.each([
    ['image/jpeg', make.phonePhoto()],
    ['image/png', make.png()],
    ['image/webp', make.webp(vp8)],
  ])('is known as %s by its content', (type, bytes) => expect(cleanPhoto(bytes)?.type).toBe(type));

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('a photo, I promise')],
    ['a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a GIF', Buffer.from('GIF89a..........')],
    ['a JPEG without a picture', Buffer.from('ffd8ffd9', 'hex')],
    ['a JPEG that ends too soon', make.jpeg().subarray(0, -3)],
    ['a JPEG whose segment is shorter than its length', Buffer.from('ffd8ffe00000ffd9', 'hex')],
    ['a PNG without a picture', Buffer.concat([make.png().subarray(0, 33), make.chunk('IEND', '')])],
    ['a PNG without its header', Buffer.concat([make.png().subarray(0, 8), make.chunk('IEND', '')])],
    ['a WebP without a picture', make.webp(make.riff('EXIF', make.secret))],
    ['a WebP that moves', make.webp(vp8x(2), make.riff('ANIM', ''), make.riff('ANMF', vp8))],
    ['a sound', Buffer.from('RIFF\0\0\0\0WAVE', 'latin1')],
  ])('is not %s', (_, bytes) => expect(cleanPhoto(bytes)).toBeNull());
});

describe('what is shown of a JPEG', () => {
  it('is the picture, and how the camera was held, for every way and order of bytes', () => {
    for (let held = 1; held <= 8; held += 1)
      for (const little of [true, false]) {
        const shown = cleaned(make.jpeg(jfif, make.segment(0xe1, make.exif(held, little)), colours));
        expect(tells(shown)).toBe(false);
        expect(shown.includes(make.picture)).toBe(true);
        expect(shown.includes(jfif)).toBe(true);
        expect(shown.includes('colours')).toBe(true);
        const exif = shown.indexOf('Exif');
        expect(exif === -1 ? 1 : shown.readUInt16BE(exif + 24)).toBe(held);
      }
  });

  it.each([
    ['that Exif breaks off', make.exif(6).subarray(0, 9)],
    ['that its directory lies outside', Buffer.from('Exif\0\0MM\0*\0\0\xff\xff', 'latin1')],
    ['that there is no such way', make.exif(9)],
  ])('does not hang on it: %s', (_, exif) => {
    const shown = cleaned(make.jpeg(make.segment(0xe1, exif)));
    expect(shown).toEqual(make.jpeg());
  });

  it('ends with the picture, and has no thumbnail', () => {
    const withThumbnail = make.segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01${make.secret}`);
    expect(tells(cleaned(make.phonePhoto()))).toBe(false);
    expect(cleaned(make.jpeg(withThumbnail))).toEqual(make.jpeg());
  });
});

/** Exif as PNG and WebP have it: without the word before it, or with it, as some writers do. */
const bare = (held: number, little: boolean, word: boolean) => make.exif(held, little).subarray(word ? 0 : 6);
const smallest = (held: number): Buffer =>
  Buffer.concat([
    Buffer.from('4d4d002a0000000800010112000300000001', 'hex'),
    Buffer.from([0, held, 0, 0, 0, 0, 0, 0]),
  ]);
const ways = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((held) =>
  [true, false].flatMap((little) => [true, false].map((word) => [held, little, word] as const)),
);

describe('what is shown of a PNG', () => {
  it.each(ways)('says that it was held %i, and nothing else (little: %s, with the word: %s)', (...way) => {
    const chunk = make.chunk('eXIf', bare(...way));
    const [held] = way;
    const expected = held === 1 ? make.png() : make.png(make.chunk('eXIf', smallest(held)));
    expect(cleaned(make.png(make.chunk('tEXt', make.secret), chunk))).toEqual(expected);
    // Wherever it stands: some writers put it behind the picture.
    const behind = Buffer.concat([make.png().subarray(0, -12), chunk, make.chunk('IEND', '')]);
    expect(cleaned(behind)).toEqual(expected);
  });

  it.each([make.exif(6).subarray(6, 13), Buffer.alloc(0), bare(9, true, false)])(
    'says nothing where its Exif does not',
    (exif) => expect(cleaned(make.png(make.chunk('eXIf', exif)))).toEqual(make.png()),
  );
});

describe('what is shown of a WebP', () => {
  it.each(ways)('says that it was held %i, and nothing else (little: %s, with the word: %s)', (...way) => {
    const [held] = way;
    const photo = make.webp(vp8x(0x1c), vp8, make.riff('EXIF', bare(...way)), make.riff('XMP ', make.secret));
    expect(cleaned(photo)).toEqual(
      held === 1 ? make.webp(vp8x(0x10), vp8) : make.webp(vp8x(0x18), vp8, make.riff('EXIF', smallest(held))),
    );
  });

  it('says nothing where no extended header lets it', () =>
    expect(cleaned(make.webp(vp8, make.riff('EXIF', bare(6, true, false))))).toEqual(make.webp(vp8)));
});

describe('what is shown of any photo', () => {
  const data = fc
    .uint8Array({ maxLength: 40 })
    .map((bytes) => Buffer.concat([Buffer.from(make.secret), bytes]));
  const other = fc.constantFrom(0xe1, 0xe3, 0xe4, 0xed, 0xef, 0xfe, 0xe0, 0xe2, 0xf0);
  const jpegs = fc
    .array(fc.tuple(other, data), { maxLength: 6 })
    .map((parts) => make.jpeg(...parts.map(([marker, bytes]) => make.segment(marker, bytes))));
  const word = fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'fcTL', 'prVt');
  const pngs = fc
    .array(fc.tuple(word, data), { maxLength: 6 })
    .map((parts) =>
      Buffer.concat([
        make.png(...parts.map(([kind, bytes]) => make.chunk(kind, bytes))),
        Buffer.from(make.secret),
      ]),
    );
  const webps = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom('EXIF', 'XMP ', 'ABCD'), data), { maxLength: 6 }),
      fc.nat({ max: 0x3d }),
    )
    .map(([parts, flags]) =>
      make.webp(vp8x(flags & ~2), vp8, ...parts.map(([kind, bytes]) => make.riff(kind, bytes))),
    );
  const held = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.boolean(), fc.boolean());
  const turned = held.chain((way) =>
    fc.constantFrom(
      make.jpeg(make.segment(0xe1, make.exif(way[0], way[1]))),
      make.png(make.chunk('eXIf', bare(...way))),
      make.webp(vp8x(0x08), vp8, make.riff('EXIF', bare(...way))),
    ),
  );
  const photos = fc.oneof(jpegs, pngs, webps, turned);

  it('tells nothing that is not in the picture, and cleaning it again changes nothing', () =>
    fc.assert(
      fc.property(photos, (bytes) => {
        const shown = cleaned(bytes);
        expect(tells(shown)).toBe(false);
        expect(cleaned(shown)).toEqual(shown);
        expect(shown.byteLength).toBeLessThanOrEqual(bytes.byteLength);
      }),
    ));

  it('says of a WebP that nothing more follows', () =>
    fc.assert(
      fc.property(webps, (bytes) => {
        const shown = cleaned(bytes);
        expect(shown.readUInt32LE(4)).toBe(shown.byteLength - 8);
        expect(shown.readUInt8(20) & 0x0e).toBe(0);
      }),
    ));

  it('is never reached by bytes that break off or are changed: they are a photo, or none', () =>
    fc.assert(
      fc.property(photos, fc.nat(), fc.nat({ max: 255 }), (bytes, place, value) => {
        const at = place % bytes.byteLength;
        const changed = Buffer.from(bytes);
        changed[at] = value;
        for (const each of [bytes.subarray(0, at), changed]) {
          const photo = cleanPhoto(each);
          if (photo !== null) expect(cleanPhoto(photo.bytes)?.bytes).toEqual(photo.bytes);
        }
      }),
      { numRuns: 1000 },
    ));
});
