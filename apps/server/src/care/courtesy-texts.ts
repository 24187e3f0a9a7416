import { courtesies, type CarePurpose, type Courtesy } from '@madoguchi/contract';

export type CourtesyText = { name: string; purpose: CarePurpose; text: string };

const sender = '\n{自社名} {担当者}\n';

/** What a letter of each courtesy says, and what goes with a gift. Words of the season that another name needs are its own. */
const texts: Record<Courtesy, string> = {
  nengajo: `謹んで新春のお慶びを申し上げます

旧年中は格別のご愛顧を賜り、厚く御礼申し上げます。
本年も変わらぬお引き立てのほど、よろしくお願い申し上げます。
{お客様名}様のご健勝とご多幸を、心よりお祈り申し上げます。
${sender}`,
  kanchu: `寒中お見舞い申し上げます

{お客様名}様には、寒さの厳しい折、いかがお過ごしでしょうか。
日頃のご厚情に感謝申し上げますとともに、どうぞ暖かくしてお過ごしくださいますようお祈り申し上げます。
${sender}`,
  chugen: `{お客様名}様

{時候の挨拶}
平素は格別のご愛顧を賜り、厚く御礼申し上げます。
日頃の感謝のしるしに、心ばかりの品をお送りいたしました。どうぞお納めください。

{結びの挨拶}
${sender}`,
  shochu: `暑中お見舞い申し上げます

{お客様名}様には、暑さの厳しい折、いかがお過ごしでしょうか。
平素のお引き立てに、心より御礼申し上げます。
暑さはこれからも続きますので、どうぞご自愛くださいませ。
${sender}`,
  zansho: `残暑お見舞い申し上げます

{お客様名}様には、暑さの残る中、いかがお過ごしでしょうか。
平素のお引き立てに、心より御礼申し上げます。
夏のお疲れの出ませんよう、どうぞご自愛くださいませ。
${sender}`,
  seibo: `{お客様名}様

{時候の挨拶}
本年も格別のご愛顧を賜り、厚く御礼申し上げます。
一年の感謝のしるしに、心ばかりの品をお送りいたしました。どうぞお納めください。
来年も変わらぬお引き立てのほど、よろしくお願い申し上げます。

{結びの挨拶}
${sender}`,
};

const names: Record<Courtesy, string> = {
  nengajo: '年賀状',
  kanchu: '寒中見舞い',
  chugen: 'お中元',
  shochu: '暑中見舞い',
  zansho: '残暑見舞い',
  seibo: 'お歳暮',
};

const subjects: Record<Courtesy, string> = {
  nengajo: '新年のご挨拶',
  kanchu: '寒中お見舞い申し上げます',
  chugen: 'お中元のご挨拶',
  shochu: '暑中お見舞い申し上げます',
  zansho: '残暑お見舞い申し上げます',
  seibo: 'お歳暮のご挨拶',
};

/** What a mail is called that pays a courtesy, by the name of its task: a late one goes by another name than its own. */
export const courtesySubject = (name: string): string | undefined =>
  courtesies
    .map((each) => (names[each] === name ? subjects[each] : undefined))
    .find((each) => each !== undefined);

/** A courtesy as a task. */
export const courtesyText = (courtesy: Courtesy, isGift: boolean): CourtesyText => ({
  name: names[courtesy],
  purpose: isGift ? 'gift' : 'celebration',
  text: texts[courtesy],
});
