/** What letters begin with, and says nothing of what they answer. */
const opening =
  /^(?:.{0,30}(?:様|さま|御中|殿|各位)|お客様)[、。]?$|お世話になって|お問い?合わせ.{0,20}(?:ありがとう|有難う|有り難う)|(?:ご連絡|ご注文|ご質問|ご利用|お買い上げ).{0,16}(?:ありがとう|有難う|有り難う)|^.{0,30}(?:と申します|の担当者?です|でございます)。?$|^.{1,12}の.{1,10}です。?$|^(?:dear|hi|hello)\b|^thank you for (?:your|contacting|reaching)/iu;

/** What letters end with. */
const closing =
  /よろしくお願い|宜しくお願い|ご不明(?:な|の)?点|お気軽に|何卒|引き続き|またのご(?:利用|来店)|^以上|敬具|かしこ|^(?:best|kind|warm)? ?regards|^sincerely|^thank you|if you have any (?:other |further )?questions|let us know/iu;

const isOf = (marks: RegExp) => (line: string) =>
  line.trim() === '' || (line.length <= 60 && marks.test(line.trim()));

/** An answer without the courtesies at its beginning and end: what is left is what it says. */
export function essenceOf(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n').split('\n');
  const [opens, closes] = [isOf(opening), isOf(closing)];
  let from = 0;
  let to = lines.length;
  while (from < to && opens(lines[from] ?? '')) from += 1;
  while (to > from && closes(lines[to - 1] ?? '')) to -= 1;
  return lines.slice(from, to).join('\n').trim();
}

const person = /\{\{(?:顧客名カナ|顧客名|顧客姓|人名)\d*\}\}[ \u3000]?(?:様|さま|さん|殿|氏)?/gu;
const colleague = /\{\{(?:社員名|担当者名|担当者姓)\d*\}\}/gu;
const names: Record<string, string> = { 電話: '電話番号', メール: 'メールアドレス' };

/** Placeholders of personal data as what a reader of an article understands: お客様, 【電話番号】. */
export function readable(masked: string): string {
  return masked
    .replaceAll(person, 'お客様')
    .replaceAll(colleague, '担当者')
    .replaceAll(/\{\{([^{}\d]+)\d*\}\}/gu, (_found, label: string) => `【${names[label] ?? label}】`);
}

const prefix =
  /^(?:(?:re|fwd?|返信|転送|ご?質問|お問い?合わせ)[:：]\s*|【[^】]{1,20}】\s*|\[[^\]]{1,20}\]\s*)+/iu;

/** The subject of a conversation as the beginnings of a question. */
export const questionOf = (subject: string): string => {
  const bare = subject.trim().replace(prefix, '').trim();
  return [...(bare === '' ? subject.trim() : bare)].slice(0, 200).join('');
};
