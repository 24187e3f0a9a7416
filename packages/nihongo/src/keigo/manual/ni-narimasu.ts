import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { actAfter, matches, sentenceAt, textBefore } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { lastNoun } from './last-noun.ts';

/** Nouns that say a state or change, of which になります is meant as it stands. */
const becoming =
  /(?:無料|有料|可能|形|不可|必要|不要|お得|中止|中断|停止|休止|延期|変更|廃止|終了|開始|完了|満席|満室|満車|完売|品切れ|売り切れ|欠品|[閉開休][園館店院校場室業診]|休み|お休み|定休|対象|対象外|お世話|参考|原因|結果|負担|ご負担|実費|別途|後日|翌日|翌週|翌月|来月|来週|明日|[早遅多少高低大小長短濃薄強弱厚]め|控えめ|頃|ごろ|以降|以上|以下|予定|見込み|割引|引き|半額|有効|無効|確定|未定|保留|自動|禁止|禁煙|便利|きれい|綺麗|静か|元気|楽|快適|明らか|上手|好き|嫌い|ため|よう|こと|もの|わけ|運び|次第|迷惑|ご迷惑|面倒|不便|不足|遅延|混雑|渋滞|故障|破損|汚れ|[0-9０-９]+(?:歳|才|年|周年|回目|度|倍|割|%|％|パーセント|位|階建て)|満了|期限切れ|期限|更新|適用|適用外|支払い済み|発売|公開|登録|反映|表示|オン|オフ|一つ|ひとつ|別々|緊張|病気|高額|低額|割高|割安|最安|扱い|お預かり|いくら|お幾ら|いつ|何|どう|全額|定額|思い出|目安|励み|きっかけ)$/u;
/** The same, as whole words. */
const becomingWord = /^(?:気|手|目|役|得|雨|雪|夜|朝|冬|春|夏|秋|赤|青|白|黒|倍|世話|夕方|晴れ|お役|お気)$/u;
/** Words before it that tell of a change, a condition or a sum. */
const changeBefore =
  /(?:から|[るくすうつむぶぐ]と(?:、)?|[えけげせてねべめれ]ば|たら|なら|場合(?:は|、|に)?|際は|以降(?:は|、)?|より|今後|新しく|新たに|改め|自動的に|だんだん|次第に|徐々に|ようやく|まもなく|もうすぐ|合計(?:で|は)?|合わせて|税込(?:み)?で|割引(?:後|で)|(?:利用|適用|併用|お買い上げ|購入)で|あわせて|全部で|計|現在|本年|今年|来年|来月|来春|今月|[0-9]+月(?:から|より|に))[^。\n]{0,24}$/u;
/** A day on which something comes out is a result: お届けは翌週の火曜になります. */
const arrival =
  /(?:お?届け|到着|発送|出荷|入荷|納品|納期|お?渡し|お?受け取り|お?引き渡し|仕上がり|完成|返金|ご?返送|再開|反映|開始|ご?訪問|着工|引き落とし|お?引落)[^。はが]{0,6}[はが]、?[^。はが]{0,24}$/u;

/** Whether 〜になります says what something is, not what it becomes. */
function isCopula(reply: Reply, noun: string, start: number): boolean {
  if (becoming.test(noun) || becomingWord.test(noun) || /[いくしてでにはがもをへと]$/u.test(noun))
    return false;
  if (sentenceAt(reply, start) === undefined) return false;
  const before = textBefore(reply, start, 60);
  if (/^(?:こちら|これ|そちら|あちら)$/u.test(noun)) return true;
  if (/(?:こちら|これ|そちら|あちら)[がはもの、][^。]{0,20}$/u.test(before)) return true;
  // ご注文の品になります: the whole sentence but a noun and what describes it.
  if (/^お?[ご]?[\p{sc=Han}\p{sc=Katakana}ー]{1,8}の$/u.test(before)) return true;
  if (/^(?:お|ご)?[\p{sc=Han}\p{sc=Katakana}ー]{2,}$/u.test(noun) && before.trim() === '') return true;
  if (/[時分]$/u.test(noun) && /[時分]から[^。、]{0,4}$/u.test(before)) return true;
  if (noun.endsWith('円') && !/(?:合計|(?<!会)計|合わせ|全部|割引|引き|用で)/u.test(before + noun))
    return true;
  return (
    !/^(?:合計|計|総額)/u.test(noun) &&
    !changeBefore.test(before) &&
    !arrival.test(before) &&
    /[はがも]、?[^。はが]{0,24}$/u.test(before)
  );
}

const becomes = /([^\s、。！？「」『』\n]{1,24}?)に(なります|なっております)(?!と|よう)/gu;
/** Nouns after お that nobody does: お席になります is no 尊敬語. */
const things =
  /^(?:席|部屋|品|写真|手紙|すすめ|勧め|値段|釣り|箸|膳|皿|湯|菓子|弁当|荷物|薬|車|名前|時間|得)$/u;
const place = /(?:階|裏手?|隣|向かい|奥|横|手前|前|左手|右手|正面|地下|中|上|下|先|側|脇|出口|内)$/u;

/** こちらが契約書になります: になります where nothing becomes anything. */
export function copulaNarimasu(reply: Reply): Hit[] {
  return matches(reply, becomes).flatMap((match) => {
    const phraseEnd = match.index + (match[1] ?? '').length;
    // 営業時間は9時までになります
    const until = /[時分日名]まで$/u.test(match[1] ?? '') ? 2 : 0;
    const start = lastNoun(reply, match.index, phraseEnd - until);
    if (start === undefined) return [];
    const noun = reply.text.slice(start, phraseEnd);
    const span = { start, end: match.index + match[0].length };
    const standing = match[2] === 'なっております';
    if (standing && !/(?:こちら|これ)[がは][^。]{0,20}$/u.test(textBefore(reply, start, 24))) return [];
    const act = actAfter(reply, start);
    const honorific = act?.frame === 'ni-naru' && act.start < span.end && !things.test(act.stem);
    if (honorific || !isCopula(reply, noun.slice(0, noun.length - until), start)) return [];
    return [
      hit(
        span,
        `変化を表さない「${noun}になります」です。「${noun}でございます」とします（社内の表記）。`,
        '“Ni narimasu” where nothing changes: say “de gozaimasu” (house style).',
        place.test(noun)
          ? [`${noun}にございます`, `${noun}でございます`, `${noun}です`]
          : [`${noun}でございます`, `${noun}です`],
      ),
    ];
  });
}
