import type { SurveySettings } from '@madoguchi/contract';

type Link = SurveySettings['thanks']['links'][number];

export const linesOf = (links: readonly Link[]): string =>
  links.map(({ label, url }) => `${label} ${url}`).join('\n');

/** Links as people write them, one a line; null when a line is none, or there are too many. */
export function linksFrom(text: string): Link[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const links = lines.flatMap((line) => {
    const found = /^(.{1,60}?)[\s　:：]+(https:\/\/\S+)$/u.exec(line);
    const [, label, url] = found ?? [];
    return label === undefined || url === undefined || !URL.canParse(url)
      ? []
      : [{ label: label.trim(), url }];
  });
  return links.length === lines.length && links.length <= 5 ? links : null;
}
