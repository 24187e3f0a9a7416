import { describe, expect, it } from 'vitest';
import { numbersIn, writtenNumbers } from './numbers.ts';

describe('numbers that a message names', () => {
  it.each([
    ['注文番号は#1001です。', ['1001']],
    ['ご注文番号：ＡＢ－１２３４ の件', ['ab-1234']],
    ['240101-20261101-0012345678 がまだ届きません', ['240101-20261101-0012345678']],
    ['注文1001と1002について。1001は急ぎです', ['1001', '1002']],
    ['よろしくお願いします', []],
    ['Please help me with my order', []],
    ['3個、500円', []],
    ['', []],
    ['注文番号は12です。#7 も', ['12', '7']],
    ['order no. 15 is late', ['15']],
    ['2026年11月、1500円、￥2000、3000点', []],
    ['注文3個', []],
  ])('%s', (text, keys) => expect(numbersIn(text)).toEqual(keys));

  it('are not looked for without end', () => {
    const text = Array.from({ length: 500 }, (_, at) => `#${10_000 + at}`).join(' ');
    expect(numbersIn(text)).toHaveLength(50);
  });
});

it('numbers are told as they are written, once each', () =>
  expect(writtenNumbers('＃１００１ と 1001、AB-1001- も 1001 も')).toEqual([
    { written: '１００１', key: '1001' },
    { written: '1001', key: '1001' },
    { written: 'AB-1001', key: 'ab-1001' },
  ]));
