import type { SampleMember } from './types.ts';

/** The four people at みどり商店. The key `owner` becomes whoever sets the workspace up. */
export const members: SampleMember[] = [
  {
    key: 'owner',
    name: '緑川 直子',
    reading: 'みどりかわ なおこ',
    email: 'midorikawa@midori.example.jp',
    role: 'owner',
    locale: 'ja',
    signature: `――――――――――――――――――
みどり商店 店主
お茶・うつわ・台所道具・庭道具
電話 03-0000-1187（毎日 9:30〜17:30）
https://midori.example.jp/
――――――――――――――――――`,
  },
  {
    key: 'morimoto',
    name: '森本 由香',
    reading: 'もりもと ゆか',
    email: 'morimoto@midori.example.jp',
    role: 'lead',
    locale: 'ja',
    signature: `――――――――――――――――――
みどり商店 お客様係 森本 由香
電話 03-0000-1187（毎日 9:30〜17:30）
https://midori.example.jp/
――――――――――――――――――`,
  },
  {
    key: 'saeki',
    name: '佐伯 健太',
    reading: 'さえき けんた',
    email: 'saeki@midori.example.jp',
    role: 'agent',
    locale: 'ja',
    signature: `――――――――――――――――――
みどり商店 お客様係 佐伯 健太
電話 03-0000-1187（毎日 9:30〜17:30）
https://midori.example.jp/
――――――――――――――――――`,
  },
  {
    key: 'linh',
    name: 'グエン リン',
    reading: 'グエン リン',
    email: 'linh@midori.example.jp',
    role: 'trainee',
    locale: 'en',
    signature: `――――――――――――――――――
みどり商店 お客様係 グエン リン (Linh Nguyen)
電話 03-0000-1187（毎日 9:30〜17:30）
https://midori.example.jp/
――――――――――――――――――`,
  },
];
