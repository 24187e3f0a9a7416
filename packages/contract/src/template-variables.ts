/**
 * The variables of templates by the names people write in braces, and the marks that stand for what is still to be
 * filled in. Shared by the server, which fills them and refuses what is unfilled, and the composer, which marks it.
 * Nothing here loads a library, so that the web app may use it as it is.
 */

/** What a variable is called; the first name of a language is the one that is shown. */
export type VariableNames = { ja: readonly [string, ...string[]]; en: readonly [string, ...string[]] };

export const templateVariables = {
  customerName: { ja: ['お客様名', '顧客名', 'お名前'], en: ['customer name', 'customer'] },
  customerFamilyName: { ja: ['お客様の姓', '顧客の姓'], en: ['customer family name'] },
  customerReading: { ja: ['ふりがな', 'お客様名のふりがな'], en: ['customer reading'] },
  company: { ja: ['会社名', 'お客様の会社名'], en: ['company', 'company name'] },
  title: { ja: ['役職', 'お客様の役職'], en: ['job title'] },
  agent: { ja: ['担当者', '担当者名'], en: ['agent', 'agent name'] },
  agentFamilyName: { ja: ['担当者の姓'], en: ['agent family name'] },
  shop: { ja: ['自社名', '窓口名', '店名'], en: ['our company', 'shop'] },
  subject: { ja: ['案件', '件名'], en: ['subject'] },
  receivedOn: { ja: ['受付日'], en: ['received on'] },
  today: { ja: ['本日', '今日'], en: ['today'] },
  tomorrow: { ja: ['明日'], en: ['tomorrow'] },
  dayAfterTomorrow: { ja: ['明後日'], en: ['day after tomorrow'] },
  nextBusinessDay: { ja: ['翌営業日'], en: ['next business day'] },
  inThreeBusinessDays: { ja: ['3営業日後'], en: ['in 3 business days'] },
  seasonalGreeting: { ja: ['時候の挨拶', '時候の挨拶（改まった）'], en: ['seasonal greeting'] },
  softSeasonalGreeting: { ja: ['時候の挨拶（やわらか）'], en: ['soft seasonal greeting'] },
  closingGreeting: { ja: ['結びの挨拶', '結びの挨拶（改まった）'], en: ['closing greeting'] },
  softClosingGreeting: { ja: ['結びの挨拶（やわらか）'], en: ['soft closing greeting'] },
} as const satisfies Record<string, VariableNames>;

export type TemplateVariable = keyof typeof templateVariables;

/** Full width, half width, capitals and spaces make no different name. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, ' ')
    .trim();
}

const known = new Map<string, TemplateVariable>(
  (Object.keys(templateVariables) as TemplateVariable[]).flatMap((variable) =>
    [...templateVariables[variable].ja, ...templateVariables[variable].en].map(
      (name) => [foldName(name), variable] as const,
    ),
  ),
);

/** The variable of that name in either language; undefined for a name that is to be filled in by hand. */
export function variableNamed(name: string): TemplateVariable | undefined {
  return known.get(foldName(name));
}

/** A place in a text that somebody must fill in before it is sent: UTF-16 offsets, the end exclusive. */
export type Marker = { start: number; end: number; name: string };

/** What stands for a value that is not there. */
export function markerFor(name: string, language: 'ja' | 'en'): string {
  return language === 'ja' ? `【要記入：${name}】` : `[FILL IN: ${name}]`;
}

const marks =
  /【要記入[：:]\s*(?<ja>[^【】\n]{0,80})】|\[FILL IN:\s*(?<en>[^[\]\n]{0,80})\]|[{｛](?<raw>[^{}｛｝\n]{1,60})[}｝]/gu;
const control = /^(?:もし |それともし |if |elseif |else if )|^(?:それ以外|以上|else|end|end if|endif)$/u;

/** Whether what stands in braces is a template's own: a variable that is known, or a condition. */
function isOurs(inner: string): boolean {
  const folded = foldName(inner);
  return known.has(folded) || control.test(folded);
}

/**
 * Every place in a reply that is still to be filled in: the marks of values that were not there, and variables or
 * conditions of templates that somebody put in by hand and that would go out as they are. Other braces are just text.
 */
export function findMarkers(text: string): Marker[] {
  return [...text.matchAll(marks)].flatMap((match) => {
    const { ja, en, raw } = match.groups ?? {};
    if (raw !== undefined && !isOurs(raw)) return [];
    const name = (ja ?? en ?? raw ?? '').trim();
    return [{ start: match.index, end: match.index + match[0].length, name }];
  });
}
