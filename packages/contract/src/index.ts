export * from './channels.ts';
export * from './common.ts';
export * from './conversations.ts';
export * from './customers.ts';
export * from './errors.ts';
export * from './identity.ts';
export * from './operations.ts';
