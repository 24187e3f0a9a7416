import type {
  CompanyFacts,
  TrackCertificate,
  TrackClient,
  TrackEntry,
  TrackFigures,
  TrackWarning,
} from '@madoguchi/contract';

/** What an edition keeps: everything it was composed of, and its day (`2026-11-22`) where the workspace is. */
export type EditionContent = {
  facts: CompanyFacts;
  entries: Pick<TrackEntry, 'id' | 'content'>[];
  figures: TrackFigures;
  day: string;
};

/** A certificate that ends within so many days is warned of: renewing one takes that long. */
export const warnDays = 60;

const dayMs = 86_400_000;

/** The day so many days after one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** It holds to the end of its last day. */
export const hasEnded = ({ validUntil }: Pick<TrackCertificate, 'validUntil'>, today: string): boolean =>
  validUntil !== null && validUntil < today;

/** Whether a client may be named: they said so on a day that has come, and something shows it. */
export const mayName = (
  { consentOn, consentEvidence }: Pick<TrackClient, 'consentOn' | 'consentEvidence'>,
  today: string,
): boolean => consentOn !== null && consentOn <= today && consentEvidence.trim() !== '';

/** What somebody ought to look at. */
export function warningsOf(entries: EditionContent['entries'], today: string): TrackWarning[] {
  return entries.flatMap(({ id, content }): TrackWarning[] => {
    if (content.kind === 'client')
      return mayName(content, today) ? [] : [{ kind: 'unnamed', entryId: id, day: null }];
    if (content.kind !== 'certificate' || content.validUntil === null) return [];
    const day = content.validUntil;
    if (hasEnded(content, today)) return [{ kind: 'expired', entryId: id, day }];
    return day <= dayAfter(today, warnDays) ? [{ kind: 'expiring', entryId: id, day }] : [];
  });
}

/**
 * An edition as it may be shown today: a certificate that has ended since is not shown any more, and whoever took back that they may be
 * named, or is not among the clients any more, is not named. All else stays as it was on its day.
 */
export function shownToday(
  edition: EditionContent,
  now: EditionContent['entries'],
  today: string,
): EditionContent {
  const entries = edition.entries.flatMap(({ id, content }): EditionContent['entries'] => {
    if (content.kind === 'certificate') return hasEnded(content, today) ? [] : [{ id, content }];
    if (content.kind !== 'client') return [{ id, content }];
    const present = now.find((each) => each.id === id)?.content;
    const allowed = present?.kind === 'client' && mayName(present, today);
    return [{ id, content: allowed ? content : { ...content, consentOn: null } }];
  });
  return { ...edition, entries };
}

/** Whether something was written since: figures change by themselves and are no reason for a new edition. */
export const isChanged = (
  now: Pick<EditionContent, 'facts' | 'entries'>,
  last: EditionContent | undefined,
): boolean => {
  const written = ({ facts, entries }: Pick<EditionContent, 'facts' | 'entries'>) =>
    JSON.stringify([
      sorted(facts),
      entries
        .map(({ id, content }) => [id, sorted(content)])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ]);
  return last === undefined || written(now) !== written(last);
};

/** The database keeps the fields of a document in an order of its own. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}
