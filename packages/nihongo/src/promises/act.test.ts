import { describe, expect, it } from 'vitest';
import { actOf, isServiceAct } from './act.ts';
import type { Act } from './index.ts';

describe('the act of a verb that says what is done', () => {
  it.each<[string, Act]>([
    ['連絡する', 'contact'],
    ['知らせる', 'contact'],
    ['折り返す', 'contact'],
    ['発送する', 'send'],
    ['届ける', 'send'],
    ['渡す', 'send'],
    ['配る', 'send'],
    ['払い戻す', 'refund'],
    ['返金する', 'refund'],
    ['振り込む', 'refund'],
    ['伺う', 'visit'],
    ['参る', 'visit'],
    ['派遣する', 'visit'],
    ['取り替える', 'exchange'],
    ['交換する', 'exchange'],
    ['引き替える', 'exchange'],
    ['調べる', 'investigate'],
    ['確認する', 'investigate'],
    ['照会する', 'investigate'],
    ['手配する', 'arrange'],
    ['確保する', 'arrange'],
    ['予約する', 'arrange'],
    ['申し伝える', 'other'],
    ['変更する', 'other'],
    ['据え付ける', 'other'],
  ])('%s: %s', (base, act) => {
    expect(actOf(base, base)).toBe(act);
  });
});

describe('the act of a verb that leaves it to its object', () => {
  it.each<[string, string, Act]>([
    ['行う', '返金の手続きを行い', 'refund'],
    ['差し上げる', '担当からお電話を差し上げ', 'contact'],
    ['差し上げる', '新しい品を差し上げ', 'send'],
    ['済ませる', '会場の手配は、木曜までに済ませ', 'arrange'],
    ['済ませる', 'ご退会の処理は、今日中に済ませ', 'other'],
    ['対応する', '留守番電話で対応し', 'other'],
    ['かける', '銀行に照会をかけ', 'investigate'],
    ['かける', '夕方にかけ', 'contact'],
    ['出す', '診断書をお出しし', 'send'],
  ])('%s in «%s»: %s', (base, clause, act) => {
    expect(actOf(base, clause)).toBe(act);
  });

  it('looks back only for answers and payments', () => {
    expect(actOf('差し上げる', '28日までに差し上げ', 'お返事は少しお待ちください。')).toBe('contact');
    expect(actOf('差し上げる', '文書で差し上げ', '銀行に照会いたします。')).toBe('send');
  });
});

describe('giving back', () => {
  it.each<[string, string, Act]>([
    ['返す', '送料の全額をお返しし', 'refund'],
    ['返す', 'お預かりした時計をお返しし', 'send'],
    ['返却する', '原本を返却し', 'send'],
    ['戻す', 'ご利用額を戻し', 'refund'],
    ['戻す', '色を元に戻し', 'other'],
    ['差し引く', '次の品から差し引き', 'other'],
  ])('%s in «%s»: %s', (base, clause, act) => {
    expect(actOf(base, clause)).toBe(act);
  });
});

describe('isServiceAct', () => {
  it('tells acts of service from the rest', () => {
    expect(['送る', '調べる', '返す'].every((base) => isServiceAct(base))).toBe(true);
    expect(['歩く', '笑う', '行う'].some((base) => isServiceAct(base))).toBe(false);
  });
});
