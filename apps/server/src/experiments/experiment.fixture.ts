import type {
  ChangeExperiment,
  CreateExperiment,
  EndExperiment,
  ExperimentDetail,
  ExperimentEvidence,
  ExperimentMeasure,
  ExperimentResult,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import type { Seen } from './assign.ts';
import { recordSeen } from './assignment.store.ts';
import { readEvidence, readResult, requireExperiment } from './queries.ts';

type Refused = { code: string; detail: string };
export const day = 86_400_000;
/** So long after now everybody’s time is over. In days. */
export const later = 40;

/** A plan for two pages, as people enter it. */
export const twoPages: Omit<CreateExperiment, 'linkId'> = {
  kind: 'landing',
  name: '商品ページの写真',
  hypothesis: '急須の写真を大きくすると、注文が増える。',
  change: '最初の写真だけ',
  measure: 'ordered',
  guards: [],
  withinDays: 7,
  baseRate: 0.1,
  difference: 0.05,
  alpha: 0.05,
  power: 0.8,
  days: 14,
  broadcastId: null,
  tagId: null,
  variants: [
    { name: '今のまま', share: 50, target: 'https://shop.example.jp/a', subject: '', text: '' },
    { name: '大きな写真', share: 50, target: 'https://shop.example.jp/b', subject: '', text: '' },
  ],
};

/** Experiments at a desk, as leads use them. */
export function experimentDesk(desk: Desk) {
  const { call } = desk.owner;
  const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) =>
    desk.context.database.inWorkspace(desk.workspaceId, work);
  const at = (days: number) => new Date(Date.now() + days * day);
  return {
    inWorkspace,
    plan: (given: object) =>
      call<ExperimentDetail & Refused>('POST', '/api/v1/experiments', { ...twoPages, ...given }),
    change: (id: string, given: Partial<ChangeExperiment>) =>
      call<ExperimentDetail & Refused>('PUT', `/api/v1/experiments/${id}`, { ...twoPages, ...given }),
    start: (id: string, basedOn = 1) =>
      call<ExperimentDetail & Refused>('POST', `/api/v1/experiments/${id}/start`, { basedOn }),
    end: (id: string, given: Partial<EndExperiment> = {}) =>
      call<ExperimentDetail & Refused>('POST', `/api/v1/experiments/${id}/end`, { basedOn: 2, ...given }),
    decide: (id: string, given: object) =>
      call<ExperimentDetail & Refused>('POST', `/api/v1/experiments/${id}/decision`, {
        basedOn: 3,
        decision: 'keep',
        learnt: '写真の大きさでは変わらなかった。',
        ...given,
      }),
    read: async (id: string) => (await call<ExperimentDetail>('GET', `/api/v1/experiments/${id}`)).body,
    shown: async (id: string) =>
      (await call<ExperimentResult>('GET', `/api/v1/experiments/${id}/result`)).body,
    /** The figures as they will be so many days from now, when those who came now had their time. */
    result: (id: string, days = later): Promise<ExperimentResult> =>
      inWorkspace(async (tx) => readResult(tx, await requireExperiment(tx, id), at(days))),
    evidence: async (
      id: string,
      measure: ExperimentMeasure,
      variant: number,
    ): Promise<ExperimentEvidence[]> =>
      (await inWorkspace((tx) => readEvidence(tx, id, { measure, variant, limit: 50 }, at(later)))).items,
    /** As if so many had come to each variant, one after another from a moment on. */
    come: async (experimentId: string, counts: readonly number[], since = new Date()): Promise<Seen[]> => {
      const seen = counts.flatMap((count, variant) =>
        Array.from({ length: count }, (): Seen => {
          const unit = crypto.randomUUID();
          return { experimentId, unit, variant, causeId: unit, at: since.toISOString() };
        }),
      );
      await inWorkspace((tx) => recordSeen(tx, seen));
      return seen;
    },
  };
}
