import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';
import { lastActOf } from '../reply.ts';

/** Plain signs that a message complains: what is broken, missing, wrong or late, and how the writer feels about it. */
const complaints: readonly RegExp[] = [
  /(?:届|来|着|返事|返信|連絡)(?:いて|て)?(?:(?:が|も)(?:ない|ありません|来ない|来ません)|い?ません|い?ない)(?!場合|とき|時|方|か(?:もし|と)|よう)/u,
  /(?:壊れ|割れ|破れ|欠け|折れ|汚れ|濡れ|腐|溶け|冷め|焦げ)て(?:い|お|た|る|届)/u,
  /(?:不良品|欠陥|破損|異物|虫が|髪の毛|カビ|動かな|動きません|使えない|使えません|故障し|二重(?:に)?請求)/u,
  /(?:違う|別の|間違った|誤った)(?:商品|品|色|サイズ|もの|物|部品|料理)が?(?:届|来|入|出)/u,
  /(?:ひど[いく]|最悪|がっかり|失望|不愉快|不快|腹が立|怒り|許せ|納得(?:でき|いか|がいか)|あり得ない|ありえない|いい加減|非常識|困っています|困ります|迷惑(?:し|です))/u,
  /(?:対応|態度|接客|説明|言い方)が[^。！？\n]{0,8}(?:悪|ひど|雑|失礼|冷た|遅|足り|なかった|不十分|横柄)/u,
  /(?:何度も|何回も|ずっと|[0-9０-９一二三四五]+(?:日|時間|分|週間|か月)も)[^。！？\n]{0,16}(?:待た|待って|連絡|電話|問い合わせ)/u,
  /(?:クレーム|苦情|謝罪|責任者を|消費者センター|返金してください|返金を求め)/u,
];
const apology =
  /申し?訳|もうしわけ|お詫び|おわび|詫び|ご迷惑を(?:お)?(?:かけ|掛け)|ご不便を(?:お)?(?:かけ|掛け)|ご不快な|失礼(?:を)?(?:いた|致)し|恐縮の至り|すみません|すいません|ごめん/u;
/** How many sentences may pass before the apology: a greeting, a name, and the apology itself. */
const patience = 3;

function firstSentences(reply: Reply): string {
  return reply.sentences
    .filter((one) => /^(?:greeting|body|closing)$/u.test(one.kind) && lastActOf(reply, one) !== undefined)
    .slice(0, patience)
    .map((one) => reply.text.slice(one.start, one.end))
    .join('\n');
}

/** A complaint that the reply does not answer with an apology first. */
export const apologyFirst: Rule = {
  id: 'apology-first',
  severity: 'warning',
  source: 'house-style',
  find(reply): Hit[] {
    const last = reply.context.previousMessages?.at(-1)?.slice(0, 4000) ?? '';
    if (!complaints.some((sign) => sign.test(last)) || apology.test(firstSentences(reply))) return [];
    const body = reply.sentences.find((one) => one.kind === 'body') ?? reply.sentences[0];
    if (body === undefined) return [];
    return [
      hit(
        body,
        'お客様はお困りのご様子です。用件に入る前に、まずお詫びの言葉を添えます（社内の表記）。',
        'The customer’s last message complains: apologise before anything else (house style).',
      ),
    ];
  },
};
