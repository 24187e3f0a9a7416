import type { MentionNetwork } from '@madoguchi/contract';
import type { ClockTime } from './types.ts';

/** What somebody said of the shop elsewhere; days are offsets from the day of loading, keys are those of members and customers. */
export type SampleMention = {
  day: number;
  time: ClockTime;
  network: MentionNetwork;
  /** The address after `https://`. */
  at: string;
  author: string;
  title?: string;
  text: string;
  score?: number;
  summary?: boolean;
  reach?: number;
  reactions?: number;
  comments?: number;
  by: 'owner' | 'morimoto' | 'saeki';
  customer?: string;
  seenToBy?: {
    owner: 'owner' | 'morimoto' | 'saeki';
    draft?: string;
    answer?: { day: number; time: ClockTime; text: string; at: string };
  };
};

/** What the shop and its goods are called besides its name. */
export const sampleNames = ['midori_shoten', '煎茶「朝露」', '飯碗「凪」'] as const;

/** The place where it would look, which is switched off: the sample asks nobody anything. */
export const sampleFeed = {
  name: 'ブログの更新通知（見本・停止中）',
  address: 'https://alerts.example.jp/midori-shoten.xml',
} as const;

/** Ten weeks of it, the oldest first. */
export const sampleMentions: readonly SampleMention[] = [
  {
    day: -69,
    time: '12:20',
    network: 'x',
    at: 'x.example.jp/ocha_biyori/status/1001',
    author: '@ocha_biyori',
    text: 'みどり商店の煎茶「朝露」、二煎目まで甘みが残っておいしい。朝の一杯はしばらくこれに決まり。',
    reactions: 24,
    comments: 2,
    by: 'saeki',
  },
  {
    day: -66,
    time: '19:05',
    network: 'google',
    at: 'maps.example.jp/reviews/midori/1',
    author: '石田 浩',
    text: '電話での応対がとても丁寧で、好みを聞いて茶葉を選んでくださいました。品物もすぐに届き、満足しています。',
    score: 5,
    by: 'morimoto',
  },
  {
    day: -63,
    time: '08:40',
    network: 'instagram',
    at: 'instagram.example.jp/p/kurashi-01',
    author: '@kurashi_no_utsuwa',
    text: '飯碗「凪」をお迎えしました。手になじむ大きさで、白いご飯がきれいに見えます。毎日使うのが楽しみ。',
    reactions: 118,
    comments: 9,
    by: 'morimoto',
  },
  {
    day: -60,
    time: '21:15',
    network: 'blog',
    at: 'note.example.jp/hirusagari/n/midori-shincha',
    author: 'ひるさがり',
    title: '通販で買ったお茶のくらべ飲み',
    text: '三つの店から煎茶を取り寄せて飲みくらべました。みどり商店の「朝露」は渋みが控えめで、香りがやわらかい。袋に淹れ方の紙が入っているのも親切です。',
    reach: 640,
    reactions: 31,
    by: 'owner',
  },
  {
    day: -57,
    time: '13:30',
    network: 'x',
    at: 'x.example.jp/komugi_pan/status/1002',
    author: '@komugi_pan',
    text: 'みどり商店さん、注文の翌日に発送の連絡が来た。はやい。',
    reactions: 6,
    by: 'saeki',
  },
  {
    day: -54,
    time: '17:50',
    network: 'google',
    at: 'maps.example.jp/reviews/midori/2',
    author: 'T. M.',
    text: '駅から歩いて五分ほどの、小さなお店です。駐車場は二台分ありました。',
    score: 3,
    by: 'morimoto',
  },
  {
    day: -51,
    time: '20:10',
    network: 'youtube',
    at: 'youtube.example.jp/watch-kyusu-001',
    author: '道具と暮らす台所',
    title: '急須の選び方と手入れ',
    text: '途中で紹介している急須と茶こしは、みどり商店で買ったものです。注ぎ口の切れがよく、二年使っても傷みがありません。',
    reach: 5200,
    reactions: 210,
    comments: 18,
    by: 'owner',
  },
  {
    day: -47,
    time: '22:35',
    network: 'review',
    at: 'kakaku.example.jp/reviews/kyusu-310',
    author: '',
    title: '常滑の急須の口コミ',
    text: '茶こしの目が細かく使いやすいとの評価。箱の緩衝材が少ないという指摘もあり。',
    score: 4,
    summary: true,
    by: 'saeki',
  },
  {
    day: -44,
    time: '09:10',
    network: 'instagram',
    at: 'instagram.example.jp/p/niwa-07',
    author: '@chiisana_niwa',
    text: 'みどり商店の剪定ばさみ、切れ味がよくて手が疲れません。替刃がすぐ買えるのも助かります。',
    reactions: 54,
    comments: 3,
    by: 'morimoto',
  },
  {
    day: -41,
    time: '18:25',
    network: 'x',
    at: 'x.example.jp/yoru_no_ocha/status/1003',
    author: '@yoru_no_ocha',
    text: 'みどり商店の玄米茶「こはる」、香ばしくて夜の仕事の合間にちょうどいい。家族にも好評でした。',
    reactions: 15,
    by: 'saeki',
  },
  {
    day: -38,
    time: '11:00',
    network: 'instagram',
    at: 'instagram.example.jp/p/sayaka-21',
    author: '@sayaka_no_ocha',
    text: '【PR】みどり商店の依頼で、煎茶「朝露」を提供いただきました。低めの湯で淹れると、うまみがぐっと引き立ちます。',
    reactions: 860,
    comments: 41,
    reach: 9400,
    by: 'morimoto',
  },
  {
    day: -36,
    time: '15:45',
    network: 'google',
    at: 'maps.example.jp/reviews/midori/3',
    author: '大橋 実',
    text: '予定の日に届かず、問い合わせの返事も遅くて最悪でした。贈り物に間に合わず、がっかりしました。',
    score: 1,
    by: 'morimoto',
    seenToBy: {
      owner: 'morimoto',
      answer: {
        day: -35,
        time: '10:30',
        text: 'このたびはお届けが遅れ、大切な贈り物に間に合わず、誠に申し訳ございませんでした。発送の手順を改め、遅れる見込みが分かった時点で当店からご連絡するようにいたしました。',
        at: 'maps.example.jp/reviews/midori/3/reply',
      },
    },
  },
  {
    day: -33,
    time: '07:55',
    network: 'x',
    at: 'x.example.jp/asa_kaori/status/1004',
    author: '@asa_kaori',
    text: '朝はみどり商店のほうじ茶。封を開けたときの香りがすばらしい。',
    reactions: 19,
    by: 'saeki',
  },
  {
    day: -30,
    time: '14:20',
    network: 'web',
    at: 'machi-aruki.example.jp/2/midori-shoten',
    author: 'まちあるき編集部',
    title: '商店街の小さなお茶屋さん',
    text: 'みどり商店は、お茶とうつわ、台所道具をそろえる店。店主が一人ひとりの好みを聞いて茶葉を選んでくれる。',
    reach: 2100,
    by: 'owner',
  },
  {
    day: -27,
    time: '20:40',
    network: 'blog',
    at: 'note.example.jp/nakagawa-diary/n/ocha-no-kai',
    author: '恵のノート',
    title: 'お茶の淹れ方の会に行ってきました',
    text: 'みどり商店の淹れ方の会に参加しました。湯の温度だけでこんなに味が変わるとは。説明がとても分かりやすく、楽しい時間でした。',
    reach: 180,
    reactions: 14,
    by: 'owner',
    customer: 'nakagawa',
  },
  {
    day: -24,
    time: '12:50',
    network: 'instagram',
    at: 'instagram.example.jp/p/shokutaku-15',
    author: '@shokutaku_biyori',
    text: 'みどり商店で選んだうつわで朝ごはん。包みがきれいで、贈り物にもよさそうです。 #みどり商店のある暮らし',
    reactions: 73,
    comments: 5,
    by: 'morimoto',
  },
  {
    day: -21,
    time: '16:30',
    network: 'google',
    at: 'maps.example.jp/reviews/midori/4',
    author: '和田 圭子',
    text: '欠けていた湯のみをすぐに交換してくださいました。説明も丁寧で、安心して買える店です。',
    score: 5,
    by: 'morimoto',
  },
  {
    day: -18,
    time: '21:00',
    network: 'x',
    at: 'x.example.jp/kotori_zakka/status/1005',
    author: '@kotori_zakka',
    text: 'みどり商店の送料、まとめて買うと無料になるのがありがたい。',
    reactions: 8,
    by: 'saeki',
  },
  {
    day: -15,
    time: '10:05',
    network: 'youtube',
    at: 'youtube.example.jp/watch-furuya-044',
    author: '古谷の台所',
    title: '一人分のお茶をおいしく淹れる',
    text: '動画で使っている茶葉は、みどり商店の玉露「月影」です。少量の袋があるのがうれしい。',
    reach: 3300,
    reactions: 140,
    comments: 12,
    by: 'owner',
  },
  {
    day: -12,
    time: '19:20',
    network: 'x',
    at: 'x.example.jp/mizu_dashi/status/1006',
    author: '@mizu_dashi',
    text: 'みどり商店の煎茶を水出しにしてみた。すっきりしておいしい。夏までに買い足そう。 #みどり商店のある暮らし',
    reactions: 11,
    by: 'saeki',
  },
  {
    day: -9,
    time: '11:40',
    network: 'instagram',
    at: 'instagram.example.jp/p/sayaka-26',
    author: '@sayaka_no_ocha',
    text: '最近のお気に入りは、みどり商店の玄米茶。香ばしくて、おやつの時間にぴったりです。',
    reactions: 720,
    comments: 28,
    reach: 8800,
    by: 'morimoto',
  },
  {
    day: -7,
    time: '18:10',
    network: 'google',
    at: 'maps.example.jp/reviews/midori/5',
    author: '藤本 奈々',
    text: '品ぞろえが良く、値段も手ごろでした。店員さんの説明も親切です。',
    score: 4,
    by: 'morimoto',
  },
  {
    day: -5,
    time: '09:30',
    network: 'instagram',
    at: 'instagram.example.jp/p/yuugata-33',
    author: '@yuugata_no_ohanashi',
    text: 'みどり商店の茶筒、ふたがすっと閉まって気持ちいい。長く使えそうです。 #みどり商店のある暮らし',
    reactions: 46,
    by: 'morimoto',
  },
  {
    day: -3,
    time: '22:15',
    network: 'x',
    at: 'x.example.jp/sencha_memo/status/1007',
    author: '@sencha_memo',
    text: 'みどり商店で注文したお茶、届いたら箱がつぶれていて中身もこぼれていた。問い合わせの対応も不親切で、ひどい。もう買いません。',
    reactions: 12,
    comments: 4,
    by: 'saeki',
    seenToBy: {
      owner: 'saeki',
      draft:
        'このたびは、お届けした品の箱が傷み、ご迷惑をおかけして誠に申し訳ございません。状況を確認し、すぐに新しいお品をお送りいたします。',
    },
  },
  {
    day: -2,
    time: '13:15',
    network: 'x',
    at: 'x.example.jp/hiru_yasumi/status/1008',
    author: '@hiru_yasumi',
    text: '昼休みにみどり商店のサイトを見ていた。次は玉露にしようかな。',
    reactions: 3,
    by: 'saeki',
  },
];
