import type { LetterContent } from '@madoguchi/contract';

const eras = [
  { name: '令和', english: 'Reiwa', from: '2019-05-01', year: 2019 },
  { name: '平成', english: 'Heisei', from: '1989-01-08', year: 1989 },
] as const;

/** 2026年11月22日, 令和8年11月22日, 22 November 2026. */
export function dayText(day: string, era: LetterContent['era'], language: LetterContent['language']): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const found = era === 'japanese' ? eras.find(({ from }) => from <= day) : undefined;
  const count = found === undefined ? 0 : year - found.year + 1;
  const shown = found === undefined ? `${year}年` : `${found.name}${count === 1 ? '元' : count}年`;
  return `${shown}${month}月${date}日`;
}
