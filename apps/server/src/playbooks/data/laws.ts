import type { ChecklistLaw } from '@madoguchi/contract';

const asOf = '2026-11-22';
const law = (article: string, source: string, inForceFrom: string): ChecklistLaw => ({
  article,
  source,
  inForceFrom,
  asOf,
});
const eGov = (number: string) => `https://laws.e-gov.go.jp/law/${number}`;

/** What points of check lists come from. Each with its source, since when it has been in force, and when that was looked up. */
export const laws = {
  /** Buyers may withdraw within eight days, unless other conditions were shown. */
  withdrawal: law('特定商取引法第15条の3', eGov('351AC0000000057'), '2017-12-01'),
  /** Repair, replacement or what is missing, of goods that are not as agreed. */
  conformity: law('民法第562条', eGov('129AC0000000089'), '2020-04-01'),
  /** Makers and importers report serious accidents within ten days, the day they know of it being the first. */
  accident: law(
    '消費生活用製品安全法第35条',
    'https://www.meti.go.jp/product_safety/producer/point/04-1.html',
    '2007-05-14',
  ),
  /** Retailers, repairers and installers are to tell the maker or importer. */
  accidentTold: law('消費生活用製品安全法第34条第2項', eGov('348AC0000000031'), '2007-05-14'),
  identification: law('犯罪収益移転防止法第4条', eGov('419AC0000000022'), '2013-04-01'),
  suitability: law('金融商品取引法第40条', eGov('323AC0000000025'), '2007-09-30'),
  /** Since the amendment, information in writing or electronically, explained so that it is understood. */
  beforeContract: law('金融商品取引法第37条の3', eGov('323AC0000000025'), '2025-04-01'),
  insuranceInformation: law('保険業法第294条', eGov('407AC0000000105'), '2016-05-29'),
  insuranceWishes: law('保険業法第294条の2', eGov('407AC0000000105'), '2016-05-29'),
  /** For what personal data is used is told when it is taken: recordings too. */
  purpose: law('個人情報保護法第21条', eGov('415AC0000000057'), '2022-04-01'),
  guestRegister: law('旅館業法第6条', eGov('323AC0000000138'), '2023-12-13'),
} as const;
