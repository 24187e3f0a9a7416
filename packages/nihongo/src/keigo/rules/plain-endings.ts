import { hit } from '../hit.ts';
import type { Hit } from '../finding.ts';
import type { Act, Reply } from '../reply.ts';
import { rejoin } from '../rewrite.ts';
import type { Sentence } from '../../text/document.ts';

/** Set phrases of letters that end in plain form and are right so. */
const settled = /^(?:拝啓|敬具|謹啓|敬白|前略|草々|早々|記|以上|かしこ|謹んで|なし|あり)/u;

function polite(act: Act): string[] {
  const past = act.past;
  if (act.kind === 'copula') {
    const head = act.prefix + act.stem;
    const end = act.auxiliaries.some((one) => one.label === 'ない')
      ? 'ではございません'
      : past
        ? 'でした'
        : 'です';
    return [head + end, past ? `${head}でございました` : `${head}でございます`];
  }
  if (act.kind === 'adjective')
    return [`${act.prefix + act.stem}${act.auxiliaries.map((one) => one.surface).join('')}です`];
  const last = act.auxiliaries.at(-1);
  if (act.auxiliaries.length === 0) return [act.prefix + rejoin(act.base, act.ctype, [polished('ます')])];
  if (act.auxiliaries.length === 1 && last?.label === 'た')
    return [act.prefix + rejoin(act.base, act.ctype, [polished('まし'), polished('た')])];
  if (act.auxiliaries.length === 1 && last?.label === 'ない')
    return [act.prefix + rejoin(act.base, act.ctype, [polished('ませ'), polished('ん')])];
  return [];
}

const polished = (surface: string) => ({ label: 'ます', surface, form: '', start: 0, end: 0 });

/** Whether the predicate closes its sentence: only marks and particles of the end stand after it. */
function closes(reply: Reply, act: Act, sentence: Sentence): boolean {
  for (let at = act.endToken; at < sentence.endToken; at++) {
    const token = reply.tokens[at];
    if (token === undefined) return false;
    if (token.pos === '記号') continue;
    if (token.pos === '助詞' && /終助詞/u.test(token.pos1) && !/^(?:か|な)$/u.test(token.surface)) continue;
    if (/^[)）」』♪！!？?。…ー〜～wｗ笑]+$/u.test(token.surface)) continue;
    return false;
  }
  return true;
}

const plainJa = '文末が「だ・である」の形です。お客様への返信は「です・ます」でそろえます。';
const plainEn = 'The sentence ends in plain form: replies to customers keep to “desu” and “masu”.';

const finalForms = /^(?:基本形|音便基本形|命令)/u;

/** Sentences that end in plain form (受け付けた。) where the reply is otherwise in です・ます. */
export function plainEndings(reply: Reply): Hit[] {
  return reply.sentences.flatMap((sentence) => {
    if (sentence.kind !== 'body' && sentence.kind !== 'closing') return [];
    const text = reply.text.slice(sentence.start, sentence.end);
    if (settled.test(text) || !/[。！!]|\p{Extended_Pictographic}/u.test(text.slice(-3))) return [];
    // 12月10日(木)である。, 現金のみだ。: after a bracket or particle there is no word for the copula to belong to.
    const copula =
      /(?:[)）」]|のみ|だけ|まで|から|など|ほど|くらい|ばかり)(である|であった|だった|だ)(?=[。！!]{0,4}$)/u.exec(
        text,
      );
    if (copula?.[1] !== undefined) {
      const start = sentence.start + copula.index + copula[0].length - copula[1].length;
      const right = copula[1].endsWith('った') ? ['でした'] : ['です', 'でございます'];
      return [hit({ start, end: start + copula[1].length }, plainJa, plainEn, right)];
    }
    const act = reply.acts.findLast((one) => one.sentence === sentence);
    if (act === undefined || act.polite || !reply.isOwnWords(act) || !closes(reply, act, sentence)) return [];
    if (act.mood === 'request' || act.ending === 'te' || act.ending === 'nominal') return [];
    const last = reply.tokens[act.endToken - 1];
    if (last === undefined || !finalForms.test(last.cform) || last.cform.startsWith('命令')) return [];
    if (act.frame === 'kudasaru' || /^(?:くださる|なさる|いらっしゃる)$/u.test(act.base)) return [];
    return [hit(act, plainJa, plainEn, polite(act))];
  });
}
