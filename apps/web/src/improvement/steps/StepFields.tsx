import type { StepDraft } from '../logic/steps.ts';
import { CauseFields } from './CauseFields.tsx';
import { FactsFields } from './FactsFields.tsx';
import { PreventionFields } from './PreventionFields.tsx';
import { ApologyFields, EffectFields, RemedyFields, SpreadFields } from './SimpleFields.tsx';

type Props = {
  draft: StepDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (draft: StepDraft) => void;
};

/** The fields of a step. */
export function StepFields({ draft, errors, onChange }: Props) {
  switch (draft.step) {
    case 'apology':
      return (
        <ApologyFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
    case 'facts':
      return (
        <FactsFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
    case 'remedy':
      return (
        <RemedyFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
    case 'cause':
      return (
        <CauseFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
    case 'prevention':
      return (
        <PreventionFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
    case 'spread':
      return (
        <SpreadFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
    case 'effect':
      return (
        <EffectFields
          content={draft.content}
          errors={errors}
          set={(change) => onChange({ ...draft, content: { ...draft.content, ...change } })}
        />
      );
  }
}
