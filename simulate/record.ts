/** What the world knows of itself: who wrote what, what reached whom, who said what to whom. The checks hold it against the desk's rows. */
export type Record = {
  /** Mails handed to the desk. */
  written: { externalId: string; headerId: string; customer: number; at: number; automatic: boolean }[];
  /** Mails that the desk sent, as their recipients got them. */
  arrived: {
    messageId: string;
    to: string;
    customer: number | null;
    at: number;
    automatic: boolean;
    text: string;
    conversationId: string;
  }[];
  /** Answers that staff wrote, with what they had read. */
  answers: { messageId: string; memberId: string; at: number; basedOn: string }[];
  /** Dated promises in answers: what the customer was told. */
  promises: PromiseMade[];
  /** What somebody saw on the lists of what is late, in the morning or at any look. */
  refused: Map<string, number>;
};

/** What became of a promise in the world, whatever the desk thinks of it. */
export type PromiseMade = {
  /** The message with the sentence; empty while it waits for approval. */
  messageId: string;
  sentence: string;
  due: string;
  dueAt: number;
  memberId: string;
  confirmed: boolean;
  /** When the customer was told what was promised. */
  keptAt: number | null;
  movedTo: string | null;
};

export const newRecord = (): Record => ({
  written: [],
  arrived: [],
  answers: [],
  promises: [],
  refused: new Map(),
});
