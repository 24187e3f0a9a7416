import type { HookService, Locale } from '@madoguchi/contract';
import type { Told } from './sending.store.ts';
import { groupsOf } from './words.ts';

/** What a room is told: lines, and where to read on. */
export type RoomNews = { title: string; lines: string[]; link: string | null; linkLabel: string };

const labels: Record<Locale, { title: string; test: string }> = {
  ja: {
    title: '窓口からのお知らせ',
    test: 'テスト送信です。窓口からのお知らせがここに届きます。',
  },
  en: {
    title: 'News from your desk',
    test: 'A test. News from your desk will come here.',
  },
};

/** @param withNames whether the customer’s name and the subject go along: they leave the desk with it */
export function roomNews(
  told: readonly Told[],
  { locale, withNames }: { locale: Locale; withNames: boolean },
  origin: string | null,
): RoomNews {
  const [group] = groupsOf(locale, told);
  const { title } = labels[locale];
  const tellable = group !== undefined && (withNames || !group.named);
  return {
    title: tellable ? group.title : title,
    lines: group?.lines ?? [],
    link: origin === null || group === undefined ? null : origin + group.path,
    linkLabel: group?.open ?? '',
  };
}

export function testNews(locale: Locale): RoomNews {
  const { title, test } = labels[locale];
  return { title, lines: [test], link: null, linkLabel: '' };
}

/** Slack's own marks in text (api.slack.com, «Formatting text for app surfaces»). */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function slack({ title, lines, link, linkLabel }: RoomNews): object {
  const text = [`*${slackText(title).replaceAll('*', '＊')}*`, ...lines.map(slackText)].join('\n');
  const read = link === null ? '' : `\n<${link}|${slackText(linkLabel)}>`;
  return {
    text: [title, ...lines].map(slackText).join(' / '),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: text + read } }],
  };
}

/** Text blocks of Adaptive Cards read some Markdown: what people wrote is not to be read as such. */
function cardText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`);
}

function teams({ title, lines, link, linkLabel }: RoomNews): object {
  const block = (text: string, more: object) => ({
    type: 'TextBlock',
    text: cardText(text),
    wrap: true,
    ...more,
  });
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            block(title, { weight: 'Bolder', size: 'Medium' }),
            ...lines.map((line) => block(line, { spacing: 'Small' })),
          ],
          ...(link === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: linkLabel, url: link }] }),
        },
      },
    ],
  };
}

function lineWorks({ title, lines, link, linkLabel }: RoomNews): object {
  return {
    title,
    body: { text: lines.join('\n') },
    ...(link === null ? {} : { button: { label: linkLabel, url: link } }),
  };
}

const forms: Record<HookService, (news: RoomNews) => object> = { slack, teams, line_works: lineWorks };

/** The JSON that a service's incoming webhook takes: Slack blocks, a Teams workflow's Adaptive Card, LINE WORKS. */
export function roomBody(service: HookService, news: RoomNews): string {
  return JSON.stringify(forms[service](news));
}
