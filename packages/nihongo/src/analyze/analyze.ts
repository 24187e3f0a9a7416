import { japaneseCalendar, makeCalendar } from '../dates/index.ts';
import type { Finding } from '../keigo/finding.ts';
import { checkKeigo } from '../keigo/check.ts';
import { readInbound } from '../inbound/index.ts';
import type { Inbound } from '../inbound/index.ts';
import { readMention } from '../mentions/index.ts';
import type { Mention, Source } from '../mentions/index.ts';
import { findPromises } from '../promises/index.ts';
import type { Promised } from '../promises/index.ts';
import { guarded } from '../rule-errors.ts';
import { readDocument } from '../text/document.ts';
import { earlier } from './item.ts';
import type { Item } from './item.ts';

export interface AnalyzedReply {
  readonly id: Item['id'];
  readonly findings: readonly Finding[];
  readonly promises: readonly Promised[];
}

export interface AnalyzedMessage extends Pick<Inbound, 'mood' | 'veiled' | 'signals' | 'intent' | 'urgency'> {
  readonly id: Item['id'];
  /** The kinds found, each once. */
  readonly harassment: readonly Inbound['harassment'][number]['kind'][];
  readonly harassmentSpans: Inbound['harassment'];
}

export interface AnalyzedMention extends Pick<Mention, 'sentiment' | 'type' | 'disclosed' | 'aspects'> {
  readonly id: Item['id'];
}

export type Analyzed = AnalyzedReply | AnalyzedMessage | AnalyzedMention;

function analyzeReply(item: Item, now: string): AnalyzedReply {
  const document = readDocument(item.text);
  const { context = {}, channel, sentAt } = item;
  const asked = earlier(context)
    .filter((one) => one.from === 'customer')
    .map((one) => one.text);
  const findings = checkKeigo(document, { ...context, previousMessages: asked, channel, sentAt });
  const { closures = [], workdays = [] } = context;
  const usual = closures.length + workdays.length === 0;
  const calendar = usual ? japaneseCalendar : makeCalendar({ closures, workdays });
  const promises = guarded('promises', () => findPromises(document, { sentAt: sentAt ?? now, calendar }));
  return { id: item.id, findings, promises };
}

function analyzeMessage(item: Item): AnalyzedMessage {
  const { mood, veiled, signals, intent, urgency, harassment } = readInbound(item.text, {
    previousMessages: earlier(item.context),
  });
  return {
    id: item.id,
    mood,
    veiled,
    signals,
    intent,
    urgency,
    harassment: [...new Set(harassment.map((one) => one.kind))],
    harassmentSpans: harassment,
  };
}

const sources: readonly Source[] = ['x', 'instagram', 'youtube', 'review', 'blog', 'line'];

function analyzeMention(item: Item): AnalyzedMention {
  const source = sources.find((one) => one === item.source);
  const { sentiment, type, disclosed, aspects } = readMention(
    item.text,
    source === undefined ? {} : { source },
  );
  return { id: item.id, sentiment, type, disclosed, aspects };
}

/**
 * Everything the engine says about one text of that kind.
 *
 * @param now the time taken for a reply that has no `sentAt`, ISO 8601
 */
export function analyze(item: Item, now: string): Analyzed {
  if (item.kind === 'reply') return analyzeReply(item, now);
  return item.kind === 'message' ? analyzeMessage(item) : analyzeMention(item);
}
