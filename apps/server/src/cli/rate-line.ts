type Output = { write(text: string): unknown; isTTY?: boolean };

/** A line is written this often where lines stay, in milliseconds, and this often where one is written over. */
const linesEvery = 5_000;
const redrawEvery = 200;

const number = new Intl.NumberFormat('en');

/** Says on standard error how many of a known number are made and when it will be done. */
export class RateLine {
  readonly #whole: number;
  readonly #output: Output;
  readonly #now: () => number;
  readonly #start: number;
  #last: number;
  #drawn = false;

  constructor(whole: number, output: Output = process.stderr, now: () => number = Date.now) {
    this.#whole = whole;
    this.#output = output;
    this.#now = now;
    this.#start = now();
    this.#last = this.#start;
  }

  show({ conversations, messages }: { conversations: number; messages: number }): void {
    const now = this.#now();
    if (now - this.#last < (this.#output.isTTY === true ? redrawEvery : linesEvery)) return;
    this.#last = now;
    const left = Math.ceil(((now - this.#start) / conversations / 1000) * (this.#whole - conversations));
    const share = Math.floor((conversations / this.#whole) * 100);
    const line = `${number.format(conversations)} of ${number.format(this.#whole)} conversations (${share} %), ${number.format(messages)} messages, about ${left} s left`;
    this.#output.write(this.#output.isTTY === true ? `\r\u001b[K${line}` : `${line}\n`);
    this.#drawn = this.#output.isTTY === true;
  }

  done(text: string): void {
    if (this.#drawn) this.#output.write('\r\u001b[K');
    this.#output.write(`${text} in ${((this.#now() - this.#start) / 1000).toFixed(1)} s\n`);
  }
}
