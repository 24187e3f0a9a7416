import { findChannel } from '../desk-channels/index.ts';
import { findMember } from '../identity/index.ts';
import { newId } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { standingsOf } from './audience.store.ts';
import { noSuchBroadcast } from './commands.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { letterTo } from './letter.ts';
import { examplePage, problemsAt } from './pages.ts';
import { findPlace, findSettings } from './settings.store.ts';
import { findBroadcast } from './store.ts';
import { exampleReader, fillIn } from './text.ts';

const mark = { ja: '【テスト】', en: '[Test] ' };

/**
 * Sends a broadcast to oneself, as it stands: by mail to one’s own address, by LINE to a record that is one’s own. It is
 * no recipient, so nothing is counted here (at LINE it is).
 * @throws AppError `unprocessable` with what is missing, or what the channel said; `conflict` when it was changed since
 */
export async function sendTest(
  dependencies: BroadcastDependencies,
  actor: Actor,
  id: string,
  { basedOn, customerId }: { basedOn: number; customerId: string | null },
): Promise<{ to: string }> {
  const { database, sendLine, sendMail } = dependencies;
  const { workspaceId } = actor;
  const found = await database.inWorkspace(workspaceId, async (tx) => {
    const row = await findBroadcast(tx, id);
    if (row === undefined) throw noSuchBroadcast();
    if (row.revision !== basedOn)
      throw new AppError('conflict', 'Somebody has changed this broadcast since you opened it. Look again.');
    const channel = row.channelId === null ? undefined : await findChannel(tx, row.channelId);
    const sender = await findSettings(tx);
    const [problem] = await problemsAt(tx, dependencies, row, { channel, sender }, new Date());
    if (channel === undefined || problem !== undefined)
      throw new AppError('unprocessable', problem?.detail ?? 'The channel is gone.');
    const way = { channelId: channel.id, channelType: row.channelType, purpose: null };
    const [person] = customerId === null ? [] : await standingsOf(tx, way, [customerId]);
    if (customerId !== null && person === undefined)
      throw new AppError('not_found', 'This customer does not exist in this workspace (customerId).');
    return {
      row,
      channel,
      sender,
      person,
      ...(await findPlace(tx)),
      member: await findMember(tx, actor.memberId),
    };
  });
  const { row, channel, sender, person, name: shop, timeZone, member } = found;
  const reader = person ?? exampleReader(row.language);
  const { language } = row;
  // A test makes nobody a guest.
  const pageUrl = examplePage(dependencies, row.personalPage, language);
  if (row.channelType === 'line') {
    if (person?.standing !== 'reachable' || person.address === null)
      throw new AppError(
        'unprocessable',
        'Choose a customer record of your own that is a friend of this LINE account: LINE sends to nobody else.',
      );
    const text = `${mark[language]}\n${fillIn(row.body, { reader, shop, language, pageUrl })}`;
    const to = [person.address];
    const sent = await sendLine({ workspaceId, channelId: channel.id, to, text, retryKey: newId() });
    if (sent.outcome !== 'delivered') throw new AppError('unprocessable', sent.reason);
    return { to: person.name };
  }
  if (member === undefined)
    throw new AppError('not_found', 'You are not a member of this workspace any more.');
  const letter = letterTo(dependencies, channel, row, {
    workspaceId,
    recipientId: newId(),
    to: { name: member.name, address: member.email },
    reader,
    sender,
    shop,
    timeZone,
    pageUrl,
  });
  const marked = { ...letter, subject: `${mark[language]}${letter.subject}` };
  const sent = await sendMail(workspaceId, channel.id, marked, () => Promise.resolve());
  if (sent.outcome !== 'delivered') throw new AppError('unprocessable', sent.reason);
  return { to: member.email };
}
