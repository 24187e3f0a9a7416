import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { viewOf } from '../view.ts';
import { announcedBlows, bareSum, heldUntil, unlessUnwanted } from './settled-forms.ts';

const view = (text: string) => viewOf(readDocument(text));

describe('blows that are announced', () => {
  it.each([
    '今から殴りに行くぞ。',
    'ぶん殴ってやる。',
    'ほんまにしばいたろか。',
    '次は蹴ったるからな。',
    '刺しに伺います。',
    '裏の山に埋めてやろう。',
    'ぶち殺したるぞ。',
    'どついたろか、われ。',
    '手が出てしまうかもしれません。',
    '手が出る前に対応したほうがいい。',
    'つぎきたらなぐるからな',
    'ころしてやる　まってろ',
    'みせごともやしてやる',
  ])('are found in «%s»', (text) => {
    expect(announcedBlows(view(text))).not.toEqual([]);
  });

  it.each([
    '息子が同級生に殴られました。',
    '隣の席で殴り合いがありました。',
    'ボスを殴りに行く場面で止まります。',
    '害虫を刺してやる気持ちで捕まえました。',
    '庭に杭を埋めに行く日を決めたいです。',
    '値段が高くて手が出る前にあきらめました。',
    '時間を殺してやるような一日でした。',
    '太鼓を叩きに行きます。',
    '刺身を買いに行きました。',
    'ボールでおにをなぐるぞ、というあそびです。',
    'サイコロをころころしてやります。',
    'はなをさすからかびんをください。',
  ])('are not seen in «%s»', (text) => {
    expect(announcedBlows(view(text))).toEqual([]);
  });
});

describe('what the reader would not like to suffer', () => {
  it.each([
    '写真を流されたくなければ、金を用意しろ。',
    '殴られたくなかったら黙っていろ。',
    '取引先に言いふらされたくないなら、値引きしてください。',
    '新聞社に持ち込まれたくなければ、お返事をください。',
    '名前を晒されたくなきゃ謝れ。',
    '悪い噂を書かれたくないでしょう。',
    '店を潰されたくないよな。',
  ])('is held out in «%s»', (text) => {
    expect(unlessUnwanted(view(text))).not.toEqual([]);
  });

  it.each([
    '写真を公開されたくなければ、非公開の設定ができますか。',
    '電話番号を知られたくありません。',
    '家族に見られたくないので、封筒で送ってください。',
    '窓を割られたくなければ防犯フィルムを、という広告を見ました。',
    '二度と殴られたくないので、相談しました。',
    '名前を書かれたくない人もいると思います。',
  ])('is not seen in «%s»', (text) => {
    expect(unlessUnwanted(view(text))).toEqual([]);
  });
});

describe('being held until something is done', () => {
  it.each([
    '納得するまでここを動きません。',
    '署名なさるまで帰しませんよ。',
    '返金するまで居座るからな。',
    '解決するまで泊まり込みます。',
    '気が済むまで席を立たせない。',
    '電話を切ったらまた最初からお話しします。',
    '途中で退席なさればもう一度はじめからやり直しです。',
  ])('is found in «%s»', (text) => {
    expect(heldUntil(view(text))).not.toEqual([]);
  });

  it.each([
    '返金されるまで注文を止めます。',
    '今夜も泊まらせていただきます。楽しみです。',
    '納得できるまで説明をお願いします。',
    '解決するまで席をお取りおきください。',
    '電話が切れたので、最初から番号を入れ直しました。',
    '母が帰さないと言うほど、楽しい時間でした。',
  ])('is not seen in «%s»', (text) => {
    expect(heldUntil(view(text))).toEqual([]);
  });
});

describe('a large sum without grounds', () => {
  it.each([
    '気分を害したので300万円払え。',
    '詫びとして百万円振り込んでください。',
    '損をしたので二千万円を請求します。',
    '誠意として五百万円包んでいただけますか。一千万円を要求します。',
    '待たされた代償に七億円を請求いたします。',
  ])('is found in «%s»', (text) => {
    expect(bareSum(view(text))).not.toEqual([]);
  });

  it.each([
    '治療費と休業補償で300万円を請求します。',
    '契約第九条に基づき、五百万円を請求いたします。',
    '百万円の請求書が届きました。身に覚えがありません。',
    '三百万円の車を買います。',
    '修理代として120万円を支払ってください。見積書を添えます。',
    '三千円を払ってください。',
  ])('is not seen in «%s»', (text) => {
    expect(bareSum(view(text))).toEqual([]);
  });
});
