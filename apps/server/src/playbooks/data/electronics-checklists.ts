import { checklist } from './checklist-part.ts';
import { laws } from './laws.ts';

/** 家電・精密機器: repairs, and accidents that may have to be reported. */
export const electronicsChecklists = [
  checklist({
    key: 'repair-list',
    language: 'ja',
    name: '修理・初期不良の受付',
    tags: ['repair-ja', 'fault-ja'],
    points: [
      { text: '型番と製造番号を確認した', hint: '銘板の写真をいただくと確実。' },
      { text: '購入日と購入店を確認した', hint: '領収書、納品書、注文番号のいずれか。' },
      { text: '保証書と保証期間を確認した', hint: '延長保証への加入も確かめる。' },
      '症状・発生の頻度・試したことを伺った',
      {
        text: '事故性がないか確認した',
        hint: '発煙、発火、異臭、感電、けが。一つでもあれば「製品事故の疑い」のリストを使う。',
      },
      {
        text: 'データの保存と消去をご案内した',
        hint: '修理で消えることがある。お客様ご自身で保存していただく。',
      },
      '費用の目安と、見積もり後に取り消した場合の費用をお伝えした',
      '引き取りの日時と梱包の方法をお伝えした',
      '修理の期間と代替機の有無をお伝えした',
    ],
  }),
  checklist({
    key: 'hazard-list',
    language: 'ja',
    name: '製品事故の疑い',
    tags: ['hazard-ja'],
    points: [
      { text: 'お客様のご無事とおけがの有無を最初に伺った', hint: 'おけががあれば受診をお願いする。' },
      { text: 'ご使用の中止をお願いした', hint: '電源を切り、プラグや電池を外す。火が出ていれば119番。' },
      '型番・製造番号・購入日・購入店を確認した',
      { text: '発生の日時と状況を伺った', hint: '使用状況、異音・異臭、ほかに接続していた機器。' },
      { text: '現品の保管をお願いした', hint: '捨てない、分解しない。写真をいただき、引き取りを手配する。' },
      {
        text: '品質保証・法務の責任者に直ちに報告した',
        hint: '知った日時を記録する。期限はこの日から数える。',
      },
      {
        text: '重大製品事故に当たるか判定した',
        hint: '死亡、30日以上の治療を要するけが・病気、後遺障害、一酸化炭素中毒、火災。判断に迷う場合は消費者庁に相談する。',
        law: laws.accident,
      },
      {
        text: '製造・輸入事業者の場合、知った日を含めて10日以内に消費者庁へ報告した',
        hint: '製品の名称と型式、事故の内容、製造・輸入した数量と販売した数量。',
        law: laws.accident,
      },
      {
        text: '販売・修理・設置の事業者の場合、製造・輸入事業者に通知した',
        hint: '重大製品事故に当たらない製品事故は、NITEへの報告も確かめる。',
        law: laws.accidentTold,
      },
      '同じ製品のほかの申し出がないか調べた',
      'お客様に調査の進め方と次のご連絡の日をお伝えした',
    ],
  }),
  checklist({
    key: 'repair-list',
    language: 'en',
    name: 'Taking a repair',
    tags: ['repair-en', 'fault-en'],
    points: [
      { text: 'Model and serial number checked', hint: 'Best by a photo of the plate.' },
      { text: 'Day and place of purchase checked', hint: 'Receipt, delivery note or order number.' },
      { text: 'Warranty and its period checked', hint: 'Also any extended warranty.' },
      'Asked what happens, how often, and what was tried',
      {
        text: 'Made sure that it is no accident',
        hint: 'Smoke, fire, smell, electric shock, injury. Any of these: use the list “Possible product accident”.',
      },
      {
        text: 'Told to back up and erase data',
        hint: 'A repair may erase it. Customers do this themselves.',
      },
      'Told the likely cost, and the cost of cancelling after an estimate',
      'Told the pick-up time and how to pack it',
      'Told how long it takes, and whether there is a loan device',
    ],
  }),
  checklist({
    key: 'hazard-list',
    language: 'en',
    name: 'Possible product accident',
    tags: ['hazard-en'],
    points: [
      { text: 'Asked first whether anybody is hurt', hint: 'If so, ask them to see a doctor.' },
      { text: 'Asked to stop using it', hint: 'Switch off, unplug, take out the battery. Fire: call 119.' },
      'Model, serial number, day and place of purchase checked',
      { text: 'Asked when and how it happened', hint: 'Use, noise, smell, other devices connected.' },
      {
        text: 'Asked to keep the product',
        hint: 'Not to throw it away or open it. Ask for photos, arrange a pick-up.',
      },
      {
        text: 'Told quality assurance and legal at once',
        hint: 'Note when we came to know: the time limit counts from that day.',
      },
      {
        text: 'Judged whether it is a serious product accident',
        hint: 'Death, injury or illness of 30 days’ treatment, lasting disability, carbon monoxide poisoning, fire. In doubt, ask the Consumer Affairs Agency.',
        law: laws.accident,
      },
      {
        text: 'As maker or importer: reported to the Consumer Affairs Agency within 10 days, the day of knowing included',
        hint: 'Name and model, what happened, numbers made or imported and sold.',
        law: laws.accident,
      },
      {
        text: 'As retailer, repairer or installer: told the maker or importer',
        hint: 'Of accidents that are not serious, look whether NITE is to be told.',
        law: laws.accidentTold,
      },
      'Looked for other reports about the same product',
      'Told the customer how we go on, and when they hear from us next',
    ],
  }),
];
