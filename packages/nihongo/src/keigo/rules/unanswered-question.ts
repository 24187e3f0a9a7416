import { readDocument } from '../../text/document.ts';
import type { Document, Sentence } from '../../text/document.ts';
import type { Token } from '../../tokenizer/token.ts';
import { readPredicates } from '../../morph/read-predicates.ts';
import { usualSpelling } from '../../morph/spelling.ts';
import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';

const asks =
  /[?？]\s*$|か[。！!]?$|(?:教えて|聞かせて|お知らせ)(?:ください|下さい|いただ|もら)|(?:知りたい|伺いたい|お聞きしたい)/u;
const contentNoun = /^(?:一般|サ変接続|固有名詞|形容動詞語幹)$/u;
/** Questions of courtesy, which want no answer. */
const courtesy = /お変わり|お過ごし|お元気|ご機嫌|お障り|よろしいお日和/u;
/** Asked in the form of a question, but for an act, not for an answer. */
const asksToAct =
  /お願い(?:でき|いただけ|して(?:も)?よろ|いたし)|(?:て|で)(?:いただけ|くださ|もらえ)|[おご][^、。]{1,12}(?:いただけ|くださ|願え)/u;
const asksToTell =
  /教え|聞かせ|知らせ|お示し|どう|いつ|どこ|どれ|何|なぜ|いくら|いかが|可能|でき(?:ます|る)か/u;
/** Words of asking itself, and of every message: a reply that shares only these answers nothing. */
const empty = new Set(
  'こと 件 場合 方 際 点 質問 問い合わせ 問合せ 返信 返事 連絡 願い お願い 可能 大丈夫 教える 知る 思う する ある いる なる できる 聞く くださる いただく おる いたす 伺う ござる 出来る 申す よろしい 今回 今度 先日 様 さん 注文 商品 品 お客様'.split(
    ' ',
  ),
);
/** What kind of answer an interrogative wants; one of that kind answers it whatever its words. */
const wants: readonly (readonly [question: RegExp, answer: RegExp])[] = [
  [/いくら|おいくら|何円|料金|値段|価格|費用/u, /円|無料|料金|価格|費用/u],
  [
    /いつ|何日|何時|何曜|いつごろ|何分|どのくらい|どれくらい|何週間/u,
    /[0-9０-９]+\s*(?:日|時|月|分|営業日|週間|か月|\/)|本日|明日|来週|今週|当日|翌日/u,
  ],
  [/どこ|どちら|場所|住所|何階/u, /[0-9０-９]+階|番地|駅|住所|場所|こちら|入口|売り場/u],
];
/** An interim reply: the answer is on its way. */
const deferred =
  /(?:お?調べ|確認|お問い合わせ|照会)(?:して|いたし|しまし|のうえ|の上|が(?:取|と)れ)|折り返し/u;

function contentWords(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const noun = token.pos === '名詞' && contentNoun.test(token.pos1);
    const verb = (token.pos === '動詞' || token.pos === '形容詞') && token.pos1 === '自立';
    const word = usualSpelling(token.base);
    return (noun || verb) && !empty.has(word) ? [word] : [];
  });
}

function questionsIn(document: Document): Sentence[] {
  return document.sentences.filter((one) => {
    if (one.kind === 'quoted' || one.kind === 'signature' || one.kind === 'greeting') return false;
    const text = document.text.slice(one.start, one.end);
    if (courtesy.test(text)) return false;
    const last = readPredicates(document.tokens, one.firstToken, one.endToken).at(-1);
    return asks.test(text) || last?.mood === 'question';
  });
}

/** Kanji of the reply, so that 配送料 answers a question about 送料. */
const kanjiOf = (text: string): Set<string> => new Set(text.match(/\p{sc=Han}/gu));

/** Whether the reply says that something will be done: 手配いたします, 承りました. */
function grants(reply: Reply): boolean {
  return reply.acts.some(
    (act) =>
      (act.actor === 'own' &&
        !act.past &&
        act.mood === 'statement' &&
        !/^(?:存じる|おる|申す|願う|詫びる)$/u.test(act.base)) ||
      /^(?:承る|かしこまる|承知する)$/u.test(act.base),
  );
}

/** A question of the customer's last message none of whose words the reply takes up. */
export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  severity: 'info',
  source: 'house-style',
  find(reply): Hit[] {
    const last = reply.context.previousMessages?.at(-1)?.slice(0, 4000) ?? '';
    const written = reply.sentences.map((one) => reply.text.slice(one.start, one.end)).join('\n');
    const place = reply.sentences.findLast((one) => one.kind === 'body') ?? reply.sentences.at(-1);
    if (last === '' || place === undefined || deferred.test(written)) return [];
    const said = new Set(contentWords(reply.tokens));
    const kanji = kanjiOf(written);
    const message = readDocument(last);
    const open = questionsIn(message).filter((question) => {
      const text = message.text.slice(question.start, question.end);
      const words = contentWords(message.tokens.slice(question.firstToken, question.endToken));
      const shared = (word: string): boolean =>
        said.has(word) || [...kanjiOf(word)].some((character) => kanji.has(character));
      const answered = wants.some(([asked, answer]) => asked.test(text) && answer.test(written));
      const granted = asksToAct.test(text) && !asksToTell.test(text) && grants(reply);
      return words.length > 0 && !answered && !granted && !words.some(shared);
    });
    return open.map((question) => {
      const text = message.text.slice(question.start, question.end);
      const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      return hit(
        place,
        `お客様のご質問「${short}」への答えが見当たりません。`,
        `No answer is found to the customer’s question “${short}”.`,
      );
    });
  },
};
