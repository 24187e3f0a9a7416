export { readMention } from './read-mention.ts';
export type { AspectOpinion, Mention, MentionSignal, MentionType, Sentiment, Source } from './mention.ts';
