import type {
  Candidate,
  CarePlan,
  CareTask,
  CareTaskDetail,
  CourtesyOfYear,
  CustomerCare,
  Gift,
  Visit,
  VisitSheet,
} from '@madoguchi/contract';
import { regions } from './logic/choices.ts';

const misaki = { id: 'm1', name: '青木 美咲' };

export const aTask = (given: Partial<CareTask> = {}): CareTask => ({
  id: 't1',
  name: 'その後のお伺い',
  source: 'plan',
  purpose: 'check_in',
  courtesy: null,
  way: 'mail',
  state: 'proposed',
  customer: { id: 'k1', name: '山田 花子', honorific: '様', company: '株式会社みなと' },
  assignee: misaki,
  prepareOn: '2099-11-20',
  dueOn: '2099-11-24',
  latestOn: null,
  promotional: false,
  late: false,
  held: [],
  reason: null,
  note: '',
  planName: '解決後のお伺い',
  visitId: null,
  doneAt: null,
  doneBySending: false,
  revision: 1,
  ...given,
});

export const aDetail = (given: Partial<CareTaskDetail> = {}): CareTaskDetail => ({
  ...aTask(),
  language: 'ja',
  text: '山田 花子様\n\nその後、いかがでしょうか。',
  ownText: false,
  findings: [],
  unfilled: 0,
  hindrances: [],
  conversation: { id: 'c1', subject: '急須の件', channel: 'email' },
  firstWay: null,
  draftConversationId: null,
  draftedAt: null,
  released: false,
  becomes: [],
  region: null,
  event: { kind: 'resolved', at: '2099-11-20T03:00:00.000Z' },
  siblings: [],
  ...given,
});

export const aPlan = (given: Partial<CarePlan> = {}): CarePlan => ({
  id: 'p1',
  name: 'お届け後のお伺い',
  enabled: true,
  starter: null,
  version: 2,
  running: 3,
  changedAt: '2099-11-20T03:00:00.000Z',
  definition: {
    event: 'delivered',
    language: 'ja',
    closedDay: 'next',
    conditions: { tagIds: [], companyIds: [], amountAtLeast: null },
    stopOn: { reply: true, complaint: false },
    steps: [
      {
        name: '届いた品の様子を伺う',
        purpose: 'check_in',
        months: 0,
        days: 3,
        prepareDays: 2,
        who: 'contact_person',
        way: 'mail',
        promotional: false,
        text: '{お客様名}様',
      },
    ],
  },
  ...given,
});

export const aGift = (given: Partial<Gift> = {}): Gift => ({
  id: 'g1',
  direction: 'given',
  what: '煎茶',
  occasion: 'お中元',
  cost: 3240,
  on: '2099-07-10',
  note: '',
  overLimit: '',
  by: misaki,
  ...given,
});

export const aVisit = (given: Partial<Visit> = {}): Visit => ({
  id: 'v1',
  customer: { id: 'k1', name: '山田 花子', honorific: '様' },
  at: '2099-11-26T01:00:00.000Z',
  place: '本社',
  people: '',
  purpose: '更新のご相談',
  member: misaki,
  taskId: 't9',
  report: null,
  ...given,
});

export const aSheet = (given: Partial<VisitSheet> = {}): VisitSheet => ({
  ...aVisit(),
  notes: [],
  open: [],
  gifts: [],
  earlier: [],
  promises: [],
  promiseIn: { id: 'c1', subject: '急須の件' },
  ...given,
});

export const someCare = (given: Partial<CustomerCare> = {}): CustomerCare => ({
  region: 'kanto',
  regionFrom: 'address',
  mourning: null,
  company: { id: 'o1', name: '株式会社みなと', giftsRefused: false, note: '' },
  dates: [],
  tasks: [],
  gifts: [],
  givenThisYear: { person: 0, company: 0, personLimit: null, companyLimit: null },
  visits: [],
  ...given,
});

export const aCourtesy = (given: Partial<CourtesyOfYear> = {}): CourtesyOfYear => ({
  courtesy: 'seibo',
  year: 2099,
  decideBy: '2099-11-01',
  sendBy: '2099-11-28',
  source: '百貨店・進物の慣習',
  inForceFrom: '2000-01-01',
  chosen: 0,
  done: 0,
  windows: regions.map((region) => ({
    region,
    from: '2099-12-01',
    until: '2099-12-20',
    latest: '2099-12-25',
    becomes: [],
    certain: true,
  })),
  ...given,
});

export const aCandidate = (given: Partial<Candidate> = {}): Candidate => ({
  id: 'k1',
  name: '山田 花子',
  honorific: '様',
  company: null,
  region: 'kanto',
  lastContactAt: '2099-11-20T03:00:00.000Z',
  amount: 12_000,
  state: null,
  mourning: false,
  giftsRefused: false,
  ...given,
});
