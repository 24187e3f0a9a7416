import type { CareNote, Customer } from '@madoguchi/contract';
import { noSuchConversation } from '../conversations/index.ts';
import { careNotesOf, findCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { knowledgeFor } from '../templates/index.ts';
import { mask, type Known, type MaskTable } from './masking/mask.ts';
import type { DraftMaterial, Line } from './prompts.ts';
import { findSettings, type SettingsRow } from './store.ts';
import { findDeskOf, findMatter, findSaid, longestMessage, type Said } from './surroundings.store.ts';

/** A customer's own words: without the history that their mail program quoted below them. */
export function ownWords({ text, quotedFrom }: { text: string; quotedFrom: number | null }): string {
  return (quotedFrom === null ? text : text.slice(0, quotedFrom)).trim().slice(0, longestMessage);
}

/** A customer's record, as far as it is told to a model, and the subject of what it is told for. */
type CustomerRecord = Customer & { subject: string; careNotes: CareNote[] };

async function findRecord(tx: Tx, conversationId: string): Promise<CustomerRecord | undefined> {
  const matter = await findMatter(tx, conversationId);
  const customer = matter === undefined ? undefined : await findCustomer(tx, matter.customerId);
  if (matter === undefined || customer === undefined) return undefined;
  return { ...customer, subject: matter.subject, careNotes: await careNotesOf(tx, customer.id) };
}

/** Whether a name was only taken from an address: none to call anybody by. */
const isFromAddress = ({ name, contactPoints }: CustomerRecord): boolean =>
  contactPoints.some(({ value }) => value.split('@')[0] === name);

/** What is known of the people around a conversation, for masking them. */
function knownOf(
  record: CustomerRecord,
  said: readonly Said[],
  actor: Pick<Actor, 'memberName'>,
  members: readonly string[],
): Known {
  const { reading, company, contactPoints, postalCode, address } = record;
  const values = [...contactPoints.map(({ value }) => value), postalCode, address];
  const name = isFromAddress(record) ? '' : record.name;
  const named = [record.name, ...said.flatMap((each) => [each.fromName ?? '', ...each.named])];
  return {
    customer: { name, reading, company, values: values.filter((value) => value !== null) },
    people: [...new Set(named)].filter((each) => each !== '' && each !== name && !members.includes(each)),
    writer: actor.memberName,
    members: members.filter((each) => each !== actor.memberName),
  };
}

const options = (settings: SettingsRow) => ({
  names: settings.maskNames,
  addresses: settings.maskAddresses,
  numbers: settings.maskNumbers,
});

const by = { inbound: 'customer', outbound: 'desk', note: 'note' } as const;

const dated = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }).format(
    new Date(at),
  );

export type Gathered = {
  settings: SettingsRow | undefined;
  table: MaskTable;
  subject: string;
  thread: Line[];
};

async function around(tx: Tx, actor: Actor, conversationId: string) {
  const record = await findRecord(tx, conversationId);
  if (record === undefined) throw noSuchConversation();
  const [settings, said, desk] = [
    await findSettings(tx),
    await findSaid(tx, conversationId),
    await findDeskOf(tx),
  ];
  return { record, settings, said, desk, known: knownOf(record, said, actor, desk.members) };
}

/** A conversation with its notes, masked. @throws AppError `not_found` */
export async function gatherThread(tx: Tx, actor: Actor, conversationId: string): Promise<Gathered> {
  const { record, settings, said, desk, known } = await around(tx, actor, conversationId);
  if (settings === undefined) return { settings, table: new Map(), subject: '', thread: [] };
  const { texts, table } = mask([record.subject, ...said.map(ownWords)], known, options(settings));
  const [subject = '', ...messages] = texts;
  const thread = said.map(({ direction, at }, index) => ({
    by: by[direction],
    at: dated(at, desk.zone),
    text: messages[index] ?? '',
  }));
  return { settings, table, subject, thread };
}

/** Texts of a conversation with everything masked, to be kept beyond it; undefined when there is no such conversation. */
export async function maskTexts(
  tx: Tx,
  conversationId: string,
  texts: readonly string[],
): Promise<string[] | undefined> {
  const record = await findRecord(tx, conversationId);
  if (record === undefined) return undefined;
  const [said, desk] = [await findSaid(tx, conversationId), await findDeskOf(tx)];
  const known = knownOf(record, said, { memberName: '' }, desk.members);
  return mask(texts, known, { names: true, addresses: true, numbers: true }).texts;
}

/** How the customer is called: 御中 follows an organisation's whole name, the others a family name. */
function callingOf(honorific: string): string {
  if (honorific === '') return '呼び方: 敬称を付けない';
  return honorific === '御中'
    ? '呼び方: 名称の全体に「御中」を付ける'
    : `呼び方: 姓に「${honorific}」を付ける`;
}

/** What is told of the customer's record. */
function recordText(record: CustomerRecord, shareNote: boolean): string {
  const { name, honorific, company, title, note, careNotes } = record;
  const isUnknown = isFromAddress(record);
  const notes = [...careNotes.map(({ text }) => text), note.trim()].filter((each) => each !== '');
  const lines = [
    isUnknown ? '氏名: 不明' : `氏名: ${name}`,
    ...(company === null ? [] : [`会社: ${company}`]),
    ...(title === null ? [] : [`役職: ${title}`]),
    isUnknown ? '呼び方: お客様' : callingOf(honorific),
    ...(shareNote ? notes.map((each) => `気配りのメモ（お客様には見せない）: ${each}`) : []),
  ];
  return lines.join('\n');
}

export type DraftGathered = {
  settings: SettingsRow | undefined;
  table: MaskTable;
  material: DraftMaterial | null;
};

/**
 * What an answer is drafted from, masked: the thread without notes, the customer's record, the templates that fit, and
 * what the writer wants to say. @throws AppError `not_found`
 */
export async function gatherDraft(
  tx: Tx,
  actor: Actor,
  conversationId: string,
  points: string,
): Promise<DraftGathered> {
  const { record, settings, said, desk, known } = await around(tx, actor, conversationId);
  if (settings === undefined) return { settings, table: new Map(), material: null };
  const knowledge = await knowledgeFor(tx, actor, conversationId);
  const spoken = said.filter(({ direction }) => direction !== 'note');
  const given = [
    record.subject,
    recordText(record, settings.shareNote),
    points,
    desk.company,
    ...knowledge.flatMap(({ name, text }) => [name, text]),
  ];
  const { texts, table } = mask([...given, ...spoken.map(ownWords)], known, options(settings));
  const [subject = '', masked = '', maskedPoints = '', company = ''] = texts;
  const afterGiven = texts.slice(given.length);
  return {
    settings,
    table,
    material: {
      company,
      subject,
      record: masked,
      points: maskedPoints,
      knowledge: knowledge.map((_, index) => ({
        name: texts[4 + index * 2] ?? '',
        text: texts[5 + index * 2] ?? '',
      })),
      thread: spoken.map(({ direction, at }, index) => ({
        by: by[direction],
        at: dated(at, desk.zone),
        text: afterGiven[index] ?? '',
      })),
    },
  };
}

/** One message of a customer, masked. */
export async function gatherLetter(
  tx: Tx,
  actor: Actor,
  conversationId: string,
  text: string,
): Promise<{ settings: SettingsRow | undefined; table: MaskTable; text: string }> {
  const { settings, known } = await around(tx, actor, conversationId);
  if (settings === undefined) return { settings, table: new Map(), text: '' };
  const { texts, table } = mask([text], known, options(settings));
  return { settings, table, text: texts[0] ?? '' };
}
