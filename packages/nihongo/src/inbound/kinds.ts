import type { Span } from '../text/span.ts';

export type Mood = 'dissatisfied' | 'neutral' | 'pleased';

/** The kinds of the Ministry of Health, Labour and Welfare's manual on customer harassment (2022). */
export const harassmentKinds = [
  'threat',
  'insult',
  'intimidation',
  'kneeling-demand',
  'persistence',
  'detention',
  'discrimination',
  'sexual',
  'personal-attack',
  'excessive-demand',
] as const;
export type HarassmentKind = (typeof harassmentKinds)[number];

export interface Harassment extends Span {
  readonly kind: HarassmentKind;
}

export type Intent =
  | 'question'
  | 'request'
  | 'complaint'
  | 'cancellation'
  | 'return'
  | 'thanks'
  | 'information';
export type Urgency = 'low' | 'normal' | 'high';
