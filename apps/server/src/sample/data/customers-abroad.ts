import type { SampleCustomer } from './types.ts';

/** Customers whose first language is not Japanese. */
export const foreignCustomers: SampleCustomer[] = [
  {
    key: 'novak',
    name: 'Petra Novak',
    reading: 'ペトラ ノヴァク',
    email: 'petra.novak@example.com',
    contactPerson: 'linh',
    note: '英語でご連絡。東京在住。',
  },
  {
    key: 'chen',
    name: '陳 美玲',
    reading: 'チン ミレイ',
    email: 'chen.meiling@example.com',
    phone: '090-0000-2896',
    contactPerson: 'linh',
    note: 'やさしい日本語で。漢字は問題なし。',
  },
  {
    key: 'silva',
    name: 'Lucas Silva',
    reading: 'ルーカス シルバ',
    email: 'lucas.silva@example.com',
    contactPerson: 'linh',
    note: 'やさしい日本語、短い文で。できればふりがなを添える。',
  },
  {
    key: 'brown',
    name: 'Emily Brown',
    reading: 'エミリー ブラウン',
    email: 'emily.brown@example.com',
    contactPerson: 'linh',
    note: '英語でご連絡。陶芸がご趣味。',
  },
  {
    key: 'kim',
    name: '金 秀妍',
    reading: 'キム スヨン',
    email: 'sooyeon.kim@example.com',
    contactPerson: 'linh',
  },
  {
    key: 'mehta',
    name: 'Arjun Mehta',
    reading: 'アルジュン メータ',
    email: 'arjun@spice-leaf.example.com',
    phone: '03-0000-5973',
    company: 'Spice Leaf',
    title: 'Owner',
    contactPerson: 'linh',
    note: '飲食店。英語。卸価格（7掛け）適用。',
  },
];
