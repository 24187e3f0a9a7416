import { describe, expect, it } from 'vitest';
import { fillIn, footerOf, hasPage, isPersonal, isWhole, unknownVariables, type Reader } from './text.ts';

const hanako: Reader = { name: '佐藤 花子', honorific: '様', company: '佐藤商事', title: '部長' };
const fill = (text: string, changes: Partial<Reader> = {}, language: 'ja' | 'en' = 'ja') =>
  fillIn(text, { reader: { ...hanako, ...changes }, shop: 'みどり商店', language, pageUrl: null });

describe('a text for one reader', () => {
  it.each([
    ['{お客様名}', '佐藤 花子様'],
    ['{お客様名}様', '佐藤 花子様'],
    ['｛お名前｝さま、こんにちは', '佐藤 花子様、こんにちは'],
    ['{会社名}　{役職}　{お客様名}様', '佐藤商事　部長　佐藤 花子様'],
    ['{店名}です。', 'みどり商店です。'],
    ['{customer name}様', '佐藤 花子様'],
  ])('«%s» → «%s»', (text, filled) => expect(fill(text)).toBe(filled));

  it('says what the record says after the name, and never 様 twice', () => {
    expect(fill('{お客様名}様', { name: '鈴木 一郎', honorific: '先生' })).toBe('鈴木 一郎先生');
    expect(fill('{お客様名}様', { name: '株式会社山田', honorific: '御中' })).toBe('株式会社山田御中');
    expect(fill('{お客様名}様', { name: '田中様' })).toBe('田中様');
    expect(fill('{お客様名}様', { honorific: '' })).toBe('佐藤 花子様');
  });

  it('calls nobody by an address, or by what LINE calls people it does not know', () => {
    expect(fill('{お客様名}様', { name: 'LINEのお客様' })).toBe('お客様');
    expect(fill('{お客様名}様', { name: 'hanako@example.jp' })).toBe('お客様');
    expect(fill('Dear {customer name},', { name: '' }, 'en')).toBe('Dear customer,');
  });

  it('leaves out what is not known, and needs no 様 in English', () => {
    expect(fill('{会社名}{お客様名}様', { company: null })).toBe('佐藤 花子様');
    expect(fill('Dear {customer name},', { name: 'Anna Smith' }, 'en')).toBe('Dear Anna Smith,');
  });

  it('is a text of their own only where something of theirs stands in it', () => {
    expect(isPersonal('{お客様名}様')).toBe(true);
    expect(isPersonal('{店名}からのお知らせ')).toBe(false);
  });

  it.each(['{専用ページ}', '｛お客様専用ページ｝', '{ Personal Page }'])(
    '«%s» is the address of their own page, and makes it a text of their own',
    (written) => {
      const filling = {
        reader: hanako,
        shop: 'みどり商店',
        language: 'ja',
        pageUrl: 'https://d/g/x',
      } as const;
      expect(fillIn(`こちらから: ${written}`, filling)).toBe('こちらから: https://d/g/x');
      expect([hasPage(written), isPersonal(written), unknownVariables(written)]).toEqual([true, true, []]);
      // Where there is none it stays as it was written, so that nothing is hidden.
      expect(fill(written)).toBe(written);
    },
  );

  it('names what would go out as it stands: misspelt names, and variables of conversations', () => {
    expect(unknownVariables('{お客様}様、{案件}、{お客様名}様、{お客様}')).toEqual(['お客様', '案件']);
  });
});

describe('what stands below a mail', () => {
  const sender = { senderName: 'みどり商店', postalAddress: '東京都港区1-1', contact: '03-1234-5678' };

  it('names sender, address, contact, and where one ends it', () => {
    const footer = footerOf(sender, 'https://desk.example.jp/unsubscribe/x', 'ja');
    for (const words of [
      '配信を希望されない場合',
      'https://desk.example.jp/unsubscribe/x',
      'みどり商店',
      '東京都港区1-1',
      'お問い合わせ: 03-1234-5678',
    ])
      expect(footer).toContain(words);
    expect(footerOf(sender, null, 'ja')).not.toContain('配信を希望されない');
    expect(footerOf(sender, 'https://d/u', 'en')).toContain('To stop receiving these mails');
  });

  it('is nothing where nothing is known, and whole only with all three', () => {
    expect(footerOf({ senderName: '', postalAddress: '', contact: '' }, null, 'ja')).toBe('');
    expect(isWhole(sender)).toBe(true);
    for (const missing of ['senderName', 'postalAddress', 'contact'])
      expect(isWhole({ ...sender, [missing]: ' ' })).toBe(false);
  });
});
