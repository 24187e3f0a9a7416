import type {
  CheckResult,
  ChecklistLine,
  Finding,
  FoundPromise,
  LanguageRule,
  LanguageWord,
  Practice,
  Reading,
  Trend,
} from '@madoguchi/contract';

/** 「了解しました」 at the start of a text; override what a test is about. */
export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'wrong-register 了解しました 1',
    rule: 'wrong-register',
    severity: 'warning',
    action: 'warn',
    source: 'house-style',
    start: 0,
    end: 6,
    at: '了解しました',
    message: {
      ja: 'お客様には「承知いたしました」を使います。',
      en: 'To customers one writes 承知いたしました.',
    },
    suggest: ['承知いたしました', 'かしこまりました'],
    ...changes,
  };
}

/** A finding on these words, wherever they first stand in the text. */
export function findingOn(text: string, words: string, changes: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return aFinding({ id: `${words} 1`, at: words, start, end: start + words.length, ...changes });
}

export function aPromise(changes: Partial<FoundPromise> = {}): FoundPromise {
  return {
    start: 0,
    end: 16,
    at: '11月25日までにご連絡いたします',
    act: 'contact',
    due: '2026-11-25',
    condition: null,
    ...changes,
  };
}

/** The six lines of the list before sending, all of them in order but those given. */
export function aChecklist(changes: Partial<Record<ChecklistLine['item'], ChecklistLine['state']>> = {}) {
  const items = ['keigo', 'words', 'promises', 'questions', 'name', 'apology'] as const;
  return items.map((item): ChecklistLine => {
    const state = changes[item] ?? 'ok';
    const notes = state === 'attention' ? [{ ja: `${item}の注意`, en: `Note on ${item}` }] : [];
    return { item, state, notes };
  });
}

export function aCheck(changes: Partial<CheckResult> = {}): CheckResult {
  return { findings: [], promises: [], checklist: aChecklist(), ...changes };
}

export function aReading(changes: Partial<Reading> = {}): Reading {
  return {
    mood: 'neutral',
    veiled: false,
    intent: 'question',
    urgency: 'normal',
    signals: [],
    harassment: [],
    ...changes,
  };
}

export function aRule(changes: Partial<LanguageRule> = {}): LanguageRule {
  return {
    id: 'double-honorific',
    title: { ja: '二重敬語', en: 'Doubled honorifics' },
    explanation: {
      ja: '一つの語に同じ種類の敬語を重ねています。',
      en: 'Two honorifics of one kind on one word.',
    },
    example: { wrong: 'おっしゃられる', right: 'おっしゃる' },
    severity: 'warning',
    source: '敬語の指針',
    defaultAction: 'warn',
    action: 'warn',
    ...changes,
  };
}

export function aWord(changes: Partial<LanguageWord> = {}): LanguageWord {
  return {
    id: 'w1',
    kind: 'preferred',
    word: 'お問合せ',
    instead: 'お問い合わせ',
    note: '',
    createdBy: { id: 'm1', name: '青木 美咲' },
    createdAt: '2026-11-20T01:00:00.000Z',
    ...changes,
  };
}

/** Twelve Mondays up to 16 November 2026. */
export const weeks = Array.from({ length: 12 }, (_, week) =>
  new Date(Date.UTC(2026, 7, 31 + week * 7)).toISOString().slice(0, 10),
);

export function aPractice(changes: Partial<Practice> = {}): Practice {
  return {
    weeks,
    replies: weeks.map(() => 10),
    marks: [
      {
        rule: 'wrong-register',
        title: { ja: '言葉づかいの格', en: 'Register' },
        seen: 9,
        kept: 2,
        weeks: [0, 0, 1, 0, 2, 1, 0, 1, 1, 2, 1, 0],
      },
    ],
    answers: { given: 5, right: 4 },
    drill: Array.from({ length: 5 }, (_, number) => ({
      id: `q${number + 1}`,
      rule: 'wrong-register',
      title: { ja: '言葉づかいの格', en: 'Register' },
      ...(number % 2 === 0
        ? { kind: 'choose' as const, sentence: null, choices: ['了解しました。', '承知いたしました。'] }
        : { kind: 'fix' as const, sentence: 'ご苦労様です。', choices: [] }),
    })),
    ...changes,
  };
}

export function aTrend(changes: Partial<Trend> = {}): Trend {
  return {
    weeks: weeks.map((week, number) => ({
      week,
      enough: true,
      replies: 100,
      rules: [{ rule: 'wrong-register', seen: 12 - number, kept: 2, per100: 12 - number }],
    })),
    titles: { 'wrong-register': { ja: '言葉づかいの格', en: 'Register' } },
    ...changes,
  };
}
