import { near, written } from '../find.ts';
import { pattern } from '../pattern.ts';

const low = written(pattern`
  床|土の上|土に|地面|地べた|畳|石段|玉砂利|床暖房|靴先|足元|足もと|つま先|足の(?:甲|先)|お座敷|玄関|門|絨毯|廊下|泥|舞台|ロビー
`);
const bowed = written(pattern`
  お?膝|おひざ|ひざ|手のひら|両手|額|おでこ|ひたい|頭を?|お?顔を|お?頭を|正座|這
`);
const wanted = written(pattern`
  つ(?:く|け|き|い)|着(?:け|く|き)|下げ|お下げ|付け|言え|選べ|くださ|いただ|頂|いらして|まで|なりましたら|なれば|だけで|お任せ|
  同じ高さ|同じに|許し|お許し|冷たくは|汚れ|座布団|練習|お見せ|見せ|動画|撮って|契約|はい[、。]
`);
/** Prostration that is asked for in a roundabout way: how high, on what, with what part of the body. */
export const roundaboutKneeling = near(near(low, bowed, 20), wanted, 30);
/** The word itself, hidden, and orders of one word. */
export const shortKneeling = written(pattern`
  ド・?ゲ・?ザ|ど・ゲ・ざ|どげ座|DGZ|土下寝|正座。|正座(?:しろ|[!！])|一番深い(?:やつ|お辞儀|礼)|頭を下げる練習|お?膝でいらして|お膝が汚れ|
  おでこで|額の高さ|床に置いて[^。]{0,20}同じ高さ|靴先まで|頭を地面|頭を床|地面に頭|床に頭
`);
