import type {
  AcknowledgementPreview,
  AcknowledgementPreviewBody,
  AcknowledgementSettings,
  SaveAcknowledgement,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { checkProposal } from '../language/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { listChannels, saveBook } from './book.store.ts';
import { rulesOf } from './book.ts';
import { compose } from './compose.ts';
import type { AcknowledgementDependencies } from './dependencies.ts';

/** The rules, and the channels they may name. */
export async function readSettings(tx: Tx): Promise<AcknowledgementSettings> {
  return { ...(await rulesOf(tx)), channels: await listChannels(tx) };
}

/**
 * Keeps the rules as a whole.
 * @throws AppError `conflict` when somebody changed them meanwhile; `not_found` for a channel that is none
 */
export function saveSettings(
  dependencies: AcknowledgementDependencies,
  actor: Actor,
  { rules, revision }: SaveAcknowledgement,
): Promise<AcknowledgementSettings> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = (await rulesOf(tx)).rules;
    const known = await listChannels(tx);
    const nameOf = (id: string) => known.find((channel) => channel.id === id)?.name;
    const old = new Set(before.channels.map(({ channelId }) => channelId));
    for (const { channelId } of rules.channels)
      if (nameOf(channelId) === undefined && !old.has(channelId))
        throw new AppError(
          'not_found',
          'There is no such channel in this workspace (channels). Choose another.',
        );
    // What was taken down since is left out.
    const kept = {
      ...rules,
      channels: rules.channels.filter(({ channelId }) => nameOf(channelId) !== undefined),
    };
    if (!(await saveBook(tx, kept, revision, actor.memberId)))
      throw new AppError(
        'conflict',
        'Somebody else has changed these settings meanwhile. Load them again and make your change there.',
      );
    const factsOf = ({ channels, texts }: typeof rules) => ({
      channels: channels.map(({ channelId }) => nameOf(channelId) ?? channelId),
      texts: texts.length,
    });
    await recordAudit(tx, actor, 'acknowledgement.updated', {
      before: factsOf(before),
      after: factsOf(kept),
    });
    events.push({ type: 'acknowledgement.changed', conversationId: null });
    return readSettings(tx);
  });
}

/** Somebody who asks, as they stand in a preview. */
const example = {
  ja: { customer: { name: '山田 太郎', honorific: '様' }, address: 'taro.yamada@example.jp' },
  en: { customer: { name: 'Taro Yamada', honorific: '' }, address: 'taro.yamada@example.jp' },
};

const nobody = '00000000-0000-7000-8000-000000000000';

const readings = {
  usual: { mood: 'neutral', intent: 'question', urgency: 'normal', harassment: [] },
  urgent: { mood: 'neutral', intent: 'question', urgency: 'high', harassment: [] },
  complaint: { mood: 'dissatisfied', intent: 'complaint', urgency: 'normal', harassment: [] },
  harassment: { mood: 'dissatisfied', intent: 'complaint', urgency: 'normal', harassment: [] },
  call: { mood: 'neutral', intent: 'question', urgency: 'normal', harassment: [] },
} as const;

/**
 * A text as it would go out at each of these instants, with the times that calendar and deadline rules really give; and what
 * the check of language says of it.
 */
export async function previewText(
  dependencies: AcknowledgementDependencies,
  actor: Actor,
  { text, untimed, locale, variant, channelId, at }: AcknowledgementPreviewBody,
): Promise<AcknowledgementPreview> {
  const items = await dependencies.database.inWorkspace(actor.workspaceId, async (tx) => {
    const { rules } = await rulesOf(tx);
    const { customer, address } = example[locale];
    const shown: AcknowledgementPreview['items'] = [];
    for (const instant of at) {
      const asked = {
        channelId: channelId ?? nobody,
        channelType: 'email',
        customerId: nobody,
        customer,
        assignee: { id: actor.memberId, name: actor.memberName },
        receivedAt: instant,
        tagIds: [],
        reading: { ...readings[variant], harassment: [] },
      };
      const both = { ...rules.untimed, [locale]: untimed };
      const now = new Date(instant);
      const about = { asked, variant, locale, form: 'letter', address, first: true, now } as const;
      const written = await compose(dependencies.plannedDue, tx, { ...rules, untimed: both }, about, text);
      shown.push({ at: instant, dueAt: written.dueAt?.toISOString() ?? null, text: written.text });
    }
    return shown;
  });
  const [first] = items;
  const check =
    locale === 'ja' && first !== undefined
      ? await checkProposal(dependencies.language, actor.workspaceId, { text: first.text })
      : null;
  return { items, findings: check?.findings ?? [] };
}
