import type { StepContents, ImprovementStep } from '@madoguchi/contract';

export type FieldsProps<S extends ImprovementStep> = {
  content: StepContents[S];
  set: (change: Partial<StepContents[S]>) => void;
  /** What the server found missing, by path. */
  errors: Readonly<Record<string, string>>;
};
