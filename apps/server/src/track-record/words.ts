import type { Locale } from '@madoguchi/contract';

/** What a record says by itself, in the form that buyers in Japan know (会社概要・実績), and in English. */
type Words = {
  title: string;
  day: (day: string) => string;
  asOf: (day: string) => string;
  month: (month: string) => string;
  period: (from: string, to: string) => string;
  sections: Record<'company' | 'clients' | 'certificates' | 'awards' | 'figures', string>;
  rows: Record<
    'name' | 'representative' | 'founded' | 'capital' | 'staff' | 'address' | 'business' | 'website',
    string
  >;
  yen: (amount: number) => string;
  staff: (count: number, on: string | null) => string;
  client: (name: string) => string;
  unnamed: (trade: string) => string;
  since: (month: string, years: number) => string;
  work: (text: string) => string;
  issuer: (name: string) => string;
  number: (number: string) => string;
  validUntil: (day: string) => string;
  award: (name: string, giver: string) => string;
  figures: Record<'promises' | 'acknowledged' | 'firstAnswer', string>;
  share: (value: number, low: number, high: number, hits: number, total: number) => string;
  few: (total: number, fewest: number) => string;
  time: (minutes: number) => string;
  median: (value: string, low: string, high: string, total: number) => string;
  ninth: (value: string) => string;
  late: (total: number) => string;
  note: string;
  other: string;
  gone: string;
  goneBody: string;
};

const count = (value: number): string => new Intl.NumberFormat('en').format(value);
const percent = (value: number): string => (value * 100).toFixed(1);
const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

/** An amount as it is said in Japanese: 1億2,000万円. */
export function inYen(amount: number): string {
  const units = [
    [1_0000_0000_0000, '兆'],
    [1_0000_0000, '億'],
    [1_0000, '万'],
    [1, ''],
  ] as const;
  let rest = amount;
  const parts = units.flatMap(([size, unit]) => {
    const many = Math.floor(rest / size);
    rest -= many * size;
    return many === 0 ? [] : [`${count(many)}${unit}`];
  });
  return `${parts.length === 0 ? '0' : parts.join('')}円`;
}

const dayJa = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
const dayEn = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
const monthJa = (month: string): string =>
  /-/u.test(month) ? month.replace(/^(\d+)-0?(\d+)$/u, '$1年$2月') : `${month}年`;
const monthEn = (month: string): string =>
  /-/u.test(month)
    ? new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      )
    : month;

export const sheetWords: Record<Locale, Words> = {
  ja: {
    title: '会社概要・実績',
    day: dayJa,
    asOf: (day) => `${dayJa(day)}現在`,
    month: monthJa,
    period: (from, to) => `対象期間：${dayJa(from)}〜${dayJa(to)}`,
    sections: {
      company: '会社概要',
      clients: '主な取引先',
      certificates: '認証・資格',
      awards: '受賞歴',
      figures: 'お客様対応の実績',
    },
    rows: {
      name: '会社名',
      representative: '代表者',
      founded: '設立',
      capital: '資本金',
      staff: '従業員数',
      address: '所在地',
      business: '事業内容',
      website: 'ウェブサイト',
    },
    yen: inYen,
    staff: (people, on) => `${count(people)}名${on === null ? '' : `（${dayJa(on)}現在）`}`,
    client: (name) => `${name} 様`,
    unnamed: (trade) => `${trade}\n（社名非公開）`,
    since: (month, years) => `${monthJa(month)}から${years < 1 ? '' : `（${years}年）`}`,
    work: (text) => `　${text}`,
    issuer: (name) => `発行：${name}`,
    number: (number) => `番号：${number}`,
    validUntil: (day) => `有効期限：${dayJa(day)}`,
    award: (name, giver) => `${name}（${giver}）`,
    figures: {
      promises: '約束の履行率',
      acknowledged: '当日中の受付連絡',
      firstAnswer: '最初の回答まで',
    },
    share: (value, low, high, hits, total) =>
      `${percent(value)}%（${count(total)}件中${count(hits)}件、95%信頼区間 ${percent(low)}%〜${percent(high)}%）`,
    few: (total, fewest) => `記録が${fewest}件に満たないため、表示していません（現在${count(total)}件）。`,
    time: (minutes) => (minutes < 60 ? `${Math.round(minutes)}分` : `${hours(minutes)}時間`),
    median: (value, low, high, total) =>
      `中央値 ${value}（対象${count(total)}件、95%信頼区間 ${low}〜${high}）`,
    ninth: (value) => `90%の案件は${value}以内`,
    late: (total) => `半数以上が未回答のため、表示していません（対象${count(total)}件）。`,
    note: '数値は、問い合わせ管理システムの記録から自動で集計したもので、手入力はしていません。約束の履行率は、期日を迎えた約束のうち期日どおりに果たした割合です。受付連絡には自動応答を含みます。回答までの時間は、休業日と夜間を含む経過時間です。',
    other: 'English',
    gone: 'このページは、ご覧いただけません',
    goneBody: 'アドレスが変更されたか、公開を終了しました。お手数ですが、担当者にお問い合わせください。',
  },
  en: {
    title: 'Company profile and track record',
    day: dayEn,
    asOf: (day) => `As of ${dayEn(day)}`,
    month: monthEn,
    period: (from, to) => `Period: ${dayEn(from)} to ${dayEn(to)}`,
    sections: {
      company: 'Company profile',
      clients: 'Main clients',
      certificates: 'Certificates',
      awards: 'Awards',
      figures: 'How customers are looked after',
    },
    rows: {
      name: 'Company',
      representative: 'Representative',
      founded: 'Founded',
      capital: 'Capital',
      staff: 'Employees',
      address: 'Address',
      business: 'Business',
      website: 'Website',
    },
    yen: (amount) => `JPY ${count(amount)}`,
    staff: (people, on) => `${count(people)}${on === null ? '' : ` (${dayEn(on)})`}`,
    client: (name) => name,
    unnamed: (trade) => `${trade}\n(name withheld)`,
    since: (month, years) =>
      `Since ${monthEn(month)}${years < 1 ? '' : ` (${years} ${years === 1 ? 'year' : 'years'})`}`,
    work: (text) => `, ${text}`,
    issuer: (name) => `Issued by ${name}`,
    number: (number) => `No. ${number}`,
    validUntil: (day) => `Valid until ${dayEn(day)}`,
    award: (name, giver) => `${name} (${giver})`,
    figures: {
      promises: 'Promises kept in time',
      acknowledged: 'Acknowledged same day',
      firstAnswer: 'Time to the first answer',
    },
    share: (value, low, high, hits, total) =>
      `${percent(value)}% (${count(hits)} of ${count(total)}, 95% interval ${percent(low)}%–${percent(high)}%)`,
    few: (total, fewest) => `Not shown: ${count(total)} of the ${fewest} records that are needed.`,
    time: (minutes) => (minutes < 60 ? `${Math.round(minutes)} min` : `${hours(minutes)} h`),
    median: (value, low, high, total) => `Median ${value} (of ${count(total)}, 95% interval ${low}–${high})`,
    ninth: (value) => `Nine of ten within ${value}`,
    late: (total) => `Not shown: half or more are not answered yet (of ${count(total)}).`,
    note: 'The figures are counted from the records of the service desk and are never typed by hand. Promises kept are those met in time among those that fell due. Acknowledgements include automatic ones. Times are elapsed time, nights and holidays included.',
    other: '日本語',
    gone: 'This page is not available',
    goneBody: 'Its address has changed, or it was withdrawn. Please ask your contact person.',
  },
};
