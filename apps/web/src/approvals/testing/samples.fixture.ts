import type { Approval, ApprovalCounts, ApprovalReason, ApprovalRule } from '@madoguchi/contract';

export function aReason(changes: Partial<ApprovalReason> = {}): ApprovalReason {
  return {
    kind: 'rule',
    ruleId: 'r1',
    note: '',
    matches: [{ condition: 'amount', found: '12万円' }],
    ...changes,
  };
}

/** A trainee's reply that has just been handed in; override what a test is about. */
export function anApproval(changes: Partial<Approval> = {}): Approval {
  return {
    id: 'p1',
    conversationId: 'k1',
    state: 'waiting',
    revision: 1,
    text: '了解しました。',
    cc: [],
    via: null,
    attachments: [],
    quote: true,
    status: null,
    reasons: [aReason()],
    writer: { id: 'm5', name: '伊藤 蓮' },
    requestedAt: '2026-11-24T02:00:00.000Z',
    decidedAt: null,
    decidedBy: null,
    edited: false,
    comment: null,
    messageId: null,
    movedOn: null,
    steps: [
      {
        kind: 'requested',
        at: '2026-11-24T02:00:00.000Z',
        member: { id: 'm5', name: '伊藤 蓮' },
        revision: 1,
        text: '了解しました。',
        comment: null,
      },
    ],
    ...changes,
  };
}

export function aCounts(changes: Partial<ApprovalCounts> = {}): ApprovalCounts {
  return { toDecide: 0, waiting: 0, sentBack: 0, cap: 1000, ...changes };
}

export function aRule(changes: Partial<ApprovalRule> = {}): ApprovalRule {
  return {
    id: 'r1',
    conditions: {
      channelIds: [],
      customerIds: [],
      companies: [],
      assigneeIds: [],
      words: [],
      amountAtLeast: 100_000,
      outside: false,
    },
    channels: [],
    customers: [],
    assignees: [],
    exceptApprovers: false,
    note: '',
    enabled: true,
    createdBy: { id: 'm1', name: '緑川 直子' },
    createdAt: '2026-11-24T00:00:00.000Z',
    ...changes,
  };
}
