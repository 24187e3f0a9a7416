export { analyze } from './analyze/analyze.ts';
export type { Analyzed, AnalyzedMention, AnalyzedMessage, AnalyzedReply } from './analyze/analyze.ts';
export { ItemError, readItem } from './analyze/item.ts';
export type { EarlierMessage, Item, ItemContext, ItemKind } from './analyze/item.ts';
export { japaneseCalendar, makeCalendar, parseDates } from './dates/index.ts';
export type { Calendar, CalendarOptions, DateMention, ParseDatesOptions } from './dates/index.ts';
export { harassmentKinds, readInbound } from './inbound/index.ts';
export type {
  Harassment,
  HarassmentKind,
  Inbound,
  InboundContext,
  Intent,
  Mood,
  Signal,
  Urgency,
} from './inbound/index.ts';
export { checkKeigo, contextRules, keigoRules } from './keigo/check.ts';
export type { Finding, Message, Severity, Source } from './keigo/finding.ts';
export type { ReplyContext } from './keigo/reply.ts';
export type { Rule } from './keigo/rule.ts';
export { readMention } from './mentions/index.ts';
export type { AspectOpinion, Mention, MentionSignal, MentionType, Sentiment } from './mentions/index.ts';
export { drillPairs, ruleGuides } from './practice/index.ts';
export type { DrillPair, RuleGuide } from './practice/index.ts';
export { findPromises } from './promises/index.ts';
export type { Act, Promised, PromiseOptions } from './promises/index.ts';
export { furigana } from './reading/furigana.ts';
export { readName } from './reading/names.ts';
export type { RubySegment } from './reading/okurigana.ts';
export { onRuleError } from './rule-errors.ts';
export type { RuleError } from './rule-errors.ts';
export { queryGrams } from './search/grams.ts';
export { searchTerms } from './search/search-terms.ts';
export type { SearchTerms } from './search/search-terms.ts';
export { readDocument } from './text/document.ts';
export type { Document, Sentence } from './text/document.ts';
export type { Span } from './text/span.ts';
export { loadTokenizer } from './tokenizer/load.ts';
export type { Token, Tokenizer } from './tokenizer/token.ts';
