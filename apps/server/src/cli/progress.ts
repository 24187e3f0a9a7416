type Output = { write(text: string): unknown; isTTY?: boolean };

/** A line is written this often where lines stay, in milliseconds, and this often where one is written over. */
const linesEvery = 5_000;
const redrawEvery = 200;

const number = new Intl.NumberFormat('en');

/** `3.4 MB`: thousands, as disks are sold. */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power] ?? 'B'}`;
}

/** Says on standard error how far long work is: one line written over on a terminal, else a line every few seconds. */
export class ProgressLine {
  readonly #what: string;
  readonly #output: Output;
  readonly #now: () => number;
  readonly #start: number;
  #last: number;
  #drawn = false;

  constructor(what: string, output: Output = process.stderr, now: () => number = Date.now) {
    this.#what = what;
    this.#output = output;
    this.#now = now;
    this.#start = now();
    this.#last = this.#start;
  }

  /** @param total bytes there are in all, or 0 when that is not known. */
  show({ table, rows, bytes, total }: { table: string; rows: number; bytes: number; total: number }): void {
    const now = this.#now();
    if (now - this.#last < (this.#output.isTTY === true ? redrawEvery : linesEvery)) return;
    this.#last = now;
    // What the tables take on the disk only comes near to what they are as rows.
    const share = total === 0 ? '' : `, about ${Math.min(99, Math.floor((bytes / total) * 100))} %`;
    this.#write(
      `${this.#what} ${table}: ${number.format(rows)} rows, ${bytesText(bytes)}${share}, ${this.#rate(bytes)}`,
    );
  }

  done(text: string, bytes: number): void {
    if (this.#drawn) this.#output.write('\r\u001b[K');
    const seconds = (this.#now() - this.#start) / 1000;
    this.#output.write(`${text} in ${seconds.toFixed(1)} s (${this.#rate(bytes)})\n`);
  }

  #rate(bytes: number): string {
    const seconds = Math.max(0.001, (this.#now() - this.#start) / 1000);
    return `${bytesText(bytes / seconds)}/s`;
  }

  #write(line: string): void {
    if (this.#output.isTTY === true) {
      this.#output.write(`\r\u001b[K${line}`);
      this.#drawn = true;
    } else this.#output.write(`${line}\n`);
  }
}
