import { either, except, written } from '../find.ts';
import { pattern } from '../pattern.ts';

const blows = written(pattern`
  (?:ぶん?殴|殴|蹴|刺|斬|轢|絞め|沈め|埋め|しば|どつ|ど突|張り倒|はっ倒|叩きのめ|ぶちのめ|ぶっ飛ば|ぶち殺|ぶっ殺|殺|
  叩き壊|ぶち壊|叩き割)[いきぎしちっりん]{0,2}(?:たる(?:ぞ|から|わ|で|け|[。、!！])|たろう?か|てや(?:る|ろう|り)|
  でや(?:る|ろう|り)|てまう|に(?:行|い(?:く|き|っ)|伺|参|上が)|てさしあげ|て差し上げ)
`);
/** A hand that slips: not the price that one can or cannot afford. */
const slippingHand = except(
  written(/手が出(?:る(?:かも|前に|ぞ)|て(?:しま|も知)|ますよ)/u),
  written(/値段|価格|料金|円|安|セール|高/u),
  20,
);
const play = written(
  /敵|ボス|ゾンビ|モンスター|キャラ|ゲーム|サンドバッグ|ボール|太鼓|害虫|蚊|ハエ|ゴキブリ|スズメバチ|蜂|薪|落ち葉|時間|魚|杭|種|苗/u,
);

/** The same by someone who writes kana only: なぐるぞ, ころしてやる, つぎはさすからな. */
const kanaBlows = except(
  written(pattern`
    なぐ(?:る(?:ぞ|から)|って(?:やる|やろう)|りに(?:いく|行く|くる))|ころ(?:すぞ|して(?:やる|やろう|やりたい))|ぶっ(?:ころ|こわ)[しす]|
    (?<![ぁ-ん])さす(?:ぞ|から(?:な|ね))|もや(?:すぞ|して(?:やる|やろう)|しに(?:いく|行く))
  `),
  written(/[「」『』]|ゲーム|ドラマ|映画|まんが|漫画|ボス|ボール|(?:サイ|ダン|チロ)ころ/u),
  8,
);

/** Blows in the first person, whatever their conjugation or dialect: 殴ってやる, しばいたろか, 刺しに行く. */
export const announcedBlows = except(either(blows, slippingHand, kanaBlows), play, 10);

/** What the reader would not like to suffer, held out: 流されたくなければ, 殴られたくなかったら. */
export const unlessUnwanted = except(
  written(pattern`
    (?:ばらま|ばら撒|ばら|バラ|晒|さら|流|書き込|書|言いふら|拡散|公開|公表|暴露|投稿|見せ|送|持ち込|知|潰|つぶ|壊|割|燃や|殴|蹴|刺|殺|
    泣か|クビに|首に)[かさらまけせ]{0,2}(?:ら)?れたく(?:なければ|なかったら|なきゃ|ないなら|ないのなら|ないんなら|ないでしょう|ないよ(?:な|ね)|
    ありませんよね)
  `),
  written(/設定|非公開|方法|できますか|できません|防犯|対策/u),
  30,
);

/** Nobody may leave or hang up until something is done. */
export const heldUntil = either(
  written(pattern`
    (?:納得|解決|返事|返金|署名|サイン|謝|判を|判子|許す|気が済|気のす)[^。、\n]{0,14}まで[^。\n]{0,16}
    (?:泊まり込|泊まらせて|居座(?:る|り|らせ)|ここを動(?:か|き)(?:な|ま|ね|ん)|席を立(?:たせ|つな|たないで)|帰(?:さ|し)(?:な(?!い
    ように|くて)|ませ|ねえ|ん))
  `),
  written(
    /(?:途中で|もし)?(?:退席|席を(?:立|外)|電話を切|受話器を置|切った)[^。\n]{0,12}(?:また|もう一度)?(?:最初から|はじめから|始めから|一から)(?:お話し|話し|やり直し|です|だ)/u,
  ),
);

const largeSum = written(pattern`
  (?:[1-9]\d{2,}万|[1-9]\d?,?000,?000|[一二三四五六七八九]?百万|[一二三四五六七八九十]{0,3}千万|[\d一二三四五六七八九十]{1,3}億)円?[^。\n]{0,12}
  (?:払(?:え|っていただ|ってくだ|って(?:ほし|も)|うべ)|支払(?:え|っていただ|ってくだ|いください|うべ)|請求(?:し|いた|する)|要求|
  振り込(?:め|んで|み(?:くだ|を))|包(?:め|んで)|用意し)
`);
/** What a fair claim of a large sum names: papers, law, a body or a house that was harmed. */
const grounds = written(pattern`
  領収|診断|見積|内訳|契約|弁護士|代理人|約款|条項|規約|明細|治療|入院|通院|手術|後遺|休業|修理|工事|工場|火災|漏水|事故|全焼|
  紛失|保険|裁判|判決|調停|損害額|未払い|敷金|過払い|二重
`);

/** A large sum asked for, and nothing that would bear it out. */
export const bareSum = except(largeSum, grounds, 160);
