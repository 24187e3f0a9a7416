import type { ChecklistLine, Finding, WordKind } from '@madoguchi/contract';
import type { Analyzed, DrillPair, Item, Promised, RuleGuide, Severity, Source } from '@madoguchi/nihongo';

/** A word of the workspace's own, as the engine needs it. */
export type OwnWord = { kind: WordKind; word: string; instead: string | null };

/** A reply to be looked through, with all that is known around it. */
export type CheckTask = {
  text: string;
  channel: 'email' | 'line' | 'chat';
  /** When it is sent, ISO 8601. */
  sentAt: string;
  /** The customer's name as in their record. */
  customer: string | null;
  /** What follows their name in their record; 様 where nothing is said. */
  honorific?: string;
  /** The own company's name. */
  company: string;
  /** Names of the own staff. */
  members: readonly string[];
  /** What the customer wrote since the last answer, oldest first. */
  asked: readonly string[];
  dissatisfied: boolean;
  /** Days off and days worked other than most companies', `YYYY-MM-DD`: promises are counted by them. */
  closures: readonly string[];
  workdays: readonly string[];
  words: readonly OwnWord[];
};

/** Findings before the workspace's actions are applied. */
export type RawFinding = Omit<Finding, 'action'>;

export type CheckAnswer = {
  findings: RawFinding[];
  promises: readonly Promised[];
  /** Whether the customer asked anything. */
  asksSomething: boolean;
  name: ChecklistLine;
  apology: ChecklistLine;
};

/** The engine's own rules, and what people practise them with. */
export type Guide = {
  rules: (RuleGuide & { severity: Severity; source: Source })[];
  pairs: readonly DrillPair[];
};

/** What the desk and the process of the engine say to each other. */
export type Exchange = {
  analyze: { ask: { item: Item; now: string }; answer: Analyzed };
  check: { ask: CheckTask; answer: CheckAnswer };
  guide: { ask: null; answer: Guide };
  names: { ask: readonly string[]; answer: (string | null)[] };
};

export type Request = { [K in keyof Exchange]: { kind: K; ask: Exchange[K]['ask'] } }[keyof Exchange];

/** A rule that threw and was left out: its name and where, never what it was reading. */
export type BrokenRule = { rule: string; at: string };

export type Reply =
  | { answer: Exchange[keyof Exchange]['answer']; broken?: BrokenRule[] }
  | { failed: string };
