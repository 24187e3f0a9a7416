/** The part of kuromoji 0.1.2 that the comparison uses; the package ships no types. */
declare module 'kuromoji' {
  export interface IpadicToken {
    readonly surface_form: string;
    readonly word_type: 'KNOWN' | 'UNKNOWN';
    readonly pos: string;
    readonly pos_detail_1: string;
    readonly pos_detail_2: string;
    readonly pos_detail_3: string;
    readonly conjugated_type: string;
    readonly conjugated_form: string;
    readonly basic_form: string;
    readonly reading?: string;
  }
  export interface IpadicTokenizer {
    tokenize(text: string): IpadicToken[];
  }
  const kuromoji: {
    builder(options: { dicPath: string }): {
      build(done: (error: Error | null, tokenizer: IpadicTokenizer) => void): void;
    };
  };
  export default kuromoji;
}
