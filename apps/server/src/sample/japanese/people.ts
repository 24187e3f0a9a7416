import type { Dice } from './dice.ts';

const list = (words: string): string[] => words.split(' ');

/** The most common names first. */
const surnames = list(
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 浜田 菅原 市川 水野 小松 島田 古川 小山 髙橋 渡邉 齋藤 濵田 神崎 鷲尾 五十嵐 大河原 勅使河原 小鳥遊 薬師寺 香坂 雨宮 鬼頭 蓮見 堀内 比嘉 金城 玉城 与那嶺',
);
/** The same names as their bearers write them in addresses. */
const readings = list(
  'sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi saito shimizu yamazaki mori ikeda hashimoto abe ishikawa yamashita nakajima ishii ogawa maeda okada hasegawa fujita goto kondo murakami endo aoki sakamoto saito fukuda ota nishimura fujii kaneko okamoto fujiwara nakano miura harada nakagawa matsuda takeuchi ono tamura nakayama wada ishida morita ueda hara shibata sakai kudo yokoyama miyazaki miyamoto uchida takagi ando taniguchi ono maruyama imai takada fujimoto takeda murata ueno sugiyama masuda hirano otsuka chiba kubo matsui kojima iwasaki sakurai noguchi matsuo nomura kinoshita kikuchi sano onishi sugimoto arai hamada sugawara ichikawa mizuno komatsu shimada furukawa koyama takahashi watanabe saito hamada kanzaki washio igarashi okawara teshigawara takanashi yakushiji kosaka amamiya kito hasumi horiuchi higa kinjo tamashiro yonamine',
);
const given = list(
  '花子 太郎 翔太 美咲 健一 陽子 大輔 由美子 直樹 恵 裕子 誠 真由美 和也 智子 拓也 久美子 浩 香織 剛 さくら 蓮 結衣 悠真 陽菜 湊 葵 樹 凛 大和 莉子 悠斗 芽依 颯太 ひなた 美穂 隆 幸子 正樹 典子 博之 千尋 薫 明日香 航 七海 駿 彩乃 亮 麻衣 修 文子 茂 節子 勇気 まどか 圭吾 千代 慎太郎 琴音',
);
const companies = list(
  '山吹商事 みらい工業 東洋技研 さくら印刷 北斗運輸 若葉建設 丸善食品 光陽電機 青葉設計事務所 大和精密 瑞穂紙業 日の出水産 共栄製作所 翠光堂 富士見観光 千歳造園 三日月書房 朝日屋旅館 白鷺クリニック 潮風ベーカリー 銀河システムズ 緑風会 稲穂酒造 弥生呉服店 いろは幼稚園',
);
const legal = ['株式会社', '有限会社', '合同会社', '医療法人', '一般社団法人'];
const places = list(
  '北海道札幌市中央区 宮城県仙台市青葉区 東京都千代田区神田 東京都世田谷区三軒茶屋 神奈川県横浜市港北区 埼玉県さいたま市大宮区 千葉県船橋市本町 新潟県長岡市 石川県金沢市香林坊 長野県松本市 静岡県浜松市 愛知県名古屋市中区栄 京都府京都市左京区 大阪府大阪市北区梅田 兵庫県神戸市灘区 岡山県倉敷市 広島県福山市 香川県高松市 福岡県福岡市博多区 熊本県熊本市東区 鹿児島県霧島市 沖縄県那覇市',
);
const domains = list(
  'example.ne.jp example.co.jp docomo.example ezweb.example softbank.example mail.example.jp example.com ocn.example nifty.example',
);

export type Person = {
  name: string;
  surname: string;
  company: string | null;
  address: string;
  phone: string;
  place: string;
};

/** Somebody who writes to a desk. `n` makes their address unlike any other's. */
export function personOf(dice: Dice, n: number): Person {
  const which = Math.floor((dice.roll(1000) / 1000) ** 2.2 * surnames.length);
  const surname = surnames[which] ?? '佐藤';
  const company = dice.chance(30) ? `${dice.of(legal)}${dice.of(companies)}` : null;
  const user = readings[which] ?? 'user';
  return {
    surname,
    company,
    name: `${surname}${dice.chance(20) ? '　' : ' '}${dice.mostly(given)}`,
    address: `${user}${dice.chance(40) ? '.' : ''}${n.toString(36)}@${dice.of(domains)}`,
    phone: dice.chance(60)
      ? `090-${dice.digits(4)}-${dice.digits(4)}`
      : `0${dice.digits(1)}-${dice.digits(4)}-${dice.digits(4)}`,
    place: `${dice.of(places)}${1 + dice.roll(9)}-${1 + dice.roll(30)}-${1 + dice.roll(20)}`,
  };
}
