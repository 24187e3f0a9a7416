import type { Token } from '../tokenizer/token.ts';
import type { Aspect } from './entry.ts';

/** A judgement that lies in a noun and its predicate together: 待ち時間が短い, 香りが強い, 性能が上がる. */
export interface Collocation {
  readonly firstToken: number;
  readonly endToken: number;
  readonly polarity: number;
  readonly aspect?: Aspect;
}

const more = new Set(
  '高い たかい 大きい おおきい 多い おおい 長い ながい 強い つよい 増える ふえる 増す 上がる あがる 伸びる 広い 深い 豊富 厚い 高まる 増加 上昇 アップ 早い 速い 溢れる あふれる 満点 たっぷり 十分 充分 豊か 絶えない'.split(
    ' ',
  ),
);
const less = new Set(
  '低い ひくい 小さい ちいさい 少ない すくない 短い みじかい 弱い よわい 減る へる 減らす 下がる さがる 狭い 浅い 薄い 薄れる 落ちる 遅い おそい 減少 低下 ダウン 乏しい 足りる 欠ける 消える なくなる 無くなる 失う 失せる 薄まる 鈍い 甘い 皆無 ゼロ'.split(
    ' ',
  ),
);
const ends = new Set(
  '消える なくなる 無くなる 減る へる 減らす なくす 無くす 防ぐ 抑える 解消 軽減 治る 直る 収まる 治まる 和らぐ やわらぐ 解放 取れる 落ちる 落とす 飛ぶ 吹き飛ぶ 吹っ飛ぶ 忘れる 止まる 止む 引く 改善 解決 消す 感じる'.split(
    ' ',
  ),
);

const wanted =
  /^(?:.*(?:性|度|力|質|率|感|値)|量|種類|品揃え|品ぞろえ|性能|容量|収納|画面|効果|栄養|クオリティ|レベル|評価|評判|期待|人気|価値|満足|センス|スキル|モチベ|テンション|意識|技術|知識|経験|成績|点数|売り上げ|売上|笑顔|会話|楽しみ|元気|余裕|自信|味|コク|旨味|鮮度|具|肉|野菜|種類|メニュー|選択肢|席数|駐車場|部屋|風呂|湯船|発色|保湿|カバー|伸び|泡立ち|吸引|切れ味|低音|音質|画質|解像度|反応|対応|返信|返事|発送|配送|到着|レスポンス|処理|動作|起動|読み込み|充電|電池|持ち|バッテリー|誠意|配慮|説明|人手|愛想|やる気)$/u;
const unwanted =
  /^(?:.*(?:難易度|湿度|密度感|敷居|ハードル|依存度|危険度|離職率|故障率|失敗率|不満|不安|心配|負担|苦|痛|傷|れ)|音|騒音|雑音|ノイズ|待ち時間|待ち|時間|手間|値段|価格|料金|金額|費用|代金|コスト|送料|手数料|維持費|電気代|重さ|重量|臭い|臭み|匂い|におい|誤差|遅延|ストレス|ゴミ|ごみ|渋滞|行列|待機|バグ|エラー|広告|課金|ミス|間違い|トラブル|クレーム|苦情|虫|埃|ほこり|癖|クセ|塩分|糖分|油|脂|カロリー|圧|プレッシャー|制限|縛り|待機列|隙間|ムラ|シワ|しわ|段差|揺れ|振動|圧迫感|違和感|罪悪感|抵抗感|不快感|疲労感|不信感|危機感|負担感|残念感|待ち時間感|離脱率|返品率|不良率|刺激|化粧崩れ|毛穴|くすみ|抜け毛|肩こり|腰痛|頭痛|痛み|疲れ|むくみ|かゆみ|乾燥|汚れ|ぬめり|カビ|黒ずみ|悩み|迷い)$/u;

const price: ReadonlySet<string> = new Set(
  '値段 価格 料金 金額 費用 代金 コスト 送料 手数料 維持費 電気代 電気代'.split(' '),
);

function predicateWord(token: Token): string {
  return token.pos === '名詞' ? token.surface : token.base;
}

/** The noun that が, は, も, の or を marks before `at`, or that stands right before it. */
function nounBefore(tokens: readonly Token[], at: number): number {
  let index = at - 1;
  while (index >= 0 && at - index <= 3 && tokens[index]?.pos === '副詞') index -= 1;
  const particle = tokens[index];
  if (particle?.pos === '助詞' && /^(?:が|は|も|の|を|って)$/u.test(particle.surface)) index -= 1;
  return tokens[index]?.pos === '名詞' ? index : -1;
}

/** The noun with what it is compounded of, at most three words: 待ち|時間. */
function compound(tokens: readonly Token[], at: number): { readonly first: number; readonly word: string } {
  let first = at;
  while (first > 0 && at - first < 2 && tokens[first - 1]?.pos === '名詞') first -= 1;
  const word = tokens
    .slice(first, at + 1)
    .map((token) => token.surface)
    .join('');
  return { first, word };
}

/** Reads the collocation whose predicate is the token `at`, or nothing. */
export function collocationAt(tokens: readonly Token[], at: number): Collocation | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const word = predicateWord(token);
  const [up, down, over] = [more.has(word), less.has(word), ends.has(word)];
  if (!up && !down && !over) return undefined;
  const noun = nounBefore(tokens, at);
  if (noun < 0) return undefined;
  const last = tokens[noun]?.surface ?? '';
  const whole = compound(tokens, noun);
  const bad = unwanted.test(whole.word) || unwanted.test(last);
  const good = !bad && (wanted.test(whole.word) || wanted.test(last));
  if (!bad && !good) return undefined;
  const direction = up && !over ? 1 : -1;
  if (over && !up && !down && good) return undefined;
  const polarity = bad ? -direction : direction;
  const about: Aspect = price.has(last) ? 'price' : 'product';
  return { firstToken: whole.first, endToken: at + 1, polarity, aspect: about };
}
