import type { ReceiveDependencies } from '../conversations/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';

export type ChatDependencies = ReceiveDependencies & { box: SecretBox };
