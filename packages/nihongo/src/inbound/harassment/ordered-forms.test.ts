import { describe, expect, it } from 'vitest';
import type { Finder } from '../find.ts';
import { readDocument } from '../../text/document.ts';
import { viewOf } from '../view.ts';
import { loweredByOrder, paidSincerity, postedUp, toldAsCertain } from './ordered-forms.ts';

interface Table {
  readonly form: string;
  readonly find: Finder;
  readonly found: readonly string[];
  readonly unseen: readonly string[];
}

const tables: readonly Table[] = [
  {
    form: 'lowered by order',
    find: loweredByOrder,
    found: [
      '店の前で手ついて謝れ。',
      '新人に手をついて謝らせろ。',
      '全員、床に頭を、いや、頭を床にこすりつけろ！',
      '両手をついて母に詫びてもらおう。',
      '膝ついて謝ってくれや。',
      '額を地面につけろ。',
      '親子そろって手をついて謝りに来い。',
    ],
    unseen: [
      '棚の角に頭をつけてしまい、こぶができました。',
      '膝に薬をつけて様子を見ます。',
      '手をつけていない料理を返品できますか。',
      '額につけるシールを探しています。',
      '手をついて謝れとは言いません。',
      '係の方が膝をついて説明してくださいました。',
    ],
  },
  {
    form: 'sincerity in money',
    find: paidSincerity,
    found: [
      '誠意見せろや。なんぼ出せんねん。',
      '誠意を見せてもらおうか、現金で。',
      '誠意ってもんを見せろ。十万は要るな。',
      '誠意を示せ。包むものがあるだろう。',
    ],
    unseen: [
      '誠意を見せてください。お金ではありません。',
      '誠意を見せてほしいです。説明を待っています。',
      '誠意を示してください。修理の見積もりは十万円でした。',
      '誠意ある対応をお願いします。',
    ],
  },
  {
    form: 'posted up',
    find: postedUp,
    found: [
      '受付の顔写真を貼ったポスターを駅に並べる。',
      '担当の名前を書いたビラを町中に配るからな。',
      '住所入りのチラシを団地にまいてやる。',
    ],
    unseen: [
      '迷い犬の写真を入れたポスターを貼ってもいいですか。',
      '店の名前を入れたチラシを駅で配りたいのですが、許可は要りますか。',
      '私の名前を書いたビラが配られました。',
    ],
  },
  {
    form: 'told as certain',
    find: toldAsCertain,
    found: ['店は来月には無いと思え。', '窓が割れると思ってください。', '無事では済まないとお考えください。'],
    unseen: ['明日届くと思います。', '良い店だと思っています。', 'もう無理だと考えました。'],
  },
];

describe.each(tables)('the form «$form»', ({ find, found, unseen }) => {
  it.each(found)('is found in «%s»', (text) => {
    expect(find(viewOf(readDocument(text)))).not.toEqual([]);
  });

  it.each(unseen)('is not seen in «%s»', (text) => {
    expect(find(viewOf(readDocument(text)))).toEqual([]);
  });
});
