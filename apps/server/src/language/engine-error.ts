/** Why the engine gave no answer. */
export type EngineProblem = 'closed' | 'overloaded' | 'stopped' | 'timed_out' | 'failed';

const sentences: Record<EngineProblem, string> = {
  closed: 'The language engine was closed.',
  overloaded: 'The language engine has too much to do. Try again in a moment.',
  stopped: 'The language engine stopped while it read this text; it starts again with the next one.',
  timed_out: 'The language engine took too long for this text and was stopped.',
  failed: 'The language engine could not read this text.',
};

/** The engine gave no answer. Never holds anything of the text. */
export class LanguageEngineError extends Error {
  readonly problem: EngineProblem;

  constructor(problem: EngineProblem, cause?: string) {
    super(sentences[problem], cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
