import type { ReceiveDependencies } from '../conversations/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';

export type ChatDependencies = ReceiveDependencies & {
  box: SecretBox;
  /** Whether the language engine reads displeasure in a text; false where it cannot read it now. */
  isUpset: (text: string) => Promise<boolean>;
};
