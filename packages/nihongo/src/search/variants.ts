/**
 * Kanji that are written one way or another in names and older text, each as a pair of the rarer and the common form:
 * whoever searches for 高橋 also means 髙橋. What NFKC unifies (福, 神) is not listed.
 */
const pairs = [
  '髙高 﨑崎 嵜崎 碕崎 邉辺 邊辺 澤沢 齋斎 齊斉 濵浜 濱浜 嶋島 嶌島 桒桑 𠮷吉 德徳 廣広 國国 櫻桜 眞真 惠恵 瀧滝 槇槙 冨富',
  '舘館 條条 榮栄 壽寿 學学 實実 萬万 會会 圓円 應応 假仮 價価 關関 舊旧 龜亀 藝芸 縣県 顯顕 恆恒 與与 兒児 淨浄 狀状 處処',
  '緖緒 晉晋 愼慎 靜静 曾曽 增増 藏蔵 臺台 瀨瀬 彌弥 龍竜 渕淵 餠餅 數数 聲声 體体 團団 傳伝 當当 獨独 讀読 惱悩 拜拝 發発',
  '佛仏 變変 寶宝 豐豊 步歩 滿満 彥彦 藥薬 譽誉 樣様 來来 賴頼 覽覧 綠緑 淚涙 禮礼 戀恋 勞労 樓楼 祿禄 亞亜 壹壱 稻稲 隱隠',
  '衞衛 驛駅 鹽塩 奧奥 歐欧 溫温 畫画 繪絵 樂楽 陷陥 觀観 氣気 歸帰 曉暁 區区 勳勲 薰薫 驗験 嚴厳 黃黄 號号 歲歳 雜雑 產産',
  '參参 兩両 辭辞 壯壮 爭争 總総 莊荘 裝装 續続 對対 帶帯 澁渋 澀渋 郞郎 凜凛',
].flatMap((line) => line.split(' '));

/** From the rarer form to the common one. */
export const kanjiVariants: ReadonlyMap<string, string> = new Map(
  pairs.map((pair) => {
    const [rare = '', common = ''] = pair;
    return [rare, common];
  }),
);

/** A text with the common forms of its kanji. */
export function toCommonKanji(text: string): string {
  let out = '';
  for (const character of text) out += kanjiVariants.get(character) ?? character;
  return out;
}
