import { either, except, meant, near, written } from '../find.ts';
import type { HarassmentRule } from './harassment-rule.ts';
import { loweredByOrder } from './ordered-forms.ts';
import { roundaboutKneeling, shortKneeling } from './veiled-kneeling.ts';
import { pattern } from '../pattern.ts';

const dogeza = written(/土下座|土下坐|どげざ|ドゲザ|DOGEZA|dogeza|土ゲザ|平身低頭|五体投地|三つ指/u);
const ground = written(
  pattern`
      床|地面|地べた|土間|玄関|ロビー|店先|店頭|門(?:の)?前|水たまり|アスファルト|コンクリ|砂利|石畳|畳|
      絨毯|じゅうたん|カーペット|泥|雪の|雨の(?:中|日)|床板|足元|足もと|靴|駐車場|廊下|道端|路上|フロア
    `,
);
const kneel = written(
  pattern`
      正座|ひざまず|ひざまづ|跪|平伏|ひれ伏|ひれふ|這いつくば|はいつくば|四つん這い|四つんばい|(?:額|
      おでこ|ひたい|頭|あたま)を?(?:床|地面|地べた|土|畳)|(?:額|おでこ|ひたい|両手|両ひざ|両膝|手と膝|
      手と頭|膝|ひざ|手)(?:を|まで)(?:しっかり|きちんと|お)?(?:つ[いかきくけ]|付[いかきくけ]|
      着[いかきくけ]|突[いかきくけ]|折[らりるれっ]|こす|擦|すり)|頭を(?:こす|擦|すり)|丸坊主|
      (?:両)?手を(?:床|地|畳|土)|頭を床|額を|坊主(?:頭)?に(?:なって|して|しろ)|靴を(?:舐|なめ)
    `,
);
const apology = written(
  pattern`
      謝(?:って|れ|り|る|ら|罪)|詫び|わび(?:て|ろ|を|る)|許し|誠意|反省|出迎え|お越し|頭を(?:下げ|垂れ|
      つけ|付け)|水に流|気が済|済ませ|いただ(?:き|け|く|こ)|頂(?:き|け|く)|ください|下さい|くださ(?:る|
      れ)|しろ|せよ|ろ[。!！よや]|させ(?:ろ|る)|見せ(?:て|ろ)|願(?:い|え)|待って
    `,
);
/** Kneeling that serves, teaches or is told of as kindness, and words against kneeling. */
const harmless = either(
  written(
    pattern`
      目線|目の高さ|子ども?(?:の|に|と)|車いす|採寸|靴(?:を|ひも|の(?:試|フィット))|裾|茶道|お茶(?:の|
      を)|着付|書道|座禅|ヨガ|ストレッチ|リハビリ|膝(?:が|の(?:痛|調子|手術|具合))|正座(?:が|椅子|イス|
      用|いす|も(?:でき|楽)|で(?:き|足|しび)|して(?:も|足|食)|は(?:でき|苦手|つら)|しなく)|土下座(?:像|
      の(?:画像|スタンプ|ポーズ|フィギュア|人形|写真))
    `,
  ),
  meant(
    pattern`
      土下座(?:する)?(?:は|を|なんて|など|まで(?:は|も)?|して|しろ|と(?:は|まで)?|の?よう(?:な|なこと|
      なことを?)?)?(?:求める|望む|要る|いる|必要|要求する|言う|してほしい|欲しい|される|する)*<[^>]*否|
      土下座(?:し|され|して|する)[^。]{0,8}(?:ほしいわけ|わけでは|必要は|困(?:り|る|って)|結構です[。]|
      要りません|いりません|言いません|言わない|つもりは)
    `,
  ),
  written(pattern`
      土下座[^。]{0,12}(?:わけでは|必要は|いりません|要りません|困り|言いません|言わない|言うつもり|
      求め(?:ません|ない|ていません|ているわけ|る気)|望ん?(?:でい)?(?:ません|ない))
    `),
);
const downward = written(pattern`
      頭を(?:深く|深々と|低く|床|地|畳|きちんと|ちゃんと)|(?:どの|もっと)(?:高さ|深さ|低さ|角度)まで頭|
      頭を下げる姿|頭が(?:床|地面|畳)に
    `);

/** A demand that somebody kneel or prostrate themselves in apology. */
export const kneelingDemand: HarassmentRule = {
  kind: 'kneeling-demand',
  blatant: except(
    written(pattern`
      (?:土下座|どげざ|ドゲザ)(?:しろ|せ[えよい]|さ?せろ|しに(?:来|こ)|で(?:謝|詫)|して(?:謝|詫|くだ|
      いただ|もら(?:う|お)|みせ|見せ)|するまで(?:許|帰|出|待|動))|ひざまず(?:け|いて(?:謝|詫|くだ|
      いただ))|床に(?:手|額|頭|両手)をつい?け?て?(?:謝|詫|ろ)
    `),
    harmless,
    14,
  ),
  certain: except(
    either(
      dogeza,
      loweredByOrder,
      written(/(?:どの|もっと)(?:高さ|深さ|低さ|角度)まで頭を/u),
      near(kneel, ground, 24),
      near(near(kneel, apology, 20), ground, 60),
    ),
    harmless,
    14,
  ),
  likely: either(
    roundaboutKneeling,
    shortKneeling,
    dogeza,
    written(pattern`
      (?:お辞儀|お?頭)(?:の|が|を)[^。]{0,12}(?:角度|足り|低く|平ら|床|地面|高い|高さ)|頭が高い|
      ひざまず|跪|這いつくば|ひれ伏|平伏|正座(?:で|して|させ)|靴を(?:舐|なめ|磨)|三つ指|坊主(?:頭|に)|
      裸足
    `),
    near(kneel, apology, 24),
    downward,
    written(pattern`
      (?:同じ|もっと)?(?:高さ|低さ|低い(?:ところ|位置|姿勢))(?:まで|に|で)[^。]{0,8}(?:頭|顔|目|腰)|
      頭を(?:お)?下げ(?:に(?:な|来)|させ|ろ|るまで|る(?:ところ|様子|の)を)|(?:膝|ひざ)(?:を|
      から)(?:お)?(?:つ|折|落|崩)|四つ(?:足|ん這)|這って|頭(?:の上|を踏)|踏(?:ん|み)(?:で|つけ)|裸足で|
      はだしで|丸刈り|坊主(?:に|頭)|泥に|水たまり|犬のように|床(?:を|に|の上)[^。]{0,10}(?:舐|なめ|額|
      頭|手|顔|這|ふ)|涙を流して謝|泣いて(?:詫|謝)|這いつく|地面に|頭(?:を|が)(?:地|床|土|石|畳)
    `),
  ),
  harmless,
  hints: {
    roundaboutKneeling,
    shortKneeling,
    place: ground,
    apology,
    dogeza,
    kneel,
    downward,
    ground: near(ground, apology, 16),
    kneelApology: near(kneel, apology, 14),
  },
};
