import { either, near, written } from '../find.ts';
import { pattern } from '../pattern.ts';

const measure = written(pattern`
  通算\d+|\d+(?:日|回|通|件|枚|本|か所|箇所|個|時間|度)(?:目|連続|ほど|に|も|、|。|は|だ)?|[二三四五六七八九十百]+(?:日|回|通|件|枚|時間|度)|
  毎(?:日|朝|晩|夜|週|月)|一時間(?:ごと|おき)|\d+時間(?:ごと|おき)|おととい|昨日も|昨日は|今日も|今日は|明日も|今晩も|今夜も|
  来週も|再来週も|順番に|全部で|ずっと|朝から|欠かさ|雨の日も|いつものように|開店と同時|終電|朝刊|夜中
`);
const again = written(pattern`
  かけ(?:直|続|まし|て|る|ます)|かけてしま|電話|お電話|留守電|ファックス|FAX|メール|DM|送(?:る|り|ら|ります)|申し込|応募|来る|
  来ます|来るから|立って|通|回る|居座|同じ(?:話|お話|メール|お願い|書類|応募|質問|文面)|聞いていただ|アカウント|ブロック|携帯へ|会社へ|
  枚行く|通行く|補充
`);
const unstoppable = written(pattern`
  無駄|いくらでも作れ|やめない|やめません|力が湧|一日が始まりま|まで(?:何年|ずっと|続|毎|待|通)|何年でも|終わってない|終わっておりません|
  もう連絡しない|不採用|お断り|断られ|対応いたしかね|帰れと|契約する気はありません|担当は同じ|ほかの方でも|まだまだ|
  数で分からせ|もう\d+(?:枚|通|回|件)|補充しとけ|すぐかけ直|ないからな|言うまで|届くまで|出るまで|認めるまで|するまで
`);
/** The same thing again in a measure or a tone that says that it will not stop. */
export const relentless = either(
  near(near(measure, again, 30), unstoppable, 100),
  near(again, unstoppable, 12),
);
