import { pattern } from './pattern.ts';
import type { MessageView } from './view.ts';

/**
 * What a message is that holds nothing but set phrases: thanks, or that all is understood; or thanks with the remark that
 * one waits for an answer. Null where it holds anything else.
 */
export type Courtesy = 'thanks' | 'waiting' | null;

/** What people are thankful for, as they put it before the thanks. */
const reason = pattern`
  (?:この度は|このたびは|先日は|先ほどは|昨日は|本日は|いつも|毎度|お忙しい(?:ところ|中|なか)|わざわざ|早速|さっそく|早々|
  迅速|ご?丁寧|ご?親切|詳しく|詳細|分かりやすく|わかりやすく|重ね重ね|大変|たいへん|とても|本当|ほんとう|誠|どうも|心より|心から|
  色々|いろいろ|すぐ|[ごお御]?(?:返信|返事|連絡|回答|対応|説明|案内|教示|手配|配慮|送付|確認|協力|電話|メール|心遣い|気遣い|尽力|
  手数|時間|調査|発送|交換|お知らせ|アドバイス)|教えて|対応して|調べて|送って|直して|(?:いただ|頂)(?:き|いて)(?:まして|まし)?|
  (?:くださ|下さ)(?:り|って|いまして)|に|な|の|を|と|て|も|は|、|\s)*
`;
const thankful = pattern`
  (?:(?:あ|有)り?(?:がと|難)う(?:ござい(?:ます|ました)|です)?|(?:感謝|御礼|お礼)(?:を?(?:申し上げ|いたし|致し|し)(?:ます|ております)|
  です)|(?:助か|たすか)り(?:ます|ました))
`;
const understood = pattern`
  (?:(?:内容|詳細|その|[ごお]?(?:案内|説明|事情|状況|連絡)|すべて|全て|全部)?(?:の?件)?(?:について)?(?:は|を|が|も)?、?)(?:よく|十分|しっかり|
  大変|とても)*(?:承知|了解|理解|納得|把握|安心|解決)(?:が)?(?:(?:(?:いた|致)?し|でき)ました|です)|(?:よく)?(?:分か|わか|判)りました|
  (?:商品|荷物|品物|品)?(?:は|が|を)?、?(?:先ほど|本日|昨日)?、?(?:無事に?|たしかに|確かに)、?(?:本日|昨日)?(?:届き|到着し|受け取り|受領し|
  受領いたし|着き)ました|勉強になりました
`;
const closing = pattern`
  (?:(?:今後|これから)(?:とも|も)|引き続き|また|では|それでは|何かありましたら|その(?:際|時)は|ぜひ|どうぞ|何卒|なにとぞ|、)*
  (?:(?:よろし|宜し)くお願い(?:(?:いた|致)?します|申し上げます)|(?:利用|購入|注文|相談)(?:させて(?:いただ|頂)き|いたし|し)(?:ます|たいと思います)|
  失礼(?:(?:いた|致)?します))
`;
const waits = pattern`
  (?:では|それでは|[ごお]?(?:連絡|返信|返事|回答|到着|発送)(?:を|の)?|心より|楽しみに|、)*お?待ち(?:して(?:おり|い)ます|(?:いた|致)します|しております)
`;

const whole = ({ source }: RegExp): RegExp => new RegExp(`^(?:${source})$`, 'u');
const thanks = whole(new RegExp(`${reason.source}${thankful.source}`, 'u'));
const phrases = { thanks, understood: whole(understood), closing: whole(closing), waits: whole(waits) };

/** Reads whether a message holds set phrases alone, each sentence one: whatever else it might ask would be in another. */
export function courtesyOf({ plain, sentences }: MessageView): Courtesy {
  let told = false;
  let waiting = false;
  for (const { start, end, kind } of sentences) {
    const words = plain.slice(start, end).replace(/[。.!！♪☆\s]+$/u, '');
    if (phrases.thanks.test(words) || phrases.understood.test(words)) told = true;
    else if (phrases.waits.test(words)) waiting = true;
    // How a letter begins and ends is no part of what it says.
    else if (kind === 'body' && words !== '' && !phrases.closing.test(words)) return null;
  }
  if (!told) return null;
  return waiting ? 'waiting' : 'thanks';
}
