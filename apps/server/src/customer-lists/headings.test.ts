import { describe, expect, it } from 'vitest';
import { guessMapping, problemOf } from './headings.ts';

const guess = (headings: string, ...rows: string[]) =>
  guessMapping(
    headings.split(','),
    rows.map((row) => row.split(',')),
  ).map((field) => field ?? '-');

describe('the columns of a list are recognised', () => {
  it.each([
    ['氏名,フリガナ,会社名,メールアドレス,電話番号', 'name reading company email phone'],
    ['姓,名,姓（カナ）,名（カナ）,E-mail', 'familyName givenName familyReading givenReading email'],
    ['お客様名,ふりがな,TEL,携帯電話,〒,住所,備考', 'name reading phone mobile postalCode address note'],
    ['顧客名,会社電話番号,メールアドレス2,メールアドレス', 'name phone email2 email'],
    ['都道府県,市区町村,番地,建物名', 'prefecture city address building'],
    ['Name,Company,Job Title,Email,Phone,Mobile,Zip', 'name company title email phone mobile postalCode'],
    ['First Name,Last Name,E-mail Address,Notes', 'givenName familyName email note'],
    ['会社名,会社名カナ,ご担当者名,役職,担当', 'company - name title contactPerson'],
    ['氏名,アレルギー,お好み,注意事項,敬称', 'name allergy preference caution honorific'],
    ['ｼﾒｲ,メールマガジン許諾,好きな色', '- - -'],
  ])('%s', (headings, fields) => {
    expect(guess(headings).join(' ')).toBe(fields);
  });

  it('by what stands in them, where the heading says nothing', () => {
    expect(guess('A,B,C', 'hanako@example.jp,090-1234-5678,100-0001', 'b@example.jp,,')).toEqual([
      'email',
      'phone',
      'postalCode',
    ]);
    expect(guess('A', 'hanako')).toEqual(['-']);
  });

  it('each field once, however many columns would fit', () => {
    const fields = guess('メール,メールアドレス,mail').filter((field) => field !== '-');
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('by our own headings, in both languages, as they were written', () => {
    const ours =
      '氏名,ふりがな,敬称,会社名,役職,メールアドレス,メールアドレス2,電話番号,携帯電話,郵便番号,住所,メモ,アレルギー,注意,お好み,担当者';
    const theirs =
      'Name,Reading,Honorific,Company,Title,E-mail,E-mail 2,Phone,Mobile,Postal code,Address,Note,Allergies,Caution,Preferences,Contact person';
    expect(guess(ours)).toEqual(guess(theirs));
    expect(guess(ours)).not.toContain('-');
  });
});

describe('a mapping', () => {
  it('needs a name of some kind, and each field once', () => {
    expect(problemOf(['phone', null])).toBe('no_name');
    expect(problemOf(['name', 'name'])).toBe('field_twice');
    expect(problemOf(['email', null, null])).toBeNull();
  });
});
