export { listApprovers } from './rule.store.ts';
export { approvalGate } from './gate.ts';
export { approvalRoutes } from './routes.ts';
export { approvalRuleRoutes } from './rule-routes.ts';
