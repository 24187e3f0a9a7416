import { textBefore } from './reply.ts';
import type { Act, Reply } from './reply.ts';
import type { Span } from '../text/span.ts';

/** A bare refusal: where it stands and what may take its place. */
export interface Refusal extends Span {
  readonly suggest: readonly string[];
}

/** What customers ask for, so that its absence is a refusal; 傷はありません or 定休日はありません is none. */
const askedFor =
  '在庫|空き|空席|空室|席|お?部屋|枠|取り扱い|扱い|予定|計画|機種|型|方法|手段|手立て|仕組み|制度|機能|設定|サービス|割引|値引き|特典|クーポン|保証|補償|返金|駐車場|駐輪場|設備|商品|製品|部品|品|サイズ|色|種類|残り|店舗|対応|プラン|便|権限|資料|記録|データ|履歴|お時間|メニュー|貸し出し|レンタル|送迎|配達|配送|窓口|支店|代わり|替え|パーツ|用意|チケット|整理券|当日券|個室|ロッカー|更衣室|授乳室|エレベーター|コンセント|見本|サンプル|カタログ|説明書|アプリ|項目|ボタン|オプション|コース|講座|クラス|日程|候補|余裕|空車|車両|アレルギー対応|入荷|再販|再入荷|払い戻し|返品|交換|延長|再発行|取り置き|権利|お代|それ|これ|もの';
const adverb = '(?:、?(?:一切|いっさい|もう|現在|今は|ただいま|当店に|当社に))*';
const lacks = new RegExp(
  `(?:(?:もう|これ以上は?)|(?:${askedFor})(?:など|自体|等)?(?:は|が|も|には|では)|^)${adverb}、?$`,
  'u',
);

/** Verbs of what a shop does for its customers: 一段 ones, refused with られません, and 五段 potentials. */
const ichidan =
  /^(?:応じる|受ける|受け付ける|引き受ける|届ける|認める|変える|換える|替える|下げる|負ける|教える|答える|見せる|付ける|決める|止める)$/u;
const ownPotential =
  /^(?:待てる|取れる|承れる|出せる|返せる|戻せる|送れる|売れる|直せる|貸せる|作れる|伸ばせる|延ばせる|引ける|渡せる|扱える|取り扱える|伺える|割り引ける|取り消せる)$/u;
/** What customers can do there. */
const customersPotential =
  /^(?:使える|入れる|乗れる|泊まれる|行ける|選べる|買える|頼める|持ち込める|受け取れる|引き取れる|止められる|払える)$/u;
/** 受け付けておりません and the like: a standing refusal. */
const standing = /^(?:受け付ける|扱う|取り扱う|対応する|受け付けする|取り扱いする)$/u;

const politeNegative = /(?:ませ(?:ん|ぬ)|ないです)(?:です)?$/u;
const notReally = /(?:とは限り|かも|わけでは|のではあり|だけではあり|ほかあり|に過ぎ)$/u;

/** 取れる → 取り, 使える → 使い: the 連用形 of the verb behind a 五段 potential. */
function renyouOfPotential(base: string): string {
  const row: Readonly<Record<string, string>> = {
    え: 'い',
    け: 'き',
    げ: 'ぎ',
    せ: 'し',
    て: 'ち',
    ね: 'に',
    べ: 'び',
    め: 'み',
    れ: 'り',
  };
  const stem = base.slice(0, -1);
  const sound = stem.at(-1) ?? '';
  return stem.slice(0, -1) + (Object.hasOwn(row, sound) ? row[sound] : sound);
}

/** 返品はできません is marked from できません on: what is refused stays. */
function place(act: Act, text: string): Span {
  const whole = text.slice(act.start, act.end);
  const at = /(?<=[はもが])でき(?:ません|ない)/u.exec(whole)?.index ?? 0;
  return { start: act.start + at, end: act.end };
}

function cannot(act: Act, text: string): Refusal {
  const at = place(act, text);
  const whole = text.slice(at.start, at.end);
  if (whole.startsWith('でき'))
    return { ...at, suggest: ['いたしかねます', '承りかねます', 'ご遠慮いただいております'] };
  return { ...at, suggest: [whole.replace(/でき(?:ません|ない).*$/u, 'いたしかねます')] };
}

function potential(act: Act): Refusal | undefined {
  const { start, end, prefix } = act;
  // The dictionary takes 承れ before ません for the imperative.
  const base = act.base === '承る' && act.stem === '承れ' ? '承れる' : act.base;
  if (customersPotential.test(base))
    return { start, end, suggest: [`お${renyouOfPotential(base)}いただけません`] };
  if (ichidan.test(base)) {
    if (act.auxiliaries[0]?.label !== 'られる') return undefined;
    const stem = base.slice(0, -1);
    if (base === '応じる') return { start, end, suggest: ['応じかねます', '応じいたしかねます'] };
    const plain = `${stem}かねます`;
    const polite = `${prefix || 'お'}${stem}いたしかねます`;
    return { start, end, suggest: base === '認める' ? [plain] : [polite, plain] };
  }
  if (!ownPotential.test(base)) return undefined;
  const renyou = renyouOfPotential(base);
  if (/^(?:承れる|伺える)$/u.test(base)) return { start, end, suggest: [`${renyou}かねます`] };
  return { start, end, suggest: [`${prefix || 'お'}${renyou}いたしかねます`, `${renyou}かねます`] };
}

/** 配達は行っておりません: a service that customers ask for. */
const services =
  /(?:配達|配送|発送|修理|販売|受付|対応|予約|返品|返金|交換|貸し出し|レンタル|送迎|買い取り|買取|工事|出張|取り置き|取り寄せ|再発行|延長|割引|値引き|持ち帰り|宅配|通販|試着|見学|面会|送付|再配達)は$/u;

function standingRefusal({ start, end, base }: Act, before: string): Refusal | undefined {
  const service = /^(?:行う|やる|する|受ける|実施する)$/u.test(base) && services.test(before);
  if (!standing.test(base) && !service) return undefined;
  if (/扱/u.test(base)) return { start, end, suggest: ['お取り扱いがございません'] };
  if (base === '対応する') return { start, end, suggest: ['対応いたしかねます'] };
  return { start, end, suggest: ['承りかねます', 'お受けいたしかねます'] };
}

/** The refusal that a predicate is, if it is one. */
export function refusalOf(act: Act, reply: Reply): Refusal | undefined {
  const { text } = reply;
  const whole = text.slice(act.start, act.end);
  const before = textBefore(reply, act.start, 24);
  const { start, end } = act;
  if (act.kind === 'copula') {
    const impossible = /^(?:無理|むり|ムリ|だめ|ダメ|駄目|不可能|不可)$/u.test(act.base) && !act.negative;
    return impossible ? { start, end, suggest: ['いたしかねます', 'お受けいたしかねます'] } : undefined;
  }
  if (!politeNegative.test(whole) || act.past || act.auxiliaries.some((one) => one.label === 'かねる'))
    return undefined;
  if (act.base === 'ある') {
    const refused = lacks.test(before) && !notReally.test(before);
    return refused
      ? { start, end, suggest: [whole.replace(/(?:あり|有り)ませ(?:ん|ぬ)$/u, 'ございません')] }
      : undefined;
  }
  if (/^(?:わかる|分かる)$/u.test(act.base)) {
    if (/(?:と|も)$/u.test(before)) return undefined;
    return { start, end, suggest: [whole.replace(/(?:ませ(?:ん|ぬ)|ないです)$/u, 'かねます')] };
  }
  if (act.base === 'できる' || act.frame === 'dekiru') return cannot(act, text);
  const isStanding = act.auxiliaries.some((one) => one.label === 'おる' || one.label === 'いる');
  if (isStanding) return standingRefusal(act, textBefore(reply, act.start, 40));
  return potential(act);
}

/** 空きはないです: the dictionary reads this ない as an auxiliary, so it is no predicate of its own. */
export const absences: RegExp = new RegExp(
  `(?:${askedFor})(?:は|が|も)(ないです|無いです)(?=[。！!\\s]|$|ので|から|ね|よ)`,
  'gu',
);
