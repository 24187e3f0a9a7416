import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { viewOf } from '../view.ts';
import { findConcepts } from './find-concepts.ts';

const found = (text: string) => findConcepts(viewOf(readDocument(text)));
const names = (text: string): string[] => found(text).map(({ name }) => name);

describe('words by what they speak of', () => {
  it.each([
    ['お前は黙っていろ。', 'rudeYou'],
    ['御社の方針ですか。', 'mildYou'],
    ['俺は客だぞ。', 'rudeI'],
    ['受付が無言でした。', 'staff'],
    ['支店長を出せ。', 'boss'],
    ['お嬢さんはお元気ですか。', 'family'],
    ['県議に話してある。', 'powerful'],
    ['週刊誌が喜びそうだ。', 'media'],
    ['掲示板で話題になる。', 'online'],
    ['若い衆を連れていく。', 'gang'],
    ['専務とは昵懇でしてね。', 'acquaintance'],
    ['ぶっ殺してやる。', 'kill'],
    ['ボコボコにしてやる。', 'violence'],
    ['金属バットを持っていく。', 'weapon'],
    ['よく燃えそうな建物だ。', 'fire'],
    ['ペンキをまいておく。', 'breakage'],
    ['窓ガラスが何枚あるか。', 'property'],
    ['名簿屋に渡す。', 'expose'],
    ['でっちあげてもいい。', 'falsehood'],
    ['ただで済むと思うな。', 'grudge'],
    ['路頭に迷わせる。', 'ruin'],
    ['断ったら次の手がある。', 'condition'],
    ['とんだ間抜けだ。', 'stupid'],
    ['虫けらめ。', 'trash'],
    ['九官鳥みたいに繰り返す。', 'creature'],
    ['猿以下の仕事だ。', 'likeness'],
    ['九九もできないのか。', 'basics'],
    ['お里が知れます。', 'breeding'],
    ['さぞお幸せでしょう。', 'mock'],
    ['身の程を知れ。', 'rank'],
    ['懲戒になりますよ。', 'office'],
    ['アパートの場所は分かった。', 'home'],
    ['通勤経路を教えて。', 'habits'],
    ['血液型は何ですか。', 'identity'],
    ['探偵を雇いました。', 'stalk'],
    ['厚化粧ですね。', 'looks'],
    ['太ももがきれい。', 'body'],
    ['添い寝してほしい。', 'desire'],
    ['技能実習の人ですか。', 'nation'],
    ['女のくせに。', 'gender'],
    ['補聴器をつけた人。', 'weak'],
    ['生活保護の人。', 'standing'],
    ['出禁にしてください。', 'exclude'],
    ['民度が知れる。', 'inferior'],
    ['慰謝料を求める。', 'money'],
    ['未来永劫だ。', 'forever'],
    ['高級車を一台。', 'luxury'],
    ['草むしりをさせる。', 'errand'],
    ['始末書を書かせる。', 'punish'],
    ['割り箸がない。', 'trifle'],
    ['土下座しろ。', 'kneel'],
    ['無言電話を続ける。', 'persist'],
    ['監禁する。', 'detain'],
  ])('«%s» names %s', (text, name) => {
    expect(names(text)).toContain(name);
  });

  it.each([
    ['お待ちしておりますので、お返事ください。', 'kill'],
    ['すばらしい一日でした。', 'trash'],
    ['新しい靴を買いました。', 'kneel'],
    ['雨が上がりました。', 'violence'],
    ['きれいな花が咲いています。', 'detain'],
  ])('«%s» does not name %s', (text, name) => {
    expect(names(text)).not.toContain(name);
  });
});

describe('the places of concepts', () => {
  it('are where the words stand', () => {
    const text = '次は店員を殴る。';
    const spans = found(text).map(({ name, start, end }) => [name, text.slice(start, end)]);
    expect(spans).toEqual(expect.arrayContaining([['staff', '店員']]));
  });

  it('prefer the longest word', () => {
    const text = '金属バットを持つ。';
    const weapons = found(text).filter(({ name }) => name === 'weapon');
    expect(weapons.map(({ start, end }) => text.slice(start, end))).toEqual(['金属バット']);
  });

  it('leave out what is only quoted of earlier mails', () => {
    expect(names('承知しました。\n> ぶっ殺すぞ')).not.toContain('kill');
  });
});
