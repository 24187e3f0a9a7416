import { jobKind } from '../platform/jobs/index.ts';

export type AnswerTask = {
  workspaceId: string;
  /** The entry of the log that will say what became of it, and which of its actions it is. */
  runId: string;
  action: number;
  templateId: string;
  /** The newest message when the rule fired: the answer is about that and no later one. */
  basedOn: string | null;
};

/** Answers with a template, as a rule has said in the transaction that enqueues this. */
export const automationAnswer = jobKind<AnswerTask>('automation-answer', {
  retryLimit: 5,
  retryDelaySeconds: 10,
});
