import { checklist } from './checklist-part.ts';
import { laws } from './laws.ts';

/** 金融・保険: procedures, loss, and telling of products. */
export const financeChecklists = [
  checklist({
    key: 'procedure-list',
    language: 'ja',
    name: 'お手続きの受付',
    tags: ['procedure-ja'],
    points: [
      { text: '録音していることと、その目的をご案内した', hint: '電話の場合。', law: laws.purpose },
      {
        text: '本人確認をした',
        hint: '登録のお名前・ご住所・生年月日。暗証番号やパスワードは伺わない。',
        law: laws.identification,
      },
      { text: '代理の方の場合、委任を確認した', hint: '委任状、または登録された代理人か。' },
      '必要な書類と有効期限をお伝えした',
      '書類の発送先を登録のご住所と照合した',
      '手続きが終わる時期をお伝えした',
      { text: '受付の記録を残した', hint: '日時、受けた者、確認した方法。' },
    ],
  }),
  checklist({
    key: 'loss-list',
    language: 'ja',
    name: '紛失・不正利用の対応',
    tags: ['loss-ja'],
    points: [
      { text: '直ちにご利用を停止した', hint: '停止した時刻を記録する。' },
      '本人確認をした',
      '紛失・お気づきの日時と場所を伺った',
      '身に覚えのないお取引を一つずつ確認した',
      { text: '警察への届け出をご案内した', hint: '受理番号を伺い、記録する。' },
      { text: '補償の条件と届け出の期限をお伝えした', hint: '契約・規定に定めた期間を確かめてから伝える。' },
      '再発行の手順と時期をお伝えした',
      '不正対策の担当部署へ報告した',
    ],
  }),
  checklist({
    key: 'product-list',
    language: 'ja',
    name: '商品のご案内とお申し込み',
    points: [
      { text: '録音していることと、その目的をご案内した', law: laws.purpose },
      {
        text: '適合性を確認した',
        hint: '知識、経験、財産の状況、契約の目的。合わない場合はお勧めしない。',
        law: laws.suitability,
      },
      { text: '保険の場合、ご意向を伺い、商品と合っているか確認した', law: laws.insuranceWishes },
      {
        text: '契約締結前の情報を書面または電磁的方法で提供した',
        hint: '書面をお求めのお客様には書面で。ご理解いただけるまでご説明する。',
        law: laws.beforeContract,
      },
      { text: '保険の場合、契約概要と注意喚起情報をお渡しした', law: laws.insuranceInformation },
      '手数料と損失の可能性をお伝えした',
      { text: '取引時確認をした', law: laws.identification },
      '撤回・解約の方法と期限をお伝えした',
    ],
  }),
  checklist({
    key: 'procedure-list',
    language: 'en',
    name: 'Taking a procedure',
    tags: ['procedure-en'],
    points: [
      { text: 'Told that the call is recorded, and what for', hint: 'By telephone.', law: laws.purpose },
      {
        text: 'Identity checked',
        hint: 'Name, address, date of birth as registered. Never ask for a PIN or password.',
        law: laws.identification,
      },
      { text: 'Of a representative: authority checked', hint: 'Power of attorney, or registered as such.' },
      'Told which papers are needed and how old they may be',
      'Address for the papers compared with the registered one',
      'Told when it will be done',
      { text: 'Record kept', hint: 'When, by whom, how identity was checked.' },
    ],
  }),
  checklist({
    key: 'loss-list',
    language: 'en',
    name: 'Loss or misuse',
    tags: ['loss-en'],
    points: [
      { text: 'Stopped at once', hint: 'Note the time.' },
      'Identity checked',
      'Asked when and where it was lost or noticed',
      'Gone through the transactions that are not theirs',
      { text: 'Told to report it to the police', hint: 'Ask for the number of the report.' },
      {
        text: 'Told the terms of compensation and the time limit',
        hint: 'Look the period up in the terms first.',
      },
      'Told how and when it is reissued',
      'Reported to the department for fraud',
    ],
  }),
  checklist({
    key: 'product-list',
    language: 'en',
    name: 'Telling of a product, taking an application',
    points: [
      { text: 'Told that the call is recorded, and what for', law: laws.purpose },
      {
        text: 'Suitability checked',
        hint: 'Knowledge, experience, means, purpose. What does not suit is not recommended.',
        law: laws.suitability,
      },
      { text: 'Insurance: wishes asked, and the product compared with them', law: laws.insuranceWishes },
      {
        text: 'Information before the contract given in writing or electronically',
        hint: 'On paper to whoever asks for it. Explained until it is understood.',
        law: laws.beforeContract,
      },
      { text: 'Insurance: outline of the contract and warnings handed over', law: laws.insuranceInformation },
      'Fees and possible losses told',
      { text: 'Identity and purpose of the transaction confirmed', law: laws.identification },
      'Told how and until when it can be withdrawn',
    ],
  }),
];
