import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonePhoto, png, secret } from '../photo.fixture.ts';
import { mostBytes, mostPhotos, readForm } from './form.ts';
import type { Fault } from './words.ts';

type Given = Record<string, string | null> & { photos?: never };
const fields = {
  title: '朝',
  comment: '',
  shownName: '茶々',
  email: 'cha@example.jp',
  agree: 'yes',
  rules: '2',
};

/** A form as a browser sends it. */
function formOf(given: Given = {}, photos: readonly Buffer[] = [phonePhoto()]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...given }))
    if (typeof value === 'string') form.set(name, value);
  for (const bytes of photos) form.append('photo', new File([new Uint8Array(bytes)], 'IMG.jpg'));
  return form;
}

describe('a form', () => {
  it('says what was handed in, with the rules that stood there and nothing agreed to beforehand', async () => {
    const { handed, faults } = await readForm(formOf());
    expect(faults).toEqual([]);
    expect(handed).toMatchObject({
      title: '朝',
      shownName: '茶々',
      rulesVersion: 2,
      given: { mayShow: false, mayAdvertise: false, email: { value: 'cha@example.jp' } },
    });
    expect(handed?.photos).toHaveLength(1);
    expect(handed?.photos[0]?.bytes.includes(secret)).toBe(false);
  });

  it.each([
    ['yes', 'no', true, false],
    ['on', 'yes', false, true],
    ['yes', 'yes', true, true],
  ])('takes each consent by itself: %s, %s', async (mayShow, mayAdvertise, shown, advertised) => {
    const { handed } = await readForm(formOf({ mayShow, mayAdvertise }));
    expect(handed?.given).toMatchObject({ mayShow: shown, mayAdvertise: advertised });
  });

  it.each<[string, Given, Buffer[] | undefined, Fault[]]>([
    ['no photo', {}, [], ['photo']],
    ['a field of photos where none was chosen', {}, [Buffer.alloc(0)], ['photo']],
    ['too many', {}, [1, 2, 3, 4].map((at) => phonePhoto(String(at))), ['photoCount']],
    ['one that is too large', {}, [Buffer.alloc(mostBytes + 1)], ['photoSize']],
    ['one that is none', {}, [png(), Buffer.from('no photo')], ['photoKind']],
    [
      'everything missing',
      { title: ' ', shownName: '', email: '@', agree: null },
      [],
      ['photo', 'title', 'shownName', 'email', 'agree'],
    ],
    ['something else than agreement', { agree: 'no' }, undefined, ['agree']],
  ])('finds %s', async (_, given, photos, faults) => {
    const read = await readForm(formOf(given, photos));
    expect([read.handed, read.faults]).toEqual([null, faults]);
  });

  it('takes a photo that was chosen twice once, and as many as may be', async () => {
    const twice = await readForm(formOf({}, [phonePhoto('a'), phonePhoto('b'), phonePhoto('a')]));
    expect(twice.handed?.photos).toHaveLength(2);
    const most = Array.from({ length: mostPhotos }, (_, at) => phonePhoto(String(at)));
    expect((await readForm(formOf({}, most))).handed?.photos).toHaveLength(mostPhotos);
  });

  it('cuts what is longer than there is room for, between letters', async () => {
    const { typed } = await readForm(formOf({ title: '𠮟'.repeat(61), comment: 'い'.repeat(501) }));
    expect([...typed.title]).toHaveLength(60);
    expect(typed.title.isWellFormed()).toBe(true);
    expect(typed.comment).toHaveLength(500);
  });

  it('knows no version of the rules where none is told', async () =>
    expect((await readForm(formOf({ rules: 'x' }))).handed?.rulesVersion).toBeNaN());

  it('is read whatever stands in it: taken whole, or with what is wrong', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          title: fc.string({ unit: 'binary' }),
          email: fc.string(),
          agree: fc.constantFrom('yes', ''),
        }),
        async (given) => {
          const { handed, faults, typed } = await readForm(formOf(given));
          expect(handed === null).toBe(faults.length > 0);
          expect(typed.title).not.toContain('\0');
        },
      ),
    ));
});
