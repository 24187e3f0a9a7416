import type { TrackEntryContent } from '@madoguchi/contract';

export type Kind = TrackEntryContent['kind'];

/** An entry as it stands in its form: every field a text. */
export type EntryText = Record<
  | 'nameJa'
  | 'nameEn'
  | 'secondJa'
  | 'secondEn'
  | 'workJa'
  | 'workEn'
  | 'month'
  | 'day'
  | 'evidence'
  | 'number',
  string
>;

const empty: EntryText = {
  nameJa: '',
  nameEn: '',
  secondJa: '',
  secondEn: '',
  workJa: '',
  workEn: '',
  month: '',
  day: '',
  evidence: '',
  number: '',
};

/** What the form of an entry begins with. Second: a client’s trade, who issued a certificate, who gave an award. */
export function textOf(content: TrackEntryContent | undefined): EntryText {
  if (content === undefined) return empty;
  const named = { ...empty, nameJa: content.name.ja, nameEn: content.name.en };
  if (content.kind === 'client') {
    const { trade, work, since, consentOn, consentEvidence } = content;
    return {
      ...named,
      secondJa: trade.ja,
      secondEn: trade.en,
      workJa: work.ja,
      workEn: work.en,
      month: since,
      day: consentOn ?? '',
      evidence: consentEvidence,
    };
  }
  if (content.kind === 'certificate') {
    const { issuer, number, validUntil } = content;
    return { ...named, secondJa: issuer.ja, secondEn: issuer.en, number, day: validUntil ?? '' };
  }
  return { ...named, secondJa: content.giver.ja, secondEn: content.giver.en, month: content.on };
}

/** The entry that a form describes. */
export function contentOf(kind: Kind, text: EntryText): TrackEntryContent {
  const name = { ja: text.nameJa, en: text.nameEn };
  const second = { ja: text.secondJa, en: text.secondEn };
  const day = text.day === '' ? null : text.day;
  const month = text.month.trim();
  if (kind === 'client')
    return {
      kind,
      name,
      trade: second,
      work: { ja: text.workJa, en: text.workEn },
      since: month,
      consentOn: day,
      consentEvidence: text.evidence,
    };
  if (kind === 'certificate') return { kind, name, issuer: second, number: text.number, validUntil: day };
  return { kind, name, giver: second, on: month };
}
