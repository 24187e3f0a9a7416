import { actorOf, subjectOf } from '../morph/actor.ts';
import type { People } from '../morph/actor.ts';
import type { Actor, Predicate } from '../morph/predicate.ts';
import { readPredicates } from '../morph/read-predicates.ts';
import { markedSubject } from '../morph/subject.ts';
import type { MarkedSubject } from '../morph/subject.ts';
import type { Document, Sentence } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../tokenizer/token.ts';

/** What the caller knows about a reply; all of it optional. */
export interface ReplyContext extends People {
  readonly channel?: 'email' | 'line' | 'chat' | undefined;
  /** When it is (or will be) sent, ISO 8601; decides the year of dates that have none. */
  readonly sentAt?: string | undefined;
  /** Earlier messages of the conversation, oldest first; the last one is the customer's. */
  readonly previousMessages?: readonly string[] | undefined;
}

/** A predicate with its sentence and the one who acts. */
export interface Act extends Predicate {
  readonly actor: Actor;
  /** Whose act the marked subject alone says it is; `unknown` where none is marked. */
  readonly subject: Actor;
  /** The noun phrase that は, が and the like mark as the one who acts, if there is one. */
  readonly marked: MarkedSubject | undefined;
  readonly sentence: Sentence;
}

/** A reply as the rules read it: everything is read once, in one pass over the document. */
export interface Reply {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly acts: readonly Act[];
  readonly context: ReplyContext;
  /** Whether a place is the writer's own words: not in quotation marks, not earlier text that a mail quotes. */
  readonly isOwnWords: (span: Span) => boolean;
}

export function readReply(document: Document, context: ReplyContext): Reply {
  const { text, tokens } = document;
  const sentences = document.sentences.filter((one) => one.kind !== 'quoted');
  const acts = sentences.flatMap((sentence) =>
    readPredicates(tokens, sentence.firstToken, sentence.endToken).map((predicate): Act => ({
      ...predicate,
      sentence,
      actor: actorOf(tokens, predicate, sentence.firstToken, context),
      subject: subjectOf(tokens, predicate, sentence.firstToken, context),
      marked: markedSubject(tokens, sentence.firstToken - 1, predicate.firstToken),
    })),
  );
  const quoted = document.sentences.filter((one) => one.kind === 'quoted');
  const isOwnWords = (span: Span): boolean => !holds(document.quotations, span) && !holds(quoted, span);
  return { text, tokens, document, sentences, acts, context, isOwnWords };
}

/** Index of the first of the spans (in order, none within another) that ends after an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether one of the spans holds the whole of another. */
function holds(spans: readonly Span[], inner: Span): boolean {
  const outer = spans[firstEndingAfter(spans, inner.start)];
  return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** Every place where a pattern (with the flag `g`) matches in the writer's own words. */
export function matches(reply: Reply, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of reply.text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[0] !== '' && reply.isOwnWords(span)) found.push(match);
  }
  return found;
}

/** The sentence at an offset, if it is the writer's own. */
export function sentenceAt(reply: Reply, offset: number): Sentence | undefined {
  const sentence = reply.sentences[firstEndingAfter(reply.sentences, offset)];
  return sentence !== undefined && sentence.start <= offset ? sentence : undefined;
}

/** The sentence after another one, if it is the writer's own. */
export function sentenceAfter(reply: Reply, sentence: Sentence): Sentence | undefined {
  return reply.sentences[firstEndingAfter(reply.sentences, sentence.end)];
}

/** The first predicate that begins at an offset or after it, within the same sentence. */
export function actAfter(reply: Reply, offset: number): Act | undefined {
  let index = firstEndingAfter(reply.acts, offset);
  while ((reply.acts[index]?.start ?? offset) < offset) index += 1;
  const act = reply.acts[index];
  return act !== undefined && act.sentence.start <= offset ? act : undefined;
}

/** The last predicate of a sentence. */
export function lastActOf(reply: Reply, sentence: Sentence): Act | undefined {
  const act = reply.acts[firstEndingAfter(reply.acts, sentence.end) - 1];
  return act?.sentence === sentence ? act : undefined;
}

/** Index of the token that holds an offset. */
export function tokenAt(reply: Reply, offset: number): number {
  return firstEndingAfter(reply.tokens, offset);
}

/** What stands before an offset in its sentence, at most `length` UTF-16 units of it. */
export function textBefore(reply: Reply, offset: number, length: number): string {
  const start = sentenceAt(reply, offset)?.start ?? 0;
  return reply.text.slice(Math.max(start, offset - length, 0), offset);
}

/** What stands after an offset in its sentence, at most `length` UTF-16 units of it. */
export function textAfter(reply: Reply, offset: number, length: number): string {
  const end = sentenceAt(reply, offset)?.end ?? offset;
  return reply.text.slice(offset, Math.min(end, offset + length));
}
