import type { AddTrackEntry, SaveCompanyFacts, SaveTrackEntry, TrackEntryContent } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storableDeep } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, newSecretAddress, type Actor } from '../platform/http/index.ts';
import { movedOn, noEdition, noSuch, type TrackDependencies } from './dependencies.ts';
import { contentNow } from './queries.ts';
import * as store from './store.ts';

/** Runs a change while nobody else makes one. */
const changing = <T>(
  { database }: TrackDependencies,
  { workspaceId }: Actor,
  work: (tx: Tx, record: Awaited<ReturnType<typeof store.lockRecord>>) => Promise<T>,
): Promise<T> => database.inWorkspace(workspaceId, async (tx) => work(tx, await store.lockRecord(tx)));

/** Saves what the company is, if nobody else did since it was read. @throws AppError `conflict` */
export function saveFacts(
  dependencies: TrackDependencies,
  actor: Actor,
  { basedOn, facts }: SaveCompanyFacts,
): Promise<void> {
  return changing(dependencies, actor, async (tx, record) => {
    if (record.revision !== basedOn) throw movedOn();
    await store.saveFacts(tx, storableDeep(facts));
    await recordAudit(tx, actor, 'track_record.updated', { after: { revision: basedOn + 1 } });
  });
}

/** @throws AppError `invalid_request` for a name that may be shown without anything that shows why */
function checked(content: TrackEntryContent): TrackEntryContent {
  if (content.kind === 'client' && content.consentOn !== null && content.consentEvidence === '')
    throw new AppError(
      'invalid_request',
      'Please correct «content.consentEvidence»: a client is named only with evidence of their consent.',
      { errors: [{ path: 'content.consentEvidence', message: 'must say what shows the consent' }] },
    );
  return storableDeep(content);
}

/** What the audit trail keeps of an entry: whose name is shown, and since when they allowed it. */
const factsOf = (content: TrackEntryContent) => ({
  kind: content.kind,
  consentOn: content.kind === 'client' ? content.consentOn : null,
  validUntil: content.kind === 'certificate' ? content.validUntil : null,
});

const subjectOf = (id: string, { name }: TrackEntryContent) => ({
  type: 'track_record_entry',
  id,
  name: name.ja === '' ? name.en : name.ja,
});

/** @throws AppError `invalid_request`, `unprocessable` when there are too many */
export function addEntry(
  dependencies: TrackDependencies,
  actor: Actor,
  { content: given }: AddTrackEntry,
): Promise<void> {
  const content = checked(given);
  return changing(dependencies, actor, async (tx) => {
    if ((await store.listEntries(tx)).length >= 300)
      throw new AppError('unprocessable', 'A record has at most 300 entries. Take one away first.');
    const id = await store.insertEntry(tx, content, actor.memberId);
    await recordAudit(tx, actor, 'track_record_entry.created', {
      subject: subjectOf(id, content),
      after: factsOf(content),
    });
  });
}

/** @throws AppError `not_found`, `conflict`, `invalid_request` for another kind */
export function saveEntry(
  dependencies: TrackDependencies,
  actor: Actor,
  id: string,
  { basedOn, content: given }: SaveTrackEntry,
): Promise<void> {
  const content = checked(given);
  return changing(dependencies, actor, async (tx) => {
    const before = await store.lockEntry(tx, id);
    if (before === undefined) throw noSuch('entry');
    if (before.revision !== basedOn) throw movedOn();
    if (before.content.kind !== content.kind)
      throw new AppError('invalid_request', 'An entry stays of its kind. Take it away and add another.', {
        errors: [{ path: 'content.kind', message: 'must stay the same' }],
      });
    await store.updateEntry(tx, id, content, actor.memberId);
    await recordAudit(tx, actor, 'track_record_entry.updated', {
      subject: subjectOf(id, content),
      before: factsOf(before.content),
      after: factsOf(content),
    });
  });
}

/** @throws AppError `not_found` */
export function removeEntry(dependencies: TrackDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const before = await store.lockEntry(tx, id);
    if (before === undefined) throw noSuch('entry');
    await store.deleteEntry(tx, id);
    await recordAudit(tx, actor, 'track_record_entry.deleted', {
      subject: subjectOf(id, before.content),
      before: factsOf(before.content),
    });
  });
}

/** Keeps the record as it reads today, with the figures of today: what is shown to others from now on. */
export function makeEdition(dependencies: TrackDependencies, actor: Actor): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const number = await store.insertEdition(tx, await contentNow(tx), actor.memberId);
    await recordAudit(tx, actor, 'track_record.edition_made', { after: { edition: number } });
  });
}

/** Opens the public page at a new address: the one before ends. @throws AppError `unprocessable` without an edition */
export function publish(dependencies: TrackDependencies, actor: Actor): Promise<void> {
  return changing(dependencies, actor, async (tx) => {
    const edition = await store.lastEdition(tx);
    if (edition === undefined) throw noEdition();
    await store.setSecret(tx, newSecretAddress(tx.workspaceId));
    await recordAudit(tx, actor, 'track_record.published', { after: { edition: edition.number } });
  });
}

/** Ends the public page: whoever has its address finds nothing any more. */
export function withdraw(dependencies: TrackDependencies, actor: Actor): Promise<void> {
  return changing(dependencies, actor, async (tx, { secret }) => {
    if (secret === null) return;
    await store.setSecret(tx, null);
    const edition = await store.lastEdition(tx);
    await recordAudit(tx, actor, 'track_record.withdrawn', { before: { edition: edition?.number ?? 0 } });
  });
}
