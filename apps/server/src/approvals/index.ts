export { listApprovers } from './rule.store.ts';
export { approvalsToDo } from './todo.ts';
export { approvalGate } from './gate.ts';
export { approvalRoutes } from './routes.ts';
export { approvalRuleRoutes } from './rule-routes.ts';
export { holds, prepare, type Prepared } from './rules.ts';
export { lockOpen as lockOpenApproval } from './approval.store.ts';
