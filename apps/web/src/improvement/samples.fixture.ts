import type {
  Improvement,
  ImprovementDocument,
  ImprovementFigures,
  ImprovementStepsState,
  ImprovementSummary,
  LetterContent,
} from '@madoguchi/contract';

export const yuka = { id: 'm-yuka', name: '森本 由香' };
const customer = { id: 'k1', name: '村田 正義', honorific: '様' };
const open = { owner: yuka, dueAt: '2099-11-24T09:00:00.000Z', doneAt: null, doneBy: null };

export function aSummary(changes: Partial<ImprovementSummary> = {}): ImprovementSummary {
  return {
    id: 'case',
    title: '急須の破損',
    status: 'open',
    owner: yuka,
    causeName: '梱包',
    openedAt: '2099-11-20T03:00:00.000Z',
    closedAt: null,
    next: { step: 'apology', dueAt: open.dueAt, owner: yuka },
    overdue: false,
    recurrences: 0,
    customer,
    conversations: 1,
    ...changes,
  };
}

/** The steps of a case of which nothing is done. */
export function steps(changes: Partial<ImprovementStepsState> = {}): ImprovementStepsState {
  return {
    apology: { ...open, content: { by: '', how: '', at: null, note: '' } },
    facts: {
      ...open,
      content: {
        summary: '蓋が割れておりました。',
        happenedAt: null,
        entries: [{ at: '2099-11-20T01:00:00.000Z', text: '村田様よりご連絡', messageId: 'm1' }],
      },
    },
    remedy: { ...open, content: { text: '', at: null } },
    cause: {
      ...open,
      content: {
        occurrence: [
          { id: 'a', parent: null, text: '蓋が動いた', evidence: '写真' },
          { id: 'b', parent: 'a', text: '緩衝材がない', evidence: '' },
        ],
        escape: [],
      },
    },
    prevention: {
      ...open,
      content: { actions: [{ text: '手順書に加える', owner: '森本', due: '2099-12-01', seen: '件数' }] },
    },
    spread: { ...open, content: { text: '' } },
    effect: { ...open, content: { checkOn: '2099-12-25', measure: '', result: '', effective: null } },
    ...changes,
  };
}

const done = { doneAt: '2099-11-21T03:00:00.000Z', doneBy: yuka };

/** All steps done. */
export function allDone(): ImprovementStepsState {
  const { apology, facts, remedy, cause, prevention, spread, effect } = steps();
  return {
    apology: { ...apology, ...done },
    facts: { ...facts, ...done },
    remedy: { ...remedy, ...done },
    cause: { ...cause, ...done },
    prevention: { ...prevention, ...done },
    spread: { ...spread, ...done },
    effect: { ...effect, ...done },
  };
}

export function aCase(changes: Partial<Improvement> = {}): Improvement {
  return {
    ...aSummary(),
    revision: 2,
    closeReason: null,
    steps: steps(),
    hints: [],
    linked: [
      { id: 'c1', subject: '急須の件', customer, linkedAt: '2099-11-20T03:00:00.000Z', recurrence: false },
    ],
    sameCause: [],
    events: [
      { id: 'e1', kind: 'opened', actor: yuka, at: '2099-11-20T03:00:00.000Z', data: { conversation: 'c1' } },
    ],
    ...changes,
  };
}

export function someFigures(changes: Partial<ImprovementFigures> = {}): ImprovementFigures {
  return {
    months: [
      {
        month: '2099-11',
        opened: 3,
        closed: 2,
        confirmed: 1,
        recurrences: 1,
        apologies: 3,
        apologyHours: 1.5,
      },
      {
        month: '2099-10',
        opened: 0,
        closed: 0,
        confirmed: 0,
        recurrences: 0,
        apologies: 0,
        apologyHours: null,
      },
    ],
    causes: [{ name: '梱包', cases: 2, recurrences: 1 }],
    ...changes,
  };
}

const nobody = { postalCode: '', address: '', company: '', title: '', name: '', honorific: '' };

export function aLetter(changes: Partial<LetterContent> = {}): LetterContent {
  return {
    language: 'ja',
    day: '2099-11-24',
    era: 'western',
    addressee: { ...nobody, name: '村田 正義', honorific: '様' },
    sender: { ...nobody, company: 'みどり商店' },
    seal: true,
    title: '急須破損のお詫び',
    opening: 'kinkei',
    greeting: '',
    body: 'お詫び申し上げます。',
    closing: '',
    rows: [],
    enclosures: '',
    ...changes,
  };
}

export function aDocument(changes: Partial<ImprovementDocument> = {}): ImprovementDocument {
  const changedAt = '2099-11-24T03:00:00.000Z';
  return {
    id: 'd1',
    caseId: 'case',
    kind: 'apology_letter',
    version: 2,
    content: aLetter(),
    changedBy: yuka,
    changedAt,
    versions: [
      { version: 2, by: yuka, at: changedAt, files: [] },
      { version: 1, by: yuka, at: changedAt, files: ['pdf', 'docx'] },
    ],
    attached: [],
    ...changes,
  };
}
