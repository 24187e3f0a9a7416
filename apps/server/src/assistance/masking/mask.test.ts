import { describe, expect, it } from 'vitest';
import { hide, mask, restore, unmask, type Known, type MaskOptions } from './mask.ts';

const all: MaskOptions = { names: true, addresses: true, numbers: true };
const known: Known = {
  customer: {
    name: '髙橋 太郎',
    reading: 'タカハシ タロウ',
    company: '株式会社 青空商事',
    values: ['taro@example.ne.jp', '090-1234-5678', 'Uline0001'],
  },
  people: ['Emily Carter'],
  writer: '緑川 直子',
  members: ['林 一郎'],
};
const one = (text: string, options = all): string => mask([text], known, options).texts[0] ?? '';

describe('the customer', () => {
  it.each([
    ['髙橋 太郎です', '{{顧客名}}です'],
    ['髙橋太郎です', '{{顧客名2}}です'],
    ['髙橋　太郎です', '{{顧客名2}}です'],
    ['高橋太郎です', '{{顧客名2}}です'],
    ['髙橋様', '{{顧客姓}}様'],
    ['高橋です', '{{顧客姓2}}です'],
    ['髙\n橋様', '{{顧客姓2}}様'],
    ['ﾀｶﾊｼ ﾀﾛｳ', '{{顧客名カナ1}}'],
    ['たかはしです', '{{顧客名カナ1}}です'],
    ['たろうさん', '{{顧客名カナ1}}さん'],
    ['ほたろうし', 'ほたろうし'],
    ['株式会社 青空商事の', '{{会社名}}の'],
    ['青空商事（株）', '{{会社名2}}（株）'],
    ['Uline0001', '{{連絡先1}}'],
  ])('«%s» leaves as «%s»', (text, masked) => expect(one(text)).toBe(masked));
});

describe('colleagues and others', () => {
  it.each([
    ['緑川様', '{{担当者姓}}様'],
    ['担当の緑川直子より', '担当の{{担当者名2}}より'],
    ['林様にお電話', '{{社員名1}}様にお電話'],
    ['森林の中の林道', '森林の中の林道'],
    ['Dear Ms Carter,', 'Dear Ms {{人名1}},'],
    ['CARTER, Emily', '{{人名1}}, {{人名2}}'],
    ['佐藤花子様へ', '{{人名1}}様へ'],
    ['ヤマモト様', '{{人名1}}様'],
    ['鈴木と申します', '{{人名1}}と申します'],
    ['鈴木 次郎です', '{{人名1}}です'],
    ['店長様、お客様、皆様、ご担当者様', '店長様、お客様、皆様、ご担当者様'],
    ['商品仕様と模様', '商品仕様と模様'],
  ])('«%s» leaves as «%s»', (text, masked) => expect(one(text)).toBe(masked));
});

describe('addresses and numbers', () => {
  it.each([
    ['ＴＡＲＯ＠example．ne．jp', '{{メール1}}'],
    ['other.person+x@mail.example.co.jp。', '{{メール1}}。'],
    ['https://shop.example.jp/o?m=1 です', '{{URL1}} です'],
    ['０９０－１２３４－５６７８', '{{電話1}}'],
    ['09012345678', '{{電話1}}'],
    ['03 (1234) 5678', '{{電話1}}'],
    ['+81 90 1234 5678', '{{電話1}}'],
    ['+44 20 7946 0958', '{{電話1}}'],
    ['4111-1111-1111-1111', '{{カード番号1}}'],
    ['4111 1111 1111 1112', '{{番号1}}'],
    ['〒150-0002', '{{郵便番号1}}'],
    ['お届け先は東京都渋谷区渋谷2-21-1です', 'お届け先は{{住所1}}です'],
    ['大阪府大阪市北区梅田三丁目1番3号へ', '{{住所1}}へ'],
    ['さいたま市大宮区桜木町1-7-5', '{{住所1}}'],
    ['横浜市のお店', '横浜市のお店'],
    ['注文番号 MD-20261103-77', '注文番号 {{番号1}}'],
    ['会員番号は123です', '会員番号は{{番号1}}です'],
    ['追跡番号：1234-5678-9012', '追跡番号：{{番号1}}'],
    ['2026-11-24に12800円で3個', '2026-11-24に12800円で3個'],
    ['¥128000、12,800円、15:30', '¥128000、12,800円、15:30'],
  ])('«%s» leaves as «%s»', (text, masked) => expect(one(text)).toBe(masked));

  it('are left where the owner wants it so, but for mail, web, telephone and cards', () => {
    const text = '髙橋 太郎、東京都渋谷区渋谷2-21-1、MD-20261103-77、090-1234-5678、taro@example.ne.jp';
    expect(one(text, { names: false, addresses: false, numbers: false })).toBe(
      '髙橋 太郎、東京都渋谷区渋谷2-21-1、MD-20261103-77、{{電話1}}、{{メール1}}',
    );
  });
});

describe('placeholders', () => {
  it('are the same for the same words in all texts of one request', () => {
    const { texts } = mask(['080-1111-2222と080-3333-4444', '080-3333-4444'], known, all);
    expect(texts).toEqual(['{{電話1}}と{{電話2}}', '{{電話2}}']);
  });

  it('that a customer wrote themselves are none of ours', () => {
    const { texts, table } = mask(['{{顧客名}}と｛｛ 電話1 ｝｝と080-1111-2222'], known, all);
    expect(texts[0]).toBe('{{記号1}}と{{記号2}}と{{電話1}}');
    expect(unmask(texts[0] ?? '', table)).toBe('{{顧客名}}と｛｛ 電話1 ｝｝と080-1111-2222');
  });

  it('are found again as models write them', () => {
    const { table } = mask([], known, all);
    expect(restore('{{ 顧客姓 }}様、｛｛顧客名｝｝', table)).toBe('髙橋様、髙橋 太郎');
  });

  it('that a model made up are left to be filled in by hand', () => {
    const { table } = mask([], known, all);
    expect(restore('{{追跡番号}}をお調べください', table)).toBe('【要記入：追跡番号】をお調べください');
    expect(unmask('{{追跡番号}}', table)).toBe('{{追跡番号}}');
  });

  it('come back into a text that was restored', () => {
    const { table } = mask(['080-1111-2222'], known, all);
    expect(hide('髙橋 太郎様、髙橋様、080-1111-2222', table)).toBe('{{顧客名}}様、{{顧客姓}}様、{{電話1}}');
  });

  it('are not kept for a customer whom nobody knows by name', () => {
    const nameless = { ...known, customer: { name: '', reading: null, company: null, values: [] } };
    const { table } = mask([''], nameless, all);
    expect([...table.keys()]).toEqual(['担当者名', '担当者姓']);
  });
});
