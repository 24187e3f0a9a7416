import { describe, expect, it } from 'vitest';
import { addressKey, isCertain, signsOf, type Known } from './self.ts';

describe('an address for comparison', () => {
  it.each([
    ['東京都中野区中野1-2-3', '東京都中野区中野１－２－３'],
    ['東京都中野区中野1-2-3', '東京都 中野区 中野 1丁目2番3号'],
    ['東京都中野区中野1-2-3', '東京都中野区中野１丁目２番地の３'],
    ['大阪市北区梅田1-2-3-401', '大阪市北区梅田1ー2ー3ー401号室'],
    ['中野1の2の3', '中野1-2-3'],
  ])('%s and %s are one', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
    expect(addressKey(one)).not.toBe('');
  });

  it.each([
    ['東京都中野区中野1-2-3', '東京都中野区中野1-2-4'],
    ['東京都中野区中野1-23', '東京都中野区中野12-3'],
    ['梅田1-2-3-401', '梅田1-2-3-402'],
    ['三番町5-6', '二番町5-6'],
  ])('%s and %s are two', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it.each(['', '東京都', ' 中野区中野 '])('says nothing where no house is named: %j', (address) => {
    expect(addressKey(address)).toBe('');
  });
});

const known = (given: Partial<Known> = {}): Known => ({
  personId: null,
  points: [],
  addresses: [],
  ...given,
});
const phone = { kind: 'phone', value: '03-1234-5678', key: '+81312345678' };
const email = { kind: 'email', value: 'hana@example.jp', key: 'hana@example.jp' };
const nothing = { email: null, phone: null };

describe('what speaks for one person on both sides', () => {
  it('is nothing for strangers', () => {
    expect(signsOf(known({ personId: 'a', points: [phone] }), known({ personId: 'b' }), nothing)).toEqual([]);
    expect(signsOf(known(), known(), nothing)).toEqual([]);
  });

  it('is one record, merged or not', () => {
    expect(signsOf(known({ personId: 'a' }), known({ personId: 'a' }), nothing)).toEqual([
      { kind: 'same_customer', value: '' },
    ]);
  });

  it('is a telephone that both records have, or a mail address given with the order', () => {
    const inviter = known({ personId: 'a', points: [phone, email] });
    expect(signsOf(inviter, known({ personId: 'b', points: [phone] }), nothing)).toEqual([
      { kind: 'same_phone', value: phone.value },
    ]);
    const told = { email: 'HANA@example.jp', phone: '０３（１２３４）５６７８' };
    expect(signsOf(inviter, known(), told).map(({ kind }) => kind)).toEqual(['same_phone', 'same_email']);
    expect(signsOf(inviter, known(), { email: 'nonsense', phone: '-' })).toEqual([]);
  });

  it('is a household only as a sign', () => {
    const signs = signsOf(
      known({ personId: 'a', addresses: ['東京都中野区中野1-2-3', ''] }),
      known({ personId: 'b', addresses: ['東京都中野区中野１丁目２番３号', ''] }),
      nothing,
    );
    expect(signs).toEqual([{ kind: 'same_address', value: '東京都中野区中野1-2-3' }]);
    expect(isCertain(signs)).toBe(false);
    expect(isCertain([{ kind: 'same_email', value: '' }])).toBe(true);
  });
});
